import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldWeights, rarity } from '../../../../../src/core/search/engine/score.ts';
import { fieldBit } from '../../../../../src/core/search/index/format/fields.ts';
import { FoundTable, type FoundWord } from '../../../../../src/core/search/index/read/found-table.ts';
import type { SearchField } from '../../../../../src/core/search/query/fields.ts';

/** A word that the given papers have, each in one field. */
function foundWord(papers: [paper: number, field: SearchField][], facts: Partial<FoundWord> = {}): FoundWord {
  const postings = {
    papers: Uint32Array.from(papers, ([paper]) => paper),
    fields: Uint8Array.from(papers, ([, field]) => fieldBit(field)),
  };
  return { postings, kind: 'exact', nearness: 1, word: null, ...facts };
}

test('only the papers of its words are found, and no paper beyond the list', () => {
  const table = new FoundTable(4);
  table.add(
    foundWord([
      [0, 'title'],
      [3, 'summary'],
    ]),
    null,
  );
  expect([-1, 0, 1, 2, 3, 4, 5].filter((paper) => table.has(paper))).toEqual([0, 3]);
  expect([1, 4, 5].map((paper) => table.get(paper))).toEqual([undefined, undefined, undefined]);
  expect(table.size).toBe(2);
});

test('it lists the same papers in every way that a map has', () => {
  const table = new FoundTable(5);
  table.add(
    foundWord([
      [0, 'title'],
      [4, 'summary'],
    ]),
    null,
  );
  const papers = [0, 4];
  const seen: unknown[][] = [];
  table.forEach((found, paper) => {
    seen.push([paper, found]);
  });
  expect([...table.keys()]).toEqual(papers);
  expect([...table.values()]).toEqual(papers.map((paper) => table.get(paper)));
  expect([...table]).toEqual(papers.map((paper) => [paper, table.get(paper)]));
  expect(seen).toEqual([...table.entries()]);
});

test('a search in one field finds no paper that has the word elsewhere', () => {
  const table = new FoundTable(3);
  table.add(
    foundWord([
      [0, 'title'],
      [1, 'author'],
      [2, 'quote'],
    ]),
    'author',
  );
  expect([...table.keys()]).toEqual([1]);
});

test('a paper counts as found by its best kind, and names up to three words of that kind', () => {
  const table = new FoundTable(2);
  const both: [number, SearchField][] = [
    [0, 'summary'],
    [1, 'summary'],
  ];
  table.add(foundWord([[1, 'summary']]), null);
  for (const word of ['models', 'modeled', 'modeling', 'modeler']) {
    table.add(foundWord(both, { kind: 'form', word }), null);
  }
  expect(table.get(0)).toMatchObject({ kind: 'form', words: ['models', 'modeled', 'modeling'] });
  expect(table.get(1)).toMatchObject({ kind: 'exact', words: [] });
  expect(table.size).toBe(2);
});

test('papers that match alike share what is said of them', () => {
  const table = new FoundTable(3);
  table.add(
    foundWord([
      [0, 'title'],
      [1, 'summary'],
      [2, 'title'],
    ]),
    null,
  );
  expect(table.get(2)).toBe(table.get(0));
  expect(table.get(1)).not.toBe(table.get(0));
  expect([table.get(0)?.score, table.get(1)?.score]).toEqual([4, 2]);
});

test('papers that match alike by several words share what is said of them too', () => {
  const table = new FoundTable(4);
  const add = (word: string, fields: SearchField[]) =>
    table.add(
      foundWord(
        fields.map((field, paper) => [paper, field]),
        { kind: 'form', word },
      ),
      null,
    );
  add('models', ['title', 'quote', 'title', 'quote']);
  add('modeled', ['quote', 'title', 'quote', 'title']);
  expect(table.get(2)).toBe(table.get(0));
  expect(table.get(3)).toBe(table.get(1));
  expect(table.get(1)).not.toBe(table.get(0));
  expect([0, 1].map((paper) => table.get(paper))).toEqual([
    { kind: 'form', score: 4, nearness: 1, words: ['models', 'modeled'] },
    { kind: 'form', score: 4, nearness: 1, words: ['models', 'modeled'] },
  ]);
});

test('a word that a paper neither names nor is found better by changes nothing of it', () => {
  const table = new FoundTable(1);
  const add = (word: string, field: SearchField) =>
    table.add(foundWord([[0, field]], { kind: 'form', word }), null);
  for (const word of ['models', 'modeled', 'modeling']) add(word, 'summary');
  const before = table.get(0);
  add('modeler', 'summary');
  expect(table.get(0)).toBe(before);
  add('modelled', 'title');
  expect(table.get(0)).toEqual({ ...before, score: 4 });
});

