import { readCounts, splitGluedHeading } from '../../../../src/core/formats/pith/counts.ts';
import { readFactsRow } from '../../../../src/core/formats/pith/facts-row.ts';
import { afterBullet, isLoneBullet } from '../../../../src/core/formats/pith/lex.ts';
import { isHeading } from '../../../../src/core/formats/pith/vocabulary.ts';
import type { ParsedSource, Stated } from '../../../../src/core/sources/parsed-source.ts';
import { toDisplayText } from '../../../../src/core/text/display.ts';
import { toLines } from '../../../../src/core/text/lines.ts';

interface Shown {
  number: number;
  text: string;
}

/** The non-blank lines of a dump that neither the parsed source nor a finding about them holds. */
export function unaccounted(dump: string, source: ParsedSource): Shown[] {
  const lines = toLines(dump.replace(/^\uFEFF/, '')).map(({ number, text }) => ({
    number,
    text: toDisplayText(text).text,
  }));
  return lines.filter((line) => line.text !== '' && !holders.some((holds) => holds(line, source)));
}

/** Each says where one kind of line is held. */
const holders: ((line: Shown, source: ParsedSource) => boolean)[] = [
  ({ text }) => isLoneBullet(text),
  ({ number, text }, { headings }) => isHeading(plain(text)) && headings.some(at(number)),
  ({ number, text }, { hub }) =>
    [hub.title, hub.tier, hub.classification, hub.headline, hub.statedCitingCount, hub.statedShare].some(
      (fact) => fact !== undefined && at(number)(fact) && states(fact, text),
    ),
  ({ text }, { hub }) => hub.abstract?.value.split('\n').includes(text) ?? false,
  (line, { papers, representatives }) =>
    [...papers, ...representatives].some(
      ({ title, place }) => at(line.number)({ place }) && isText(title, line),
    ),
  ({ text }, { papers }) => papers.some(({ summary }) => ` ${summary} `.includes(` ${text} `)),
  (line, { representatives }) => representatives.some(({ facts }) => isText(facts.summary, line)),
  ({ number, text }, { keptText }) => keptText.some((kept) => at(number)(kept) && kept.text === text),
  holdsFacts,
  holdsCounts,
  ({ number }, { findings }) =>
    findings.some(({ line, rule }) => line === number && ['site-header', 'empty-entry'].includes(rule)),
];

function holdsFacts({ number, text }: Shown, { papers, representatives, keptText }: ParsedSource): boolean {
  const row = readFactsRow(plain(text));
  const holders = [...papers, ...representatives.map(({ facts }) => facts)];
  const names = ['primaryCategory', 'issued', 'verdict', 'novelty'] as const;
  return (
    row !== null &&
    holders.some((facts) => names.every((name) => row[name] === null || row[name] === facts[name])) &&
    row.unknown.every((part) => keptText.some((kept) => at(number)(kept) && kept.text === part))
  );
}

function holdsCounts({ number, text }: Shown, { hub, headings, findings }: ParsedSource): boolean {
  const glued = splitGluedHeading(plain(text));
  if (glued && !headings.some((heading) => at(number)(heading) && heading.text === glued.heading))
    return false;
  const counts = text === 'none' ? [] : readCounts(glued?.counts ?? text);
  const told = findings.filter(({ rule }) => rule === 'repeated-counts' || rule === 'conflicting-facts');
  const totals = [hub.roles, hub.polarities, hub.fields, hub.years, hub.verdicts].filter((total) => !!total);
  return [JSON.stringify(totals), ...told.map(({ reason }) => reason)].some(
    (holder) => counts?.every(({ count }) => new RegExp(`[^0-9]${count}[^0-9]`).test(holder)) ?? false,
  );
}

/** The fact was read in this line, and nothing of the line but white space and punctuation is left over. */
function states({ value }: Stated<unknown>, text: string): boolean {
  if (typeof value === 'string') return value === text;
  if (typeof value === 'number') return plain(text).replaceAll(',', '') === `${value} Pith papers citing it`;
  const { text: sentence, label } = value as { text?: string; label?: string };
  return sentence === text || (label !== undefined && plain(text).includes(label));
}

function isText(held: string | null, { text }: Shown): boolean {
  return held === text || (held !== null && held === afterBullet(text));
}

function at(number: number) {
  return ({ place }: { place: Stated<unknown>['place'] }) => 'line' in place && place.line === number;
}

function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
