import { type Finding, finding } from '../../messages/finding.ts';
import type { RuleId } from '../../messages/rules.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';
import type { PlacedFactsRow } from './facts-row.ts';
import type { PithLine } from './lex.ts';
import type { Section } from './sections.ts';
import { countHeadings, type Heading, looksLikeHeading } from './vocabulary.ts';

const readElsewhere = new Set<Heading>([
  'abstract',
  'representative citing papers',
  'citing papers explorer',
]);

/**
 * Collects the text that no field of the record holds: `unread` lines, whole sections that the record has
 * no field for, and unknown parts of facts rows. Each becomes a kept text and a finding, in order of lines.
 */
export function keepText(
  sections: Section[],
  unread: PithLine[],
  rows: PlacedFactsRow[],
): { texts: ParsedSource['keptText']; findings: Finding[] } {
  const kept: { rule: RuleId; line: number; text: string }[] = [];
  for (const { number, text, plain } of unread) {
    kept.push({ rule: looksLikeHeading(plain) ? 'unknown-heading' : 'unread-line', line: number, text });
  }
  for (const { heading, lines } of sections) {
    if (heading === null || heading in countHeadings || readElsewhere.has(heading)) continue;
    for (const { number, text, plain } of lines) {
      kept.push({ rule: looksLikeHeading(plain) ? 'unknown-heading' : 'kept-as-text', line: number, text });
    }
  }
  for (const { line, unknown } of rows) {
    for (const text of unknown) kept.push({ rule: 'unknown-fact', line, text });
  }
  if (kept.length === 0) return { texts: [], findings: [] };
  kept.sort((a, b) => a.line - b.line);

  const headings = new Map(
    sections.flatMap(({ heading, lines }) => lines.map(({ number }) => [number, heading])),
  );
  const headingOf = (line: number) => headings.get(line) ?? null;
  return {
    texts: kept.map(({ line, text }) => ({ heading: headingOf(line), text, place: { line } })),
    findings: kept.map(({ rule, line, text }) => {
      const heading = headingOf(line);
      return finding(rule, { line }, `Found ${quote(text)}${heading ? ` under “${heading}”` : ''}.`);
    }),
  };
}
