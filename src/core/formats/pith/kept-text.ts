import { type Finding, finding } from '../../messages/finding.ts';
import type { RuleId } from '../../messages/rules.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';
import type { Entry } from './entries.ts';
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
 * no field for, and unknown parts of facts rows. Each becomes a kept text and a finding.
 */
export function keepText(
  sections: Section[],
  unread: PithLine[],
  entries: Entry[],
): { texts: ParsedSource['keptText']; findings: Finding[] } {
  const texts: ParsedSource['keptText'] = [];
  const findings: Finding[] = [];
  const headingOf = new Map(
    sections.flatMap(({ heading, lines }) => lines.map(({ number }) => [number, heading])),
  );

  function keep(rule: RuleId, line: number, text: string) {
    const heading = headingOf.get(line) ?? null;
    const where = heading ? ` under “${heading}”` : '';
    texts.push({ heading, text, place: { line } });
    findings.push(finding(rule, { line }, `Found ${quote(text)}${where}.`));
  }

  for (const { number, text } of unread) {
    keep(looksLikeHeading(text) ? 'unknown-heading' : 'unread-line', number, text);
  }
  for (const { heading, lines } of sections) {
    if (heading === null || heading in countHeadings || readElsewhere.has(heading)) continue;
    for (const { number, text } of lines) {
      keep(looksLikeHeading(text) ? 'unknown-heading' : 'kept-as-text', number, text);
    }
  }
  for (const { line, facts, factsLine } of entries) {
    for (const part of facts?.unknown ?? []) keep('unknown-fact', factsLine ?? line, part);
  }
  return { texts, findings };
}
