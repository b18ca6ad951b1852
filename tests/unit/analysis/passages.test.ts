import { describe, expect, test } from 'vitest';
import { countPassages, passagePages } from '../../../src/core/analysis/passages.ts';
import type { Quote } from '../../../src/core/schemas/quote.ts';

describe('the passages of a list, by role', () => {
  const papers = [
    paper(['one', 'method'], ['two', 'background']),
    paper(),
    paper(['three', null], ['four', 'background'], ['five', 'background', 'method']),
  ];

  test('come with the most frequent role first and those without a role last', () => {
    const [page] = passagePages(papers, 10);
    expect(page?.map(({ role, total }) => [role, total])).toEqual([
      ['background', 3],
      ['method', 1],
      [null, 1],
    ]);
  });

  test('keep the order of the list, each with the other passages of its paper', () => {
    const [page] = passagePages(papers, 10);
    expect(shown(page?.[0]?.papers)).toEqual([
      [0, ['two']],
      [2, ['four', 'five']],
    ]);
  });

  test('are all on the pages, each once, and no page has more than it may', () => {
    for (const size of [1, 2, 3, 5]) {
      const pages = passagePages(papers, size);
      const texts = pages.map((page) =>
        page.flatMap((group) => shown(group.papers).flatMap(([, all]) => all)),
      );
      expect(texts.flat().toSorted()).toEqual(['five', 'four', 'one', 'three', 'two']);
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(size);
      expect(pages).toHaveLength(Math.ceil(countPassages(papers) / size));
    }
  });

  test('say on the next page that a role continues', () => {
    const pages = passagePages(papers, 2);
    expect(pages.map((page) => page.map(({ role, continued }) => [role, continued]))).toEqual([
      [['background', false]],
      [
        ['background', true],
        ['method', false],
      ],
      [[null, false]],
    ]);
  });

  test('are on no page if no source states one', () => {
    expect(passagePages([paper(), paper()], 10)).toEqual([]);
  });
});

function shown(papers: { index: number; quotes: Quote[] }[] = []): [number, string[]][] {
  return papers.map(({ index, quotes }) => [index, quotes.map(({ text }) => text)]);
}

function paper(...quotes: [text: string, ...roles: ('background' | 'method' | null)[]][]): {
  quotes: Quote[];
} {
  return {
    quotes: quotes.map(([text, ...roles]) => ({
      text,
      roles: roles.flatMap((role) => (role ? [{ role }] : [])),
      source: { file: 'x.semantic-scholar.json', path: '/data/0' },
    })),
  };
}

test('roles of one number of passages keep the order of the list, and one without a role is last even if most have none', () => {
  const papers = [
    paper(['one', null], ['two', null]),
    paper(['three', 'method']),
    paper(['four', 'background']),
  ];
  const [page] = passagePages(papers, 10);
  expect(
    page?.map(({ role, total, continued, papers: own }) => [role, total, continued, shown(own)]),
  ).toEqual([
    ['method', 1, false, [[1, ['three']]]],
    ['background', 1, false, [[2, ['four']]]],
    [null, 2, false, [[0, ['one', 'two']]]],
  ]);
});

test('a page that is full exactly is followed by no empty one, and a paper goes on where the page ends', () => {
  const papers = [
    paper(['one', 'method'], ['two', 'method'], ['three', 'method']),
    paper(['four', 'method']),
  ];
  expect(
    passagePages(papers, 2).map((page) =>
      page.map(({ total, continued, papers: own }) => [total, continued, shown(own)]),
    ),
  ).toEqual([
    [[4, false, [[0, ['one', 'two']]]]],
    [
      [
        4,
        true,
        [
          [0, ['three']],
          [1, ['four']],
        ],
      ],
    ],
  ]);
  expect(passagePages(papers, 4)).toHaveLength(1);
  expect(countPassages(papers)).toBe(4);
});
