import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatchKind } from '../../../../src/core/search/engine/engine.ts';
import { matchAll, matchSome, type TermMatches } from '../../../../src/core/search/engine/intersect.ts';
import type { Term } from '../../../../src/core/search/query/query.ts';

const size = 10;
const every = () => true;

function matches(papers: Record<number, MatchKind> | [number, MatchKind][], kind: Term['kind'] = 'word') {
  const entries = Array.isArray(papers)
    ? papers
    : Object.entries(papers).map(([paper, how]): [number, MatchKind] => [Number(paper), how]);
  return {
    term: { kind, text: 'x', field: null, excluded: false },
    papers: new Map(entries.map(([paper, how]) => [paper, { kind: how, score: 1, words: [] }])),
  } satisfies TermMatches;
}

describe('matchAll(wanted, size, passes, enough)', () => {
  const all = (wanted: TermMatches[], passes: (paper: number) => boolean = every, enough = 2) =>
    Array.from(matchAll(wanted, size, passes, enough));

  test('without terms is every paper that passes', () => {
    expect(all([])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(all([], (paper) => paper === 0 || paper === 9)).toEqual([0, 9]);
  });

  test('is ascending, in whichever order the papers of a term come', () => {
    expect(
      all([
        matches([
          [8, 'exact'],
          [0, 'form'],
          [3, 'exact'],
        ]),
      ]),
    ).toEqual([0, 3, 8]);
    expect(
      all(
        [
          matches([
            [3, 'exact'],
            [8, 'exact'],
            [0, 'similar'],
            [2, 'similar'],
          ]),
        ],
        every,
        3,
      ),
    ).toEqual([...[0, 2, 3, 8]]);
  });

  test('takes similar spellings only if fewer papers than enough match as written', () => {
    const kinds = matches({ 1: 'exact', 4: 'inside', 6: 'similar', 7: 'similar' });
    expect(all([kinds], every, 2)).toEqual([1, 4]);
    expect(all([kinds], every, 3)).toEqual([1, 4, 6, 7]);
    expect(all([kinds], (paper) => paper !== 1, 2)).toEqual([4, 6, 7]);
    const other = matches({ 1: 'similar', 4: 'exact', 6: 'exact', 7: 'exact', 8: 'exact' });
    expect(all([kinds, other], every, 1)).toEqual([4]);
    expect(all([other, kinds], every, 2)).toEqual([1, 4, 6, 7]);
  });

  test('is what looking at each paper finds', () => {
    const kind = fc.constantFrom<MatchKind>('exact', 'prefix', 'similar');
    const papers = fc.uniqueArray(fc.tuple(fc.nat(size - 1), kind), { selector: ([paper]) => paper });
    fc.assert(
      fc.property(fc.array(papers, { minLength: 1, maxLength: 3 }), fc.nat(4), (terms, enough) => {
        const wanted = terms.map((own) => matches(own));
        const passes = (paper: number) => paper !== 5;
        const found = Array.from({ length: size }, (_, paper) => paper).filter(
          (paper) => passes(paper) && wanted.every((own) => own.papers.has(paper)),
        );
        const written = found.filter((paper) =>
          wanted.every((own) => own.papers.get(paper)?.kind !== 'similar'),
        );
        expect(all(wanted, passes, enough)).toEqual(written.length < enough ? found : written);
      }),
    );
  });
});

describe('matchSome(wanted, full, size, passes)', () => {
  const some = (wanted: TermMatches[], full: number[] = [], passes: (paper: number) => boolean = every) =>
    Array.from(matchSome(wanted, Uint32Array.from(full), size, passes));
  const one = matches({ 0: 'exact', 3: 'similar', 5: 'exact' });
  const other = matches({ 9: 'exact', 3: 'exact' });

  test('is ascending, and has neither the papers that match all nor those that do not pass', () => {
    expect(some([one, other])).toEqual([0, 3, 5, 9]);
    expect(some([one, other], [3])).toEqual([0, 5, 9]);
    expect(some([one, other], [3], (paper) => paper > 0)).toEqual([5, 9]);
  });

  test('is nothing for a single word, whatever else is asked for', () => {
    expect(some([one])).toEqual([]);
    expect(some([one, matches({ 3: 'exact' }, 'phrase')])).toEqual([]);
  });

  test('has only papers that match what is no word', () => {
    expect(some([one, other, matches({ 5: 'exact', 9: 'exact' }, 'phrase')])).toEqual([5, 9]);
    expect(some([one, other, matches({ 5: 'exact' }, 'facet'), matches({ 9: 'exact' }, 'any')])).toEqual([]);
  });
});
