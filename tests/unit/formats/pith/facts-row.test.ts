import { describe, expect, test } from 'vitest';
import { printFactsRow, readFactsRow } from '../../../../src/core/formats/pith/facts-row.ts';

describe('readFactsRow(text)', () => {
  const read = (text: string) => {
    const row = readFactsRow(text);
    return row && [row.primaryCategory, row.issued, row.verdict, row.novelty, ...row.unknown];
  };

  test.each([
    ['cs.CV · 2026-05-14 · unverdicted · novelty 7.0', ['cs.CV', '2026-05-14', 'unverdicted', 7]],
    ['cs.CV • 2026-05 • accept • novelty 0.0', ['cs.CV', '2026-05', 'accept', 0]],
    ['hep-th · 2026 · weak accept', ['hep-th', '2026', 'weak accept', null]],
    ['hep-th · novelty 7.0', ['hep-th', null, null, 7]],
    ['unverdicted · novelty 7.0', [null, null, 'unverdicted', 7]],
    ['biology · 2026 · accept', ['biology', '2026', 'accept', null]],
    ['2026 · accept', [null, '2026', 'accept', null]],
    ['cs.CV · accept', ['cs.CV', null, 'accept', null]],
    ['cs.CV · 2026-02-30 · accept', ['cs.CV', null, 'accept', null, '2026-02-30']],
    ['cs.CV · cs.CL · 2026', ['cs.CV', '2026', null, null, 'cs.CL']],
    ['cs.CV · 2026 · 2025 · novelty 1.0 · novelty 2.0', ['cs.CV', '2026', null, 1, '2025', 'novelty 2.0']],
    ['cs.CV · · 2026', ['cs.CV', '2026', null, null]],
  ])('“%s” states %j', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  test.each([
    '',
    'cs.CV',
    '2026-05-14',
    'novelty 7.0',
    'accept · reject',
    'Agents · Tools · Plans',
    'A Title · With a Dot',
    'One sentence, 2026-05-14 and novelty 7.0.',
    `cs.CV · 2026 · ${'x'.repeat(200)}`,
  ])('“%s” is no facts row', (text) => {
    expect(read(text)).toBeNull();
  });
});

test('printFactsRow(row) prints what is stated, novelty to a decimal at least', () => {
  const row = { primaryCategory: 'cs.CV', issued: null, verdict: 'accept', novelty: 7 };
  expect(printFactsRow(row)).toBe('cs.CV · accept · novelty 7.0');
  expect(printFactsRow({ ...row, novelty: 6.25 })).toBe('cs.CV · accept · novelty 6.25');
  expect(printFactsRow({ primaryCategory: null, issued: null, verdict: null, novelty: null })).toBe('');
});
