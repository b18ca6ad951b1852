import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withSpelledOut } from '../../../src/core/facts/identifiers.ts';
import { libraryFormats } from '../../../src/core/formats/library-formats.ts';
import { mentionedArxivId } from '../../../src/core/formats/shared/arxiv-mention.ts';
import { writers } from '../../../src/core/formats/writers.ts';
import { matchPapers } from '../../../src/core/joining/match/match-papers.ts';
import { titleKey } from '../../../src/core/joining/match/title-key.ts';
import {
  type LibraryPaper,
  readKeptLibrary,
  toLibraryPaper,
  writeLibrary,
} from '../../../src/core/library/library-paper.ts';
import { matchLibrary } from '../../../src/core/library/match-library.ts';
import { readLibrary } from '../../../src/core/library/read-library.ts';
import type { Work } from '../../../src/core/schemas/work.ts';
import { at } from '../../../src/core/text/at.ts';
import {
  works as bibliographicWorks,
  lines,
  undividedNames,
} from '../../support/formats/bibliographic-works.ts';
import { works as anyWorks, origin } from '../../support/formats/works.ts';
import { citedHub, paperOf } from '../../support/library/papers.ts';

const matchOne = (list: LibraryPaper[], ...library: LibraryPaper[]) =>
  Object.fromEntries(matchLibrary(citedHub, list, library));

const liu = [{ family: 'Liu', given: 'Ziyu' }];
const sun = [{ family: 'Sun', given: 'Zeyi' }];

describe('a paper of the list is in the library', () => {
  test.each<[string, LibraryPaper, LibraryPaper, 'identifier' | 'title']>([
    [
      'by its DOI in other letters',
      paperOf({ title: 'A', identifiers: { doi: '10.1/A' } }),
      paperOf({ title: 'B', identifiers: { doi: '10.1/a' } }),
      'identifier',
    ],
    [
      'by the arXiv id in a DOI of arXiv',
      paperOf({ title: 'A', identifiers: { arxiv: '2401.00001' } }),
      paperOf({ title: 'B', identifiers: { doi: '10.48550/arXiv.2401.00001' } }),
      'identifier',
    ],
    [
      'by its title in another spelling',
      paperOf(),
      paperOf({ title: 'THE MANY WAYS of {J}oining lists, of papers' }),
      'title',
    ],
    [
      'by its title without the subtitle',
      paperOf(),
      paperOf({ title: `${paperOf().title}: A Review` }),
      'title',
    ],
    [
      'by its title, if only one of the two has an identifier',
      paperOf(),
      paperOf({ identifiers: { doi: '10.1/a' } }),
      'title',
    ],
    [
      'by title and authors, as a preprint of a publication',
      paperOf({ identifiers: { doi: '10.1016/a' }, authors: liu }),
      paperOf({ identifiers: { doi: '10.1101/123456' }, authors: liu }),
      'title',
    ],
    [
      'by a title that many papers have, with its year and author',
      paperOf({ title: 'Editorial', year: '2024', authors: liu }),
      paperOf({ title: 'Editorial', year: '2024', authors: liu }),
      'title',
    ],
  ])('%s', (_, listed, own, by) => {
    expect(matchOne([listed], own)).toEqual({ 0: by });
  });
});

describe('a paper of the list is not in the library', () => {
  test.each<[string, LibraryPaper[], LibraryPaper]>([
    [
      'with another DOI, by another author',
      [paperOf({ identifiers: { doi: '10.1/a' }, authors: liu })],
      paperOf({ identifiers: { doi: '10.1/b' }, authors: sun }),
    ],
    [
      'that shares a title many papers have',
      [paperOf({ title: 'Editorial', year: '2024', authors: liu })],
      paperOf({ title: 'Editorial', year: '2025', authors: liu }),
    ],
    [
      'whose subtitle is another',
      [paperOf({ title: `${paperOf().title}: A Review` })],
      paperOf({ title: `${paperOf().title}: A Survey` }),
    ],
    ['that could be either of two', [paperOf({ year: '2023' }), paperOf({ year: '2024' })], paperOf()],
    [
      'that is the hub paper with a subtitle',
      [paperOf({ title: `${citedHub.title}: Follow-up` })],
      paperOf({ title: citedHub.title }),
    ],
  ])('%s', (_, list, own) => {
    expect(matchOne(list, own)).toEqual({});
  });
});

test('of papers of the list that state the same, none is in the library, and others beside them are', () => {
  const editorial = (year: string) => paperOf({ title: 'Editorial', year, authors: liu });
  const twins = [editorial('2024'), editorial('2024'), editorial('2023')];
  expect(matchOne(twins, editorial('2024'))).toEqual({});
  expect(matchOne(twins, editorial('2023'))).toEqual({ 2: 'title' });
  expect(matchOne(twins.slice(1), editorial('2024'))).toEqual({ 0: 'title' });
});

test('two entries of a library can be one paper of the list', () => {
  const preprint = paperOf({ identifiers: { arxiv: '2401.00001' }, authors: liu });
  const publication = paperOf({ identifiers: { doi: '10.1016/a' }, authors: sun });
  expect(matchOne([paperOf()], preprint, publication)).toEqual({ 0: 'title' });
});

test('an identifier counts more than a title, in any order of the library', () => {
  const list = [paperOf({ identifiers: { doi: '10.1/a' } })];
  const library = [paperOf(), paperOf({ identifiers: { doi: '10.1/a' } })];
  expect(matchOne(list, ...library)).toEqual({ 0: 'identifier' });
  expect(matchOne(list, ...library.toReversed())).toEqual({ 0: 'identifier' });
});

