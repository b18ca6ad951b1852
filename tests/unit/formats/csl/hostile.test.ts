import { describe, expect, test } from 'vitest';
import { csl } from '../../../../src/core/formats/csl/csl.ts';
import { parse } from '../../../../src/core/formats/csl/parse.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;
const rulesOf = (text: string) => parse(text).findings.map(({ rule }) => rule);

describe('parse(much of one kind)', () => {
  test('100,000 items are 100,000 papers', () => {
    const item =
      '{"id":"a","type":"book","title":"A","author":[{"family":"B"}],"issued":{"date-parts":[[2024]]}}';
    const { papers, findings } = parse(`[${Array(many).fill(item).join(',')}]`);
    expect([papers.length, findings.length]).toEqual([many, 0]);
  });

  test('100,000 unknown fields are 100,000 findings', () => {
    const fields = Array.from({ length: many }, (_, index) => `"f${index}":1`);
    const { findings } = parse(`[{"title":"A",${fields.join(',')}}]`);
    expect(findings).toHaveLength(many);
  });

  test('a list in a list, a million deep, is no item', () => {
    expect(rulesOf('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toEqual(['bad-value', 'no-entries']);
  });

  test('a million brackets that are never closed break off at their end', () => {
    expect(parse('['.repeat(1_000_000)).findings).toMatchObject([{ line: 1, column: 1_000_001 }]);
  });

  test('objects in every field, 100,000 deep, are no facts', () => {
    const deep = `${'{"a":'.repeat(many)}1${'}'.repeat(many)}`;
    const { papers, findings } = parse(
      `[{"title":"A","issued":${deep},"author":[${deep}],"custom":${deep},"DOI":${deep}}]`,
    );
    expect(papers).toHaveLength(1);
    expect(findings.map(({ rule }) => rule)).toContain('bad-value');
  });

  test.each(['<', '&', '<i', '<i>', '<i a="', '</i>', '&#', '$', '\\u0000', ' ', '–', 'e\u0301'])(
    'a title, an abstract and a note of a million characters made of %j are read',
    (unit) => {
      const text = `x${unit.repeat(1_000_000 / unit.length)}x`.replaceAll('"', '\\"');
      const { papers } = parse(
        `[{"title":"${text}","abstract":"${text}","page":"${text}","note":"${text}"}]`,
      );
      expect(papers).toHaveLength(1);
    },
  );

  test('a string of ten million characters hides no format after it', () => {
    const text = `[{"title":"A","issued":"2024","abstract":"${'x'.repeat(10_000_000)}"}]`;
    expect([csl.detect(text), parse(text).papers.length]).toEqual([true, 1]);
  });
});
