import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/zotero/parse.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;

describe('parse(much of one kind)', () => {
  test('100,000 items are 100,000 papers', () => {
    const item = '{"itemType":"book","title":"A","creators":[{"creatorType":"author","name":"N"}],"x":1}';
    const { papers, findings } = parse(`[${Array(many).fill(item).join(',')}]`);
    expect([papers.length, findings.length]).toEqual([many, 1]);
  });

  test('100,000 creators, and 100,000 lines of “Extra”, are read', () => {
    const creators = Array(many).fill('{"creatorType":"author","lastName":"N"}').join(',');
    const extra = 'arXiv: x\\n'.repeat(many);
    const { papers } = parse(`[{"itemType":"book","title":"A","creators":[${creators}],"extra":"${extra}"}]`);
    expect(papers[0]?.authors).toHaveLength(many);
  });

  test('objects and lists in every field, 100,000 deep, are no facts', () => {
    for (const deep of [`${'{"a":'.repeat(many)}1${'}'.repeat(many)}`, '['.repeat(many) + ']'.repeat(many)]) {
      const { papers } = parse(
        `[{"itemType":${deep},"title":"A","creators":${deep},"date":${deep},"DOI":${deep},"extra":${deep}}]`,
      );
      expect(papers).toHaveLength(1);
    }
  });
});
