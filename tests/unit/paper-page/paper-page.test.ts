import { describe, expect, test } from 'vitest';
import type { ListContext, ListedPaper } from '../../../src/core/paper-page/list-context.ts';
import { type OwnPaper, type PageLinks, toPaperPage } from '../../../src/core/paper-page/paper-page.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { toWork } from '../../support/formats/bibliographic-works.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

const links: PageLinks = {
  place: ({ file }) => `/sources/${file}/`,
  hub: (id) => `/hubs/${id}/`,
  author: (id, name) => `/hubs/${id}/?author=${name}`,
  about: () => '/about/',
};
const list: ListContext = {
  hub: { id: 'hub', title: 'The Hub', titleLanguage: null },
  papers: 1200,
  sources: [
    {
      file: 'hub.pith.txt',
      title: 'Pith export',
      speaker: 'Pith',
      summariesBy: 'Pith, written by a machine',
    },
    { file: 'hub.openalex.json', title: 'OpenAlex works', speaker: 'OpenAlex', summariesBy: null },
  ],
  choice: [],
  isChoosing: false,
  passages: null,
};
const otherList: ListContext = {
  ...list,
  hub: { id: 'tide', title: 'Tides', titleLanguage: null },
  sources: [{ file: 'tide.openalex.json', title: 'OpenAlex works', speaker: 'OpenAlex', summariesBy: null }],
};

function pageOf(stated: Partial<CitingPaper>, more: Partial<OwnPaper> = {}, others: ListedPaper[] = []) {
  const paper = citingPaper(stated);
  const own = {
    ...{
      list,
      index: 0,
      paper,
      href: '/own/',
      work: toWork({ title: paper.title }),
      apa: null,
      similar: null,
    },
    ...{ neighbours: { previous: null, next: null, entry: '/hubs/hub/#paper' }, ...more },
  };
  return toPaperPage(own, others, links);
}

/** The same paper in the list of another hub. */
function inOther(stated: Partial<CitingPaper>): ListedPaper {
  const paper = citingPaper({ source: [{ file: 'tide.openalex.json', line: 7 }], ...stated });
  return { list: otherList, index: 4, paper, href: '/hubs/tide/papers/it/' };
}

const shownValue = (page: ReturnType<typeof pageOf>, name: string) =>
  page.facts.stated.find((fact) => fact.name === name)?.value;

describe('a paper of which little is stated', () => {
  const page = pageOf({});

  test('has no guessed fact: what is not stated is named', () => {
    expect(page.summary).toMatchObject({ text: null, by: null });
    expect(page.abstract).toBeNull();
    expect(page.retracted).toBeNull();
    expect(page.authors.names).toEqual([]);
    expect(page.cites).toMatchObject([{ as: null, influential: null, entry: null }]);
    expect(page.facts.stated).toEqual([]);
    expect(page.facts.unstated).toContain('authors');
    expect(page.facts.unstated).toContain('polarity');
  });

  test('leads to a search where no source has a link', () => {
    expect(page.links.shown).toEqual([]);
    expect(page.links.search).toContain('A+Citing+Paper');
  });

  test('has its place in the list and in each of its sources', () => {
    expect(page.label).toBe('Citing paper 1 of 1,200');
    expect(page.sources).toEqual([
      {
        title: 'Pith export',
        marks: [{ href: '/sources/hub.pith.txt/', name: 'hub.pith.txt line 1', text: 'hub.pith.txt line 1' }],
      },
    ]);
  });

  test('can be kept as JSON', () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  });
});

describe('a paper that no source calls representative', () => {
  const choice = [{ file: 'hub.pith.txt', line: 90 }];

  test('is said to be left out where its source lists the papers that it chose, with the place of that list', () => {
    const { facts } = pageOf({}, { list: { ...list, choice, isChoosing: true } });
    expect(facts.stated).toMatchObject([
      { name: 'Representative', value: 'no', marks: [{ text: 'pith.txt line 90' }] },
    ]);
  });

  test('is not said to be left out of the choice of a source that does not list it', () => {
    const source = [{ file: 'hub.openalex.json', line: 3 }];
    const page = pageOf({ source }, { list: { ...list, choice, isChoosing: true } });
    expect(shownValue(page, 'Representative')).toBeUndefined();
    expect(page.facts.unstated.join()).toMatch(/representative|selection|choice/);
  });

  test('is not asked about it where no source chooses papers', () => {
    expect(pageOf({}).facts.unstated.join()).not.toMatch(/representative/);
  });
});

