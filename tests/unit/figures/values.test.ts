import { describe, expect, test } from 'vitest';
import { plainPaper } from '../../../scripts/lib/site/plain-record.ts';
import { authorFigure } from '../../../src/core/figures/authors/author-figure.ts';
import { countsOf, valueBars, valueRows } from '../../../src/core/figures/values/value-figure.ts';
import { valuePicture } from '../../../src/core/figures/values/value-picture.ts';
import { venueFigure } from '../../../src/core/figures/venues/venue-figure.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { facetsOf } from '../../../src/core/search/view/build-facets.ts';

const inVenue = (...venues: (string | null)[]): CitingPaper[] =>
  venues.map((venue) => ({ ...plainPaper, publication: venue === null ? {} : { venue } }));
const by = (...lists: string[]): CitingPaper[] =>
  lists.map((names) => ({
    ...plainPaper,
    authors: names
      .split(' ')
      .filter(Boolean)
      .map((family) => ({ family, given: null })),
  }));
const counted = (figure: typeof venueFigure, papers: CitingPaper[]) => {
  const counts = countsOf(figure, papers);
  if (!counts) throw new Error('no figure');
  return counts;
};
const findingOf = (figure: typeof venueFigure, papers: CitingPaper[]) =>
  figure.finding(counted(figure, papers));

describe('the figure of venues', () => {
  test('has the venue of most papers first, and what is not stated last', () => {
    const counts = counted(venueFigure, inVenue('B', null, 'A', 'B', null, null));
    expect(valueBars(counts).map(({ name, count }) => [name, count])).toEqual([
      ['B', 2],
      ['A', 1],
      [null, 3],
    ]);
    expect(valueRows(venueFigure, counts)).toEqual([
      ['venue', 'papers'],
      ['B', '2'],
      ['A', '1'],
      ['not stated', '3'],
    ]);
  });

  test('draws not stated on the same scale, and fills the plot with the longest bar', () => {
    const bars = valueBars(counted(venueFigure, inVenue('A', 'A', 'B', null, null, null, null)));
    expect(bars.map(({ marks }) => marks[0]?.width)).toEqual([50, 25, 100]);
  });

  test('is left out with one venue, or with none', () => {
    expect(countsOf(venueFigure, inVenue('A', 'A', null))).toBeNull();
    expect(countsOf(venueFigure, inVenue(null, null))).toBeNull();
    expect(countsOf(venueFigure, [])).toBeNull();
  });

  test('filters by what its bars count: the keys and the numbers are those of the facet', () => {
    const papers = inVenue('A', 'B', 'A', null);
    const facet = facetsOf(papers, { term: [], topic: [], source: [], self: [], hub: [] }).find(
      ({ name }) => name === 'venue',
    );
    expect(valueBars(counted(venueFigure, papers)).map(({ key, count }) => [key, count])).toEqual(
      facet?.values.map(({ key, papers }) => [key, papers.length]),
    );
  });

  test('has bars with the name, the key, the number and the mark of each value', () => {
    expect(valueBars(counted(venueFigure, inVenue('A', 'A', 'A', 'B', null)))).toEqual([
      { name: 'A', key: 'A', count: 3, marks: [{ tone: 'quiet', x: 0, width: 100 }] },
      { name: 'B', key: 'B', count: 1, marks: [{ tone: 'quiet', x: 0, width: 33.333 }] },
      { name: null, key: 'not-stated', count: 1, marks: [{ tone: 'missing', x: 0, width: 33.333 }] },
    ]);
    const counts = counted(venueFigure, inVenue('A', 'B'));
    expect(valueBars(counts)).toHaveLength(2);
    expect(valueRows(venueFigure, counts)).toEqual([
      ['venue', 'papers'],
      ['A', '1'],
      ['B', '1'],
    ]);
    const names = (count: number) =>
      venueFigure.coverage(
        counted(venueFigure, inVenue(...Array.from({ length: count }, (_, at) => `V${at}`))),
      );
    expect([names(10).includes('Shown'), names(11).includes('Shown')]).toEqual([false, true]);
  });

  test('shows ten venues, says so, and has all in its data', () => {
    const counts = counted(venueFigure, inVenue(...Array.from({ length: 14 }, (_, at) => `V${at}`)));
    expect(valueBars(counts)).toHaveLength(10);
    expect(venueFigure.coverage(counts)).toContain(
      'Shown are the 10 with the most papers; the CSV file has all 14.',
    );
    expect(valueRows(venueFigure, counts)).toHaveLength(15);
    expect(venueFigure.coverage(counted(venueFigure, inVenue('A', 'B')))).not.toContain('Shown');
  });

  test.each([
    [['A', 'B', 'B'], '3 papers in 2 venues, most in B (2)'],
    [['A', 'A', 'B', 'B', 'C'], '5 papers in 3 venues, none with more than 2'],
    [['A', 'B', null], '2 papers in 2 venues, one in each'],
  ])('says of %j: %s', (venues, finding) => {
    expect(findingOf(venueFigure, inVenue(...venues))).toBe(finding);
  });

  test('says no more than its rule if all venues are shown', () => {
    const counts = counted(venueFigure, inVenue('A', 'B'));
    expect(venueFigure.coverage(counts)).toMatch(/so one venue can have several\.$/);
    const one = venueFigure.coverage({ ...counts, known: 1, whole: 1 });
    expect(one).toMatch(/^1 of 1 listed paper has a stated venue/);
  });

  test('says how many papers have a venue, and whose count that is', () => {
    const counts = counted(venueFigure, inVenue('A', 'B', null));
    expect(venueFigure.coverage(counts)).toMatch(/^2 of 3 listed papers have a stated venue \(our count\)\./);
  });

  test('of one of several lists says that its own sources state no venue', () => {
    const papers = inVenue('A', 'B', null);
    const counts = counted(venueFigure, papers);
    expect(venueFigure.coverage(counts, ' in this list')).toContain('have a stated venue in this list (our');
    expect(valueRows(venueFigure, counts, ' in this list').at(-1)).toEqual(['not stated in this list', '1']);
    const hub = { title: 'A hub' } as Parameters<typeof valuePicture>[1]['hub'];
    const picture = valuePicture(venueFigure, { hub, citingPapers: papers }, 'https://x/', ' in this list');
    expect(picture?.texts.map(({ text }) => text).join(' ')).toContain('not stated in this list');
    expect(picture?.description).toContain('in this list');
  });
});

