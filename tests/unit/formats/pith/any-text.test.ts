import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/pith/parse.ts';
import { headings } from '../../../../src/core/formats/pith/vocabulary.ts';
import { isError } from '../../../../src/core/messages/finding.ts';
import { rules } from '../../../../src/core/messages/rules.ts';
import { messageSchema } from '../../../../src/core/schemas/message.ts';
import type { ParsedSource } from '../../../../src/core/sources/parsed-source.ts';
import { toDisplayText } from '../../../../src/core/text/display.ts';
import { toLines } from '../../../../src/core/text/lines.ts';
import { readDump } from '../../../support/formats/pith/read-dump.ts';
import { unaccounted } from '../../../support/formats/pith/unaccounted.ts';

const refusals = ['empty-file', 'html-page', 'nul-byte', 'line-too-long'];

test('parse(text) never throws, says everything or why not, and invents nothing: any text', () => {
  const units = fc.constantFrom('binary', 'grapheme', 'grapheme-ascii');
  const texts = units.chain((unit) => fc.string({ unit, maxLength: 200 }));
  fc.assert(fc.property(texts, expectAllSaid));
});

test('parse(text) never throws, says everything or why not, and invents nothing: lines of a dump in any order', () => {
  fc.assert(fc.property(mixtures, expectAllSaid));
});

test('readDump(text) gives a record that fits the schema, or an error: lines of a dump in any order', () => {
  fc.assert(
    fc.property(mixtures, (text) => {
      const { record, findings } = readDump(text);
      expect(record === null).toBe(findings.some(isError));
    }),
  );
});

test('readDump(text): words added to any line show in the record or in a message', () => {
  fc.assert(
    fc.property(mixtures, fc.nat(), (text, pick) => {
      const lines = text.split('\n');
      const filled = lines.flatMap((line, index) => (line === '' ? [] : [index]));
      const index = filled[pick % filled.length] ?? 0;
      const outcome = readDump(text);
      if (outcome.record === null) return;
      const altered = readDump(lines.with(index, `${lines[index]} added words`).join('\n'));
      expect(altered, `line ${index + 1} of\n${text}`).not.toEqual(outcome);
    }),
  );
});

function expectAllSaid(text: string) {
  const source = parse(text);
  expectWellFormed(text, source);
  const [first] = source.findings;
  if (first && refusals.includes(first.rule)) {
    // A refused file is read no further: the refusal is all that is said.
    expect({ ...source, findings: source.findings.length }).toEqual({ ...nothing, findings: 1 });
    return;
  }
  expect(unaccounted(text, source), text).toEqual([]);
  const lines = toLines(text.replace(/^\uFEFF/, '')).map((line) => toDisplayText(line.text).text);
  const origins = source.papers.map(({ place }) => ('line' in place ? lines[place.line - 1] : undefined));
  expect(origins.map((line, index) => line?.endsWith(source.papers[index]?.title ?? '\n'))).not.toContain(
    false,
  );
}

const nothing = { hub: {}, papers: [], representatives: [], keptText: [], headings: [] };
const findingSchema = messageSchema.omit({ file: true });

function expectWellFormed(text: string, { findings }: ParsedSource) {
  const lines = toLines(text);
  let last = 0;
  for (const finding of findings) {
    expect(findingSchema.parse(finding)).toEqual(finding);
    const { line, column, rule, severity } = finding;
    expect(severity).toBe(rules[rule as keyof typeof rules].severity);
    expect(line ?? 0).toBeGreaterThanOrEqual(last);
    last = line ?? 0;
    if (line !== null) expect(column).toBeLessThanOrEqual((lines[line - 1]?.text.length ?? 0) + 1);
  }
}

// Lines of every kind that a dump has, most of them told apart by a number, so that each can be found again.
const kinds: ((number: number) => string)[] = [
  ...headings.map((heading) => () => heading),
  ...['-', '•', '', '', 'none', 'sign in', 'hub', 'abstract', 'citing papers explorer', 'clear filters'].map(
    (line) => () => line,
  ),
  () => 'The Same Title',
  () => 'The same summary.',
  (number) => `field notes of ${letters(number)}`,
  (number) => `Title ${number}`,
  (number) => `- Title ${number}`,
  (number) => `•\u00A0Title ${number}`,
  (number) => `Summary ${number}.`,
  (number) => `Summary ${number}.`,
  (number) => `- summary ${number}.`,
  (number) => `cs.CV · 2026-05-14 · unverdicted · novelty ${number}.0`,
  (number) => `cs.CV\u00A0· novelty\u00A0${number}.5`,
  (number) => `unverdicted · novelty ${number}.25`,
  (number) => `cs.CV · 2026-02-30 · novelty ${number}.0 · ${number} votes`,
  (number) => `background ${number}`,
  (number) => `  background ${number} meth ${number + 500}other 1,000`,
  (number) => `background ${number}representative citing papers`,
  (number) => `support ${number}years`,
  (number) => `super hub Class ${letters(number)}`,
  () => 'hub Canonical reference',
  () => 'Mixed citations. Most common role is background (69%).',
  (number) => `${number} citing papers, polarity classification is still indexing`,
  (number) => `${number},000 Pith papers citing it`,
  (number) => `Background ${number}% of classified citations`,
  (number) => `pith. page ${number}`,
  (number) => `pith. page ${number}. sign in`,
  (number) => `\u202Eoverride\u202C ${number}`,
  (number) => `Text ${number} that fits nothing`,
];

// Half of them begin as a dump does, so that what follows becomes a record.
const starts = fc.constantFrom('', '', 'hub\nA Hub Paper\n', 'A hoisted summary.\nhub\nA Hub Paper\nroles\n');
const mixtures = fc
  .tuple(starts, fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 24 }))
  .map(([start, list]) => start + list.map((kind, index) => kind(index + 11)).join('\n'));

function letters(number: number): string {
  return Array.from(String(number), (digit) => 'abcdefghij'[Number(digit)]).join('');
}