describe('what the list of another hub states of the same paper', () => {
  const other = inOther({
    ...{ summary: 'It reads tides.', authors: [{ family: 'Quay', given: 'Mira' }], retracted: true },
    ...{ publication: { venue: 'Tide Letters' }, identifiers: { doi: '10.5555/it' } },
    ...{ roles: [{ role: 'method' as const }], influential: true },
  });
  const page = pageOf({ polarity: 'supports' }, {}, [other]);
  const statedIn = { title: 'Tides', href: '/hubs/tide/papers/it/' };

  test('is shown with that list, and with the whole name of its file', () => {
    const marks = [
      {
        href: '/sources/tide.openalex.json/',
        name: 'tide.openalex.json line 7',
        text: 'tide.openalex.json line 7',
      },
    ];
    expect(page.summary).toMatchObject({ text: 'It reads tides.', by: 'OpenAlex', marks, statedIn });
    expect(page.authors).toMatchObject({ statedIn, marks });
    expect(page.facts.stated.find(({ name }) => name === 'Venue')).toMatchObject({
      ...{ value: 'Tide Letters', marks, statedIn },
    });
    expect(page.links).toMatchObject({ shown: [{ href: 'https://doi.org/10.5555/it' }], statedIn });
  });

  test('leads authors to that list, and says whose word a retraction is', () => {
    expect(page.authors.names).toEqual([{ name: 'Mira Quay', href: '/hubs/tide/?author=Mira Quay' }]);
    expect(page.retracted).toBe('Retracted, says OpenAlex');
  });

  test('is not called unstated', () => {
    expect(page.facts.unstated).not.toContain('venue');
    expect(page.facts.unstated).not.toContain('retraction');
  });

  test('says how it cites that hub paper, and nothing of how it cites this one', () => {
    expect(page.cites).toMatchObject([
      { hub: { title: 'The Hub', href: '/hubs/hub/' }, as: null, influential: null, entry: null },
      { hub: { title: 'Tides' }, as: 'method', influential: 'OpenAlex', entry: '/hubs/tide/papers/it/' },
    ]);
    expect(shownValue(page, 'Citation role')).toBeUndefined();
    expect(shownValue(page, 'Polarity')).toBe('supports');
  });
});

describe('where sources differ', () => {
  const openalex = { file: 'hub.openalex.json', line: 3 };

  test('every differing value is shown beside its fact, with its source', () => {
    const page = pageOf({
      ...{ issued: '2025', summary: 'Short.' },
      otherValues: [
        { field: 'issued', value: '2024-05', source: openalex },
        { field: 'summary', value: 'x'.repeat(201), source: openalex },
      ],
    });
    const [date] = page.facts.stated;
    expect(date?.others).toMatchObject([
      {
        says: 'OpenAlex says',
        value: 'May 2024',
        isFolded: false,
        marks: [{ text: 'openalex.json line 3' }],
      },
    ]);
    expect(page.summary.others).toMatchObject([{ isFolded: true }]);
    expect(page.facts.rest).toEqual([]);
  });

  test('a value of a fact that the page lists nowhere is kept, with the name of the fact', () => {
    const page = pageOf({
      otherValues: [{ field: 'pdf', value: 'https://example.org/a.pdf', source: openalex }],
    });
    expect(page.facts.rest).toMatchObject([
      { says: 'pdf: OpenAlex says', value: 'https://example.org/a.pdf' },
    ]);
  });
});

test('a summary that a machine wrote says so', () => {
  expect(pageOf({ summary: 'It counts.' }).summary.by).toBe('Pith, written by a machine');
});

test('all passages are offered where other papers have some too', () => {
  const quotes = [{ text: 'As in [3].', roles: [], source: { file: 'hub.pith.txt', line: 5 } }];
  const passages = { count: 3, href: '/hubs/hub/passages/' };
  const offered = { text: 'All 3 passages citing the hub paper', href: '/hubs/hub/passages/' };
  expect(pageOf({ quotes }, { list: { ...list, passages } }).allPassages).toEqual(offered);
  expect(
    pageOf({ quotes }, { list: { ...list, passages: { ...passages, count: 1 } } }).allPassages,
  ).toBeNull();
  expect(pageOf({}, { list: { ...list, passages } }).allPassages).toBeNull();
});

test('a citation without a reference in words has the entries for programs', () => {
  const titles = (apa: string | null) => pageOf({}, { apa }).citations.map(({ title }) => title);
  expect(titles(null)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
  expect(titles('Quay, M. (2025). It.')).toEqual(['APA', 'BibTeX', 'RIS', 'CSL-JSON']);
});
