import { type FactPlaces, type ParsedRepresentative, paperFacts } from '../../sources/parsed-source.ts';
import { matchKey } from '../../text/display.ts';
import type { Entry } from './entries.ts';
import { type PlacedFactsRow, readFactsRow } from './facts-row.ts';
import { afterBullet, isLoneBullet, type PithLine } from './lex.ts';

export interface RepresentativesResult {
  representatives: ParsedRepresentative[];
  /** The facts rows among their lines. */
  rows: PlacedFactsRow[];
}

/**
 * Reads the representatives: summaries without titles (extracted layout), or title, facts row and summary
 * (full layout). A line without a facts row is a title if the explorer has an entry of that title, or if it
 * is between a bullet and a summary.
 */
export function readRepresentatives(lines: PithLine[], entries: Entry[]): RepresentativesResult {
  const { isTitle, isSummary } = knownTexts(entries);
  const representatives: ParsedRepresentative[] = [];
  const rows: PlacedFactsRow[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isLoneBullet(line.text)) continue;
    const place = { line: line.number };
    const underBullet = isLoneBullet(lines[index - 1]?.text ?? '');
    const inline = underBullet || isTitle(line.text) || isSummary(line.text) ? null : afterBullet(line.text);
    const text = inline ?? line.text;
    const row = rowAt(index + 1);
    const summary = summaryAt(index + (row ? 2 : 1));
    const titled = row || isTitle(text) || (underBullet && summary && !isSummary(text));
    if (!titled) {
      representatives.push({ title: null, facts: paperFacts({ summary: text }), place, hoisted: false });
      continue;
    }
    const facts = toFacts(row, summary?.text ?? null, summary?.number ?? null);
    representatives.push({ title: text, facts, place, hoisted: false });
    if (row) rows.push(row);
    index += (row ? 1 : 0) + (summary ? 1 : 0);
  }
  return { representatives, rows };

  function rowAt(index: number): PlacedFactsRow | null {
    const line = lines[index];
    const row = line ? readFactsRow(line.plain) : null;
    return line && row ? { ...row, line: line.number } : null;
  }

  function summaryAt(index: number): PithLine | null {
    const line = lines[index];
    const text = line?.text ?? '-';
    const ends = isLoneBullet(text) || rowAt(index + 1) || isTitle(text) || isTitle(afterBullet(text) ?? '');
    return ends ? null : (line ?? null);
  }
}

/** What the explorer has; a text that is both is taken for a summary. */
function knownTexts(entries: Entry[]) {
  const titles = new Set(entries.map(({ title }) => matchKey(title)));
  const summaries = new Set(entries.flatMap(({ summary }) => (summary ? [matchKey(summary)] : [])));
  const isSummary = (text: string) => summaries.has(matchKey(text));
  return { isSummary, isTitle: (text: string) => titles.has(matchKey(text)) && !isSummary(text) };
}

/** The facts of an entry as the record holds them, with the lines of its row and of its summary. */
export function toFacts(row: PlacedFactsRow | null, summary: string | null, summaryLine: number | null) {
  const { primaryCategory = null, issued = null, verdict = null, novelty = null } = row ?? {};
  const places: FactPlaces = {};
  if (summaryLine !== null) places.summary = { line: summaryLine };
  for (const [name, value] of Object.entries({ primaryCategory, issued, verdict, novelty })) {
    if (row && value !== null) places[name] = { line: row.line };
  }
  return paperFacts({ summary, primaryCategory, issued, verdict, novelty, places });
}
