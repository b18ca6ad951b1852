import { describe, expect, test } from 'vitest';
import { openalex } from '../../../../src/core/formats/openalex/openalex.ts';
import { parse } from '../../../../src/core/formats/openalex/parse.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;
const page = (works: string) => `{"meta":{"count":1},"results":[${works}]}`;

describe('parse(much of one kind)', () => {
  const work =
    '{"id":"https://openalex.org/W1","title":"A","publication_date":"2024-01-01","abstract_inverted_index":{"a":[1],"b":[0]},"x":1}';

  test('100,000 works of a page are 100,000 papers, and one message about their fields and dates', () => {
    const { papers, findings } = parse(page(Array(many).fill(work).join(',')));
    expect(papers).toHaveLength(many);
    expect(findings.map(({ rule }) => rule)).toEqual(['filled-in-date', 'left-out-field']);
  });

  test('100,000 lines of works are 100,000 papers', () => {
    const { papers } = parse(Array(many).fill(work).join('\n'));
    expect([papers.length, papers.at(-1)?.place]).toEqual([many, { line: many }]);
  });

  test('100,000 authors and 100,000 locations of one work are read', () => {
    const authors = Array(many).fill('{"author":{"display_name":"Jane Doe"}}').join(',');
    const locations = Array(many).fill('{"landing_page_url":"http://arxiv.org/abs/2501.00001"}').join(',');
    const { papers } = parse(`{"title":"A","authorships":[${authors}],"locations":[${locations}]}`);
    expect(papers[0]?.authors).toHaveLength(many);
    expect(papers[0]?.identifiers.arxiv).toBe('2501.00001');
  });

  test('an abstract of 100,000 words, last word first, is read', () => {
    const index = Array.from({ length: many }, (_, place) => `"w${place}":[${many - 1 - place}]`).join(',');
    const { papers } = parse(`{"title":"A","abstract_inverted_index":{${index}}}`);
    expect(papers[0]?.abstract?.slice(0, 13)).toBe('w99999 w99998');
  });

  test('100,000 words that are a million places apart, or at one place, cost no more', () => {
    const apart = parse(
      page(Array(many).fill('{"title":"A","abstract_inverted_index":{"a":[999999]}}').join()),
    );
    expect(apart.papers.at(-1)?.abstract).toBe('a');
    const index = Array.from({ length: many }, (_, word) => `"w${word}":[0]`).join(',');
    const { papers } = parse(`{"title":"A","abstract_inverted_index":{${index}}}`);
    expect(papers[0]?.abstract?.split(' ')).toHaveLength(many);
  });

  test('objects and lists in every field, 100,000 deep, are no facts', () => {
    for (const deep of [`${'{"a":'.repeat(many)}1${'}'.repeat(many)}`, '['.repeat(many) + ']'.repeat(many)]) {
      const { papers, findings } = parse(
        page(
          `{"title":"A","doi":${deep},"ids":${deep},"authorships":${deep},"biblio":${deep},"type":${deep}}`,
        ),
      );
      expect(papers).toHaveLength(1);
      expect(findings.map(({ rule }) => rule)).toContain('bad-value');
    }
  });

  test('a string of ten million characters hides no format after it', () => {
    const text = page(`{"id":"https://openalex.org/W1","title":"${'x'.repeat(10_000_000)}"}`);
    expect([openalex.detect(text), parse(text).papers.length]).toEqual([true, 1]);
  });
});