test('a paper with a word in every field has the weight of the best, or of the one that is searched', () => {
  const postings = { papers: Uint32Array.of(0), fields: Uint8Array.of(63) };
  const scoreIn = (field: SearchField | null) => {
    const table = new FoundTable(1);
    table.add({ postings, kind: 'exact', nearness: 1, word: null }, field);
    return table.get(0)?.score;
  };
  expect([null, 'title', 'author', 'fact'].map((field) => scoreIn(field as SearchField | null))).toEqual([
    4, 4, 2, 1,
  ]);
});

test('papers name no further words where there are more kinds of matches than two bytes can number', () => {
  const most = 0xfff0 - 2;
  const table = new FoundTable(most);
  const fields = Uint8Array.of(fieldBit('title'), fieldBit('summary'), fieldBit('quote'));
  const papers = Uint32Array.from({ length: most }, (_, paper) => paper);
  // Three kinds of matches a word, as it is in papers in fields of three weights.
  for (let from = 0; from < most; from += 3) {
    const postings = { papers: papers.subarray(from, from + 3), fields };
    table.add({ postings, kind: 'exact', nearness: 1, word: 'a' }, null);
  }
  table.add(foundWord([[0, 'title']], { word: 'b' }), null);
  table.add(foundWord([[3, 'title']], { word: 'b' }), null);
  expect([0, 3].map((paper) => table.get(paper)?.words)).toEqual([['a', 'b'], ['a']]);
  expect(table.get(most - 1)?.words).toEqual(['a']);
});

test('of several words of one kind, a paper has the score and nearness of the best', () => {
  const table = new FoundTable(1);
  table.add(foundWord([[0, 'summary']], { kind: 'similar', nearness: 0.8, word: 'visuals' }), null);
  const { score = 0 } = table.get(0) ?? {};
  table.add(foundWord([[0, 'title']], { kind: 'similar', nearness: 0.6, word: 'visually' }), null);
  expect(table.get(0)).toMatchObject({ nearness: 0.8, words: ['visuals', 'visually'] });
  expect(table.get(0)?.score).toBeGreaterThan(score);
});

test('a term is as rare as the papers with it, counted separately for similar spellings', () => {
  const scores = (isSimilar: boolean) => {
    const written = new FoundTable(10);
    const inTitles = (...papers: number[]) => papers.map((paper): [number, SearchField] => [paper, 'title']);
    written.add(foundWord(inTitles(0, 1)), null);
    written.weigh();
    const table = isSimilar
      ? written.withSimilar([foundWord(inTitles(1, 2), { kind: 'similar' })], null)
      : written;
    return [0, 1, 2].map((paper) => (table.get(paper)?.score ?? 0) / fieldWeights.title);
  };
  expect(scores(false)).toEqual([rarity(2, 10), rarity(2, 10), 0]);
  expect(scores(true)).toEqual([rarity(2, 10), rarity(2, 10), rarity(1, 10)]);
});

test('any words of any kinds are found as if each paper were looked at by itself', () => {
  const kinds = ['exact', 'form', 'prefix'] as const;
  const fields = ['title', 'summary', 'quote'] as const;
  const words = fc.array(
    fc.record({
      papers: fc.uniqueArray(fc.tuple(fc.nat(5), fc.constantFrom(...fields)), {
        selector: ([paper]) => paper,
        minLength: 1,
      }),
      kind: fc.nat(2),
      nearness: fc.constantFrom(1, 0.5),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(words, (some) => {
      const sorted = some.toSorted((a, b) => a.kind - b.kind);
      const table = new FoundTable(6);
      const expected = new Map<number, { kind: string; score: number; words: string[] }>();
      for (const [at, { papers, kind, nearness }] of sorted.entries()) {
        const name = kinds[kind] ?? 'exact';
        table.add(foundWord(papers, { kind: name, nearness, word: `w${at}` }), null);
        for (const [paper, field] of papers) {
          const score = nearness * fieldWeights[field];
          const before = expected.get(paper);
          if (!before) expected.set(paper, { kind: name, score, words: [`w${at}`] });
          else if (before.kind === name) {
            before.score = Math.max(before.score, score);
            before.words = [...before.words, `w${at}`].slice(0, 3);
          }
        }
      }
      const found = Array.from(table, ([paper, { kind, score, words: own }]) => [
        paper,
        { kind, score, words: own },
      ]);
      expect(found).toEqual([...expected].sort(([a], [b]) => a - b));
      expect(table.size).toBe(expected.size);
    }),
  );
});

test('papers of similar spellings are added to a copy', () => {
  const written = new FoundTable(10);
  written.add(foundWord([[0, 'title']]), null);
  written.weigh();
  const before = [...written];
  const all = written.withSimilar([foundWord([[2, 'summary']], { kind: 'similar', word: 'visuals' })], null);
  expect([...written]).toEqual(before);
  expect([...all.keys()]).toEqual([0, 2]);
  expect(all.get(0)).toBe(written.get(0));
  expect([written.size, all.size]).toEqual([1, 2]);
});