test('a paper is found by a title that 500 papers of the list have, and not by one that more have', () => {
  const listOf = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      paperOf({ title: 'Editorial', year: `${1500 + at}`, authors: at === 7 ? liu : sun }),
    );
  const own = paperOf({ title: 'Editorial', year: '1507', authors: liu });
  expect(matchOne(listOf(500), own)).toEqual({ 7: 'title' });
  expect(matchOne(listOf(501), own)).toEqual({});
});

test('a paper is found by identifier among papers of other titles, and the first of the list counts as any', () => {
  const list = [
    paperOf({ title: 'One', identifiers: { doi: '10.1000/1' } }),
    paperOf({ title: 'Two', identifiers: { doi: '10.1000/2' } }),
    paperOf({ title: 'Three', identifiers: { doi: '10.1000/3' } }),
  ];
  expect(matchOne(list, ...list.toReversed())).toEqual({ 0: 'identifier', 1: 'identifier', 2: 'identifier' });
  expect(matchOne(list, paperOf({ title: 'Four', identifiers: { doi: '10.1000/4' } }))).toEqual({});
  expect(matchOne(list)).toEqual({});
  expect(matchOne([], ...list)).toEqual({});
});

// Few values, so that papers meet in every way.
const anyPaper: fc.Arbitrary<LibraryPaper> = fc.record({
  title: fc.constantFrom(
    ...['One', 'Two', 'Editorial', citedHub.title, `${citedHub.title}: Text`],
    ...[paperOf().title, `${paperOf().title}: A Review`, `${paperOf().title}: A Survey`],
  ),
  identifiers: fc.record(
    {
      doi: fc.constantFrom('10.1/a', '10.1/b', '10.1101/123456', '10.48550/arXiv.2303.18223'),
      arxiv: fc.constantFrom('2303.18223', '2401.00001'),
    },
    { requiredKeys: [] },
  ),
  year: fc.constantFrom(null, '2024', '2025'),
  authors: fc.constantFrom([], liu, sun),
  type: fc.constantFrom(null, 'article'),
});

/** The papers as entries of sources, for the rule that joins sources: the hub paper first. */
function toEntries(list: LibraryPaper[], ...own: LibraryPaper[]) {
  return [citedHub, ...list, ...own].map(({ type, ...paper }, index) => ({
    ...paper,
    ...(type !== null && { type }),
    source: index > list.length ? 1 : 0,
    isHub: index === 0,
  }));
}

/** A list as a record has it: it is joined already, so that joining it leaves every paper separate. */
const anyList = fc.uniqueArray(anyPaper, { maxLength: 6 }).map((papers) => {
  const list: LibraryPaper[] = [];
  for (const paper of papers) {
    const { papers: joined } = matchPapers(toEntries([...list, paper]), String);
    if (joined.length > list.length) list.push(paper);
  }
  return list;
});

test('a paper of the library is matched as a source of one entry would be joined with the whole list', () => {
  fc.assert(
    fc.property(anyList, anyPaper, (list, own) => {
      const { papers } = matchPapers(toEntries(list, own), String);
      const joined = papers.find((group) => group.includes(list.length + 1)) ?? [];
      const found = matchLibrary(citedHub, list, [own]);
      for (const index of list.keys()) {
        const paper = at(list, index);
        const states = ({ title, year, authors, identifiers }: LibraryPaper) =>
          JSON.stringify([title, year, authors, identifiers]);
        // Of papers without identifiers, those that state the same are one.
        if (states(paper) === states(own) && Object.keys(own.identifiers).length === 0) continue;
        expect(found.has(index)).toBe(joined.includes(index + 1));
      }
    }),
    { numRuns: 2000 },
  );
});

/** Works with facts of every kind, with the identifiers that their addresses and venues spell out, as records have them. */
const anyOrBibliographic = fc
  .oneof(anyWorks, bibliographicWorks(lines, undividedNames))
  .map((works) => works.map(withSpelledOutIdentifiers));

function withSpelledOutIdentifiers(work: Work): Work {
  const arxiv = mentionedArxivId(work.publication.venue ?? '');
  const identifiers = { ...(arxiv !== null && { arxiv }), ...work.identifiers };
  return { ...work, identifiers: withSpelledOut(identifiers, work.url) };
}

const readable = writers.filter(({ name }) => libraryFormats.some((format) => format.name === name));

describe.each(readable)('a library in $title', (writer) => {
  test('that was written from some papers of a list marks exactly these', () => {
    fc.assert(
      fc.property(anyOrBibliographic, fc.infiniteStream(fc.boolean()), (works, chosen) => {
        const isOwn = works.map(() => chosen.next().value ?? false);
        const own = works.filter((_, index) => isOwn[index]);
        fc.pre(own.length > 0 && isDistinct(works.map(toLibraryPaper)));
        const file = new TextEncoder().encode(writer.stringify(own, origin));
        const read = readLibrary(`library.${writer.extension}`, file);
        if ('problem' in read) throw new Error(read.problem);
        const kept = readKeptLibrary(writeLibrary(read.papers));
        const known = matchLibrary(citedHub, works.map(toLibraryPaper), kept);
        expect([...known.keys()].sort((a, b) => a - b)).toEqual(
          isOwn.flatMap((owned, index) => (owned ? index : [])),
        );
      }),
    );
  });
});

/** True if no two papers could be taken for each other. */
function isDistinct(papers: LibraryPaper[]): boolean {
  return (
    new Set(papers.map(({ title }) => titleKey(title))).size === papers.length &&
    papers.every(
      (paper, index) =>
        matchLibrary(
          citedHub,
          papers.filter((_, other) => other !== index),
          [paper],
        ).size === 0,
    )
  );
}
