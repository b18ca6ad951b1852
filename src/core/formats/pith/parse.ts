import { headlineMismatch } from '../../facts/headline-mismatch.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import {
  type ParsedHub,
  type ParsedRepresentative,
  type ParsedSource,
  paperFacts,
} from '../../sources/parsed-source.ts';
import { at } from '../../text/at.ts';
import { emptySource, readSourceText } from '../shared/read-source-text.ts';
import { checkText } from './check-text.ts';
import { type Entry, readEntries } from './entries.ts';
import { readHeader } from './header.ts';
import { keepText } from './kept-text.ts';
import { lex, type PithLine } from './lex.ts';
import { readRepresentatives, toFacts } from './representatives.ts';
import { type Section, splitSections } from './sections.ts';
import { readTotals } from './totals.ts';
import type { Heading } from './vocabulary.ts';

/**
 * Reads a Pith dump in either layout, or a mix of them. Never throws; an error among the findings means
 * that the dump must not become a record. Every non-blank line ends in the result or in a finding.
 */
export function parse(input: string): ParsedSource {
  return readSourceText(input, readPage);
}

function readPage(text: string): ParsedSource {
  const unusable = checkText(text);
  if (unusable) return { ...emptySource(), findings: [unusable] };
  const { lines, findings: lexed } = lex(text);
  const { sections, findings: split } = splitSections(lines);
  const header = readHeader(at(sections, 0).lines);
  const { hub } = header;
  const totals = readTotals(sections, hub);
  readAbstract(sections, hub);
  const explorer = readEntries(linesUnder(sections, 'citing papers explorer'));
  const { entries } = explorer;
  const listed = readRepresentatives(linesUnder(sections, 'representative citing papers'), entries);
  const rows = [...listed.rows, ...entries.flatMap(({ facts }) => facts ?? [])];
  const kept = keepText(sections, [...header.unread, ...totals.unread, ...explorer.strays], rows);

  return {
    hub,
    papers: entries.map(({ title, line, facts, summary, summaryLine }) => ({
      title,
      key: null,
      place: { line },
      ...toFacts(facts, summary, summaryLine),
    })),
    representatives: [...header.hoisted.map(toHoisted), ...listed.representatives],
    keptText: kept.texts,
    headings: sections.flatMap(({ heading, line }) =>
      heading && line ? [{ text: heading, place: { line } }] : [],
    ),
    findings: [
      ...lexed,
      ...split,
      ...header.findings,
      ...totals.findings,
      ...explorer.findings,
      ...kept.findings,
      ...missing(hub, entries, lines),
      ...checkHeadline(hub),
    ],
  };
}

function linesUnder(sections: Section[], heading: Heading): PithLine[] {
  return sections.filter((section) => section.heading === heading).flatMap(({ lines }) => lines);
}

function readAbstract(sections: Section[], hub: ParsedHub) {
  const lines = linesUnder(sections, 'abstract');
  const [first] = lines;
  if (!first) return;
  const value = lines.map(({ text, afterBlank }, index) =>
    index === 0 ? text : (afterBlank ? '\n\n' : '\n') + text,
  );
  hub.abstract = { value: value.join(''), place: { line: first.number } };
}

function toHoisted({ number, text }: PithLine): ParsedRepresentative {
  return { title: null, facts: paperFacts({ summary: text }), place: { line: number }, hoisted: true };
}

function checkHeadline({ headline, roles }: ParsedHub): Finding[] {
  const mismatch = headline && headlineMismatch({ headline: headline.value, roles: roles?.value ?? null });
  return mismatch ? [finding('headline-mismatch', headline.place, mismatch.sentence)] : [];
}

function missing(hub: ParsedHub, entries: Entry[], lines: PithLine[]): Finding[] {
  const findings: Finding[] = [];
  if (!hub.title) {
    const expected = 'a tier line such as “hub Canonical reference”, then the title';
    findings.push(
      finding('no-hub-title', { line: lines[0]?.number ?? 1 }, 'Found no title of a hub paper.', {
        expected,
      }),
    );
  }
  if (entries.length === 0) {
    const expected = 'the heading “citing papers explorer” and under it at least one entry';
    const place = { line: lines.at(-1)?.number ?? 1 };
    const action = 'Copy the page to its end, with that heading, or put a file of citing papers beside it.';
    findings.push(finding('no-citing-papers', place, 'Found no citing papers.', { expected, action }));
  }
  return findings;
}
