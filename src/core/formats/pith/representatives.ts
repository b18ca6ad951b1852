import { type ParsedRepresentative, paperFacts } from '../../sources/parsed-source.ts';
import { matchKey } from '../../text/display.ts';
import type { Entry } from './entries.ts';
import { type FactsRow, readFactsRow } from './facts-row.ts';
import { afterBullet, isLoneBullet, type PithLine } from './lex.ts';

/**
 * Reads the representatives: summaries without titles (extracted layout), or title, facts row and summary
 * (full layout). A line without a facts row is a title only if the explorer has an entry of that title.
 */
export function readRepresentatives(lines: PithLine[], entries: Entry[]): ParsedRepresentative[] {
  const titles = new Set(entries.map(({ title }) => matchKey(title)));
  const summaries = new Set(entries.flatMap(({ summary }) => (summary ? [matchKey(summary)] : [])));
  const isTitle = (text: string) => titles.has(matchKey(text)) && !summaries.has(matchKey(text));
  const content = lines.filter(({ text }) => !isLoneBullet(text));
  const representatives: ParsedRepresentative[] = [];
  for (let index = 0; index < content.length; index += 1) {
    const line = content[index];
    if (!line) break;
    const text = afterBullet(line.text) ?? line.text;
    const row = readFactsRow(content[index + 1]?.text ?? '');
    const place = { line: line.number };
    if (!row && !isTitle(text)) {
      representatives.push({ title: null, facts: paperFacts({ summary: line.text }), place, hoisted: false });
      continue;
    }
    if (row) index += 1;
    const summary = summaryAt(content, index + 1);
    if (summary !== null) index += 1;
    representatives.push({ title: text, facts: toFacts(row, summary), place, hoisted: false });
  }
  return representatives;

  function summaryAt(rows: PithLine[], index: number): string | null {
    const line = rows[index];
    if (!line || readFactsRow(rows[index + 1]?.text ?? '') || isTitle(afterBullet(line.text) ?? line.text))
      return null;
    return line.text;
  }
}

/** The facts of an entry as the record holds them. */
export function toFacts(row: FactsRow | null, summary: string | null) {
  const { primaryCategory = null, issued = null, verdict = null, novelty = null } = row ?? {};
  return paperFacts({ summary, primaryCategory, issued, verdict, novelty });
}