describe('the figure of authors', () => {
  test('has authors of several papers, each paper counted for each of its authors, and says who is left out', () => {
    const counts = counted(authorFigure, by('Ito Diaz', 'Diaz Ito Quay', 'Diaz', '', 'Neap'));
    expect(valueBars(counts).map(({ name, count }) => [name, count])).toEqual([
      ['Diaz', 3],
      ['Ito', 2],
      [null, 1],
    ]);
    expect(authorFigure.coverage(counts)).toContain('2 other names have one paper.');
  });

  test('says in whole sentences what it counts', () => {
    const counts = { rows: [], rarer: 0, known: 1, missing: 0, whole: 1 };
    const matched = 'Authors are matched by name only: one name can be several people.';
    expect(authorFigure.coverage(counts)).toBe(
      `1 of 1 listed paper has stated authors (our count). ${matched}`,
    );
    expect(authorFigure.coverage({ ...counts, known: 2000, whole: 3000, rarer: 1 }, ' in this list')).toBe(
      `2,000 of 3,000 listed papers have stated authors in this list (our count). ${matched} 1 other name has one paper.`,
    );
  });

  test('counts a name once for a paper that has it twice', () => {
    const counts = counted(authorFigure, by('Ito Ito', 'Ito Diaz', 'Diaz'));
    expect(counts.rows).toEqual([
      { name: 'Diaz', count: 2 },
      { name: 'Ito', count: 2 },
    ]);
  });

  test('is left out if at most one author has several papers', () => {
    expect(countsOf(authorFigure, by('Ito', 'Diaz', 'Ito'))).toBeNull();
    expect(countsOf(authorFigure, by('Ito', 'Diaz'))).toBeNull();
  });

  test.each([
    [['A B', 'A B', 'A'], '2 authors with several citing papers, most by A (3)'],
    [['A B', 'A B'], '2 authors with 2 citing papers each'],
    [['A B C', 'A B C', 'A B'], '3 authors with several citing papers, none with more than 3'],
  ])('says of %j: %s', (lists, finding) => {
    expect(findingOf(authorFigure, by(...lists))).toBe(finding);
  });
});

test('a picture has every bar with its number, the finding, and the address of the page', () => {
  const hub = { title: 'A hub' } as Parameters<typeof valuePicture>[1]['hub'];
  const picture = valuePicture(
    venueFigure,
    { hub, citingPapers: inVenue('A', 'A', 'B', null) },
    'https://x/',
  );
  expect(picture?.texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['A', '2', 'B', '1', 'not stated']),
  );
  expect(picture?.title).toBe('3 papers in 2 venues, most in A (2)');
  expect(picture?.texts.at(-1)?.text).toBe('https://x/');
  expect(picture?.rects).toHaveLength(3);
});
