import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAuthors } from '../../../../src/core/joining/merge/compare-authors.ts';
import type { Author } from '../../../../src/core/schemas/author.ts';

/** `Given | Family`, `Given | Family | Suffix`, or a name in one piece. */
function author(name: string): Author {
  const [given, family, suffix] = name.split(' | ');
  if (!family) return { family: name, given: null };
  return { family, given: given || null, ...(suffix && { suffix }) };
}

function merge(shown: string, other: string) {
  const lists = [shown, other].map((list) => list.split('; ').map(author));
  const merged = mergeAuthors(lists[0] ?? [], lists[1] ?? []);
  return (
    merged
      ?.map(({ given, family, suffix }) => [given, family, suffix].filter(Boolean).join(' | '))
      .join('; ') ?? null
  );
}

describe('mergeAuthors(shown, other)', () => {
  test.each([
    ['initials after a first name', 'Ada K. | Lovelace', 'Ada | Lovelace', 'Ada K. | Lovelace'],
    ['two of three given names', 'A. B. | Poe', 'Ann Cay Bea | Poe', 'Ann Cay Bea | Poe'],
    ['a suffix on one side', 'Martin | King', 'M. | King | Jr.', 'Martin | King | Jr.'],
    ['a suffix in the family name', 'M. | King Jr.', 'Martin | King', 'Martin | King | Jr.'],
    ['one suffix written in two ways', 'M. | King | Jr', 'Martin | King Jr.', 'Martin | King Jr.'],
    ['a suffix beside a name in one piece', 'Martin King', 'M. | King | Jr.', 'Martin King Jr.'],
    ['initials', 'J. | Wang', 'Jiaqi | Wang', 'Jiaqi | Wang'],
    ['initials without dots', 'JP | Serra', 'Jean-Pierre | Serra', 'Jean-Pierre | Serra'],
    ['no given names', ' | Wang', 'Jiaqi | Wang', 'Jiaqi | Wang'],
    ['a middle name left out', 'Ada | Lovelace', 'Ada King | Lovelace', 'Ada King | Lovelace'],
    ['hyphens in given names', 'Hsiang-Wei | Huang', 'HsiangWei | Huang', 'Hsiang-Wei | Huang'],
    ['diacritics and case', 'Jürgen | MÜLLER', 'Jurgen | Muller', 'Jürgen | MÜLLER'],
    ['a name in one piece', 'Jiaqi Wang', 'Jiaqi | Wang', 'Jiaqi | Wang'],
    ['a name in one piece, with initials', 'J. Wang', 'Jiaqi | Wang', 'Jiaqi | Wang'],
    ['the family name first', 'Wang Jiaqi', 'Jiaqi | Wang', 'Jiaqi | Wang'],
    ['a particle on the other side', 'Jan van der | Berg', 'J. | van der Berg', 'Jan van der | Berg'],
    ['an apostrophe', "Conor | O'Brien", 'C. | OBrien', "Conor | O'Brien"],
    ['a family name of two words', 'Ana | García Márquez', 'A. García Márquez', 'Ana | García Márquez'],
    ['a list that is cut', 'Ada | Lovelace', 'A. | Lovelace; Alan | Turing', 'Ada | Lovelace; Alan | Turing'],
    [
      'a longer list with initials',
      'Ada | Lovelace; A. | Turing',
      'A. | Lovelace',
      'Ada | Lovelace; A. | Turing',
    ],
    ['a suffix left out', 'Martin | King', 'Martin | King | Jr.', 'Martin | King | Jr.'],
    ['a suffix of the shorter form', 'Martin Luther | King', 'M. | King | Jr.', 'Martin Luther | King | Jr.'],
    ['the dot of a suffix', 'Martin | King | Jr', 'M. | King | Jr.', 'Martin | King | Jr'],
    ['a suffix in the family name', 'Martin | King Jr.', 'Martin | King | Jr.', 'Martin | King | Jr.'],
    ['a suffix in the family name of one', 'Martin | King Jr.', 'M. | King', 'Martin | King Jr.'],
    ['a suffix in one piece with the name', 'Martin King III', 'M. | King', 'Martin King III'],
    ['a suffix beside a longer name in one piece', 'Ana Maria Roe', 'A. | Roe | Jr.', 'Ana Maria Roe Jr.'],
    ['names of another script', '王 | 家琪', '王 | 家琪', '王 | 家琪'],
  ])('agrees where they differ in %s, on the more complete', (_, shown, other, merged) => {
    expect(merge(shown, other)).toBe(merged);
  });

  test.each([
    ['another family name', 'Ada | Lovelace', 'Ada | Turing'],
    ['other given names', 'Ada | Lovelace', 'Alan | Lovelace'],
    ['other initials', 'A. | Lovelace', 'B. | Lovelace'],
    ['another suffix', 'Martin | King | Jr.', 'Martin | King | Sr.'],
    ['another suffix in one piece', 'Martin King III', 'Martin | King | Jr.'],
    ['another order', 'Ada | Lovelace; Alan | Turing', 'Alan | Turing; Ada | Lovelace'],
    ['another name of another script', '王家琪', '李明'],
  ])('contradict each other in %s', (_, shown, other) => {
    expect(merge(shown, other)).toBeNull();
  });

  test('is the very list that is shown where the other adds nothing', () => {
    const shown = [author('Ada | Lovelace'), author('Alan | Turing')];
    expect(mergeAuthors(shown, [author('A. | Lovelace')])).toBe(shown);
    expect(mergeAuthors([author('A. | Lovelace')], shown)).toBe(shown);
  });

  test('a list agrees with itself, with its initials, and when it is cut', () => {
    const name = fc.constantFrom('Ada', 'Alan', 'Li', 'Jean-Pierre', 'Ziyu', 'Ana María');
    const family = fc.constantFrom('Lovelace', 'Turing', 'van der Berg', 'O’Brien', 'García Márquez', 'Liu');
    const list = fc.array(fc.record({ given: name, family }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, fc.nat(5), (authors, cut) => {
        const initials = authors.map(({ given, family: last }) => ({ family: last, given: `${given[0]}.` }));
        expect(mergeAuthors(authors, authors)).toBe(authors);
        expect(mergeAuthors(authors, initials)).toBe(authors);
        expect(mergeAuthors(initials.slice(0, cut + 1), authors)).toBe(authors);
      }),
    );
  });
});

test('identifiers of an author come from both lists, and a list that has them all stays itself', () => {
  const one = [{ family: 'Ada Neap', given: null, ids: { semanticScholar: '12' } }];
  const other = [{ family: 'Neap', given: 'Ada', ids: { orcid: '0000-0002-1825-0097' } }];
  expect(mergeAuthors(one, other)).toEqual([
    { family: 'Neap', given: 'Ada', ids: { semanticScholar: '12', orcid: '0000-0002-1825-0097' } },
  ]);
  const same = [{ family: 'Ada Neap', given: null }];
  expect(mergeAuthors(one, same)).toBe(one);
});

test.each([
  ['three initials', 'JPS | Serra', 'Jean Pierre Simon | Serra', 'Jean Pierre Simon | Serra'],
  ['four capitals, which are a name', 'JPSA | Serra', 'Jean Pierre Simon | Serra', null],
  ['a given name of two letters', 'Li | Wang', 'Lin | Wang', null],
  ['the second of three given names left out', 'Ann Bea | Poe', 'Ann Cay Bea | Poe', 'Ann Cay Bea | Poe'],
  ['the first given name left out', 'Cay Bea | Poe', 'Ann Cay Bea | Poe', null],
  ['given names in another order', 'Ann Bea Cay | Poe', 'Ann Cay Bea | Poe', null],
  ['a longer list of given names with another initial', 'Ann C. | Poe', 'Ann Bea Dot | Poe', null],
  ['names in one piece in two orders', 'Wang Jiaqi', 'Jiaqi Wang', 'Wang Jiaqi'],
  ['a family name alone and a name in one piece', 'Wang', 'Jiaqi Wang', 'Jiaqi Wang'],
  ['one of two particles', 'Jan | van der Berg', 'Jan van | der Berg', 'Jan | van der Berg'],
  [
    'a name that is split and one that is not, with the same words',
    'Jiaqi Wang',
    'Jiaqi | Wang',
    'Jiaqi | Wang',
  ],
  [
    'a suffix that is a part of its own, at the second',
    'Martin | King Jr.',
    'Martin | King | Jr.',
    'Martin | King | Jr.',
  ],
  [
    'a suffix that is a part of its own, at the first',
    'Martin | King | Jr.',
    'Martin | King Jr.',
    'Martin | King | Jr.',
  ],
  [
    'two of three names',
    'A. | Roe; Bo | Doe; C. | Poe',
    'Ann | Roe; B. | Doe',
    'Ann | Roe; Bo | Doe; C. | Poe',
  ],
  ['the last of three names', 'A. | Roe; B. | Doe; C. | Poe', 'A. | Roe; B. | Doe; C. | Moe', null],
])('authors that differ in %s: “%s” and “%s” are “%s”', (_, shown, other, merged) => {
  expect(merge(shown, other)).toBe(merged);
});

test('of identifiers of one kind that differ, those of the more complete name are shown', () => {
  const short = { family: 'Neap', given: 'A.', ids: { semanticScholar: '1' } };
  const whole = { family: 'Neap', given: 'Ada', ids: { semanticScholar: '2' } };
  expect(mergeAuthors([short], [whole])).toEqual([whole]);
  expect(mergeAuthors([whole], [short])).toEqual([whole]);
  expect(mergeAuthors([whole], [{ ...whole, ids: { semanticScholar: '3' } }])).toEqual([whole]);
});

test('without any author there is nothing to contradict', () => {
  const list = [author('Ada | Lovelace')];
  expect(mergeAuthors([], list)).toBe(list);
  expect(mergeAuthors([], [])).toEqual([]);
});
