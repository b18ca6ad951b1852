import { describe, expect, test } from 'vitest';
import {
  choiceOf,
  type ListContext,
  type ListedPaper,
  titleOf,
} from '../../../src/core/paper-page/list-context.ts';
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

/** The mark of a place; the id of the hub is left out of a name that is not printed whole. */
const mark = (file: string, line: number, whole = false) => ({
  href: `/sources/${file}/`,
  name: `${file} line ${line}`,
  text: `${whole ? file : file.replace(/^hub\./, '')} line ${line}`,
});

test('a page shows all that is stated of a paper, each fact with its very places', () => {
  const source = [
    { file: 'hub.pith.txt', line: 10 },
    { file: 'hub.openalex.json', line: 20 },
  ];
  /** The fields that only the second source states. */
  const second = ['title', 'authors', 'summary', 'abstract', 'roles', 'retracted', 'influential', 'issued'];
  const page = pageOf(
    {
      ...{ title: 'Gezeiten lesen', titleLanguage: 'de', representative: true, retracted: true },
      ...{ source, provenance: Object.fromEntries(second.map((field) => [field, [1]])) },
      ...{ summary: 'It reads tides.', abstract: 'Wir lesen Gezeiten.\n\nJeden Tag.', languages: ['de'] },
      authors: [
        { family: 'Quay', given: 'Mira' },
        { family: 'Ito', given: null },
      ],
      ...{ roles: [{ role: 'method' }, { role: 'other', label: 'tooling' }], influential: true },
      ...{ identifiers: { doi: '10.5555/it' }, issued: '2025-03' },
      quotes: [
        {
          ...{ text: 'As in [3].', roles: [{ role: 'background' }, { role: 'method' }] },
          source: { file: 'hub.openalex.json', line: 25 },
        },
        { text: 'See [3].', roles: [], source: { file: 'hub.pith.txt', line: 11 } },
      ],
      otherValues: [
        { field: 'title', value: 'Reading Tides', source: { file: 'hub.pith.txt', line: 10 } },
        { field: 'abstract', value: 'We read.', source: { file: 'hub.lost.ris', line: 3 } },
      ],
    },
    { index: 1199, similar: [{ title: 'Moons', lang: undefined, href: '/moons/', terms: ['tide'] }] },
  );
  const marks = [mark('hub.openalex.json', 20)];
  const stated = { marks, others: [], statedIn: null };
  const fact = (name: string, value: string, places = marks) => ({ ...stated, name, value, marks: places });
  const first = [mark('hub.pith.txt', 10)];
  const { facts, citations, ...rest } = page;
  expect(rest).toEqual({
    label: 'Citing paper 1,200 of 1,200 · Representative',
    retracted: 'Retracted, says OpenAlex',
    title: {
      ...{ title: 'Gezeiten lesen', lang: 'de', marks },
      others: [{ says: 'Pith says', value: 'Reading Tides', isFolded: false, marks: first }],
    },
    authors: {
      ...stated,
      names: [
        { name: 'Mira Quay', href: '/hubs/hub/?author=Mira Quay' },
        { name: 'Ito', href: '/hubs/hub/?author=Ito' },
      ],
      more: 0,
    },
    links: {
      shown: [{ label: 'DOI', href: 'https://doi.org/10.5555/it' }],
      statedIn: null,
      search: 'https://scholar.google.com/scholar?q=Gezeiten+lesen',
    },
    summary: { ...stated, text: 'It reads tides.', by: 'OpenAlex' },
    abstract: {
      ...{ ...stated, paragraphs: ['Wir lesen Gezeiten.', 'Jeden Tag.'], lang: 'de' },
      others: [
        { says: 'hub.lost.ris says', value: 'We read.', isFolded: false, marks: [mark('hub.lost.ris', 3)] },
      ],
    },
    cites: [
      {
        ...{ hub: { title: 'The Hub', lang: undefined, href: '/hubs/hub/' }, as: 'method, tooling', marks },
        ...{ influential: 'OpenAlex', entry: null },
      },
    ],
    quotes: [
      { text: 'As in [3].', roles: 'background, method', marks: [mark('hub.openalex.json', 25)] },
      { text: 'See [3].', roles: null, marks: [mark('hub.pith.txt', 11)] },
    ],
    allPassages: null,
    sources: [
      { title: 'Pith export', marks: [mark('hub.pith.txt', 10, true)] },
      { title: 'OpenAlex works', marks: [mark('hub.openalex.json', 20, true)] },
    ],
    similar: {
      papers: [{ title: 'Moons', lang: undefined, href: '/moons/', terms: ['tide'] }],
      about: '/about/#wording',
    },
    neighbours: { previous: null, next: null, entry: '/hubs/hub/#paper' },
  });
  expect(facts).toEqual({
    stated: [
      fact('Published', 'March 2025'),
      fact('Language', 'German', first),
      { ...fact('DOI', '10.5555/it', first), href: 'https://doi.org/10.5555/it' },
      fact('Retracted', 'yes'),
      fact('Citation role', 'method, tooling'),
      fact('Influential', 'yes'),
      fact('Representative', 'yes', first),
    ],
    unstated: ['venue', 'category', 'polarity', 'verdict', 'novelty'],
    rest: [],
  });
  expect(citations.map(({ title, note }) => [title, note])).toEqual([
    ['BibTeX', null],
    ['RIS', null],
    ['CSL-JSON', null],
  ]);
  for (const { text } of citations) expect(text).toBe(text.trimEnd());
});

test('what only other lists state is shown from the first that does, with its own words for its sources', () => {
  const nothing = inOther({ source: [{ file: 'tide.openalex.json', line: 3 }] });
  const other = inOther({
    ...{ abstract: 'On tides.\n\nEach day.', summary: 'It reads tides.', languages: ['en'] },
    ...{ authors: [{ family: 'Quay', given: 'Mira' }], url: 'https://example.org/it', issued: '2025' },
    ...{ roles: [{ role: 'method' }], influential: true, polarity: 'supports' },
  });
  const later = inOther({ abstract: 'Another.', issued: '2024', publication: { venue: 'Moon Letters' } });
  const german = { id: 'mond', title: 'Der Mond', titleLanguage: 'de' };
  const third = { ...later, list: { ...otherList, hub: german }, href: '/hubs/mond/papers/it/' };
  const page = pageOf({}, {}, [nothing, other, third]);
  const statedIn = { title: 'Tides', lang: undefined, href: '/hubs/tide/papers/it/' };
  const marks = [mark('tide.openalex.json', 7, true)];
  expect(page.abstract).toEqual({
    ...{ paragraphs: ['On tides.', 'Each day.'], lang: undefined, marks, others: [], statedIn },
  });
  expect(page.summary).toEqual({ text: 'It reads tides.', by: 'OpenAlex', marks, others: [], statedIn });
  expect(page.links).toEqual({
    shown: [{ label: 'example.org', href: 'https://example.org/it' }],
    statedIn,
    search: 'https://scholar.google.com/scholar?q=A+Citing+Paper',
  });
  const stated = (name: string, value: string, href?: string) => ({
    ...{ name, value, href, marks, others: [], statedIn },
  });
  expect(page.facts.stated).toEqual([
    stated('Published', '2025'),
    stated('Language', 'English'),
    stated('Page', 'https://example.org/it', 'https://example.org/it'),
    { ...stated('Venue', 'Moon Letters'), statedIn: { title: 'Der Mond', lang: 'de', href: third.href } },
  ]);
  expect(page.facts.unstated).toEqual([
    ...['retraction', 'category', 'citation role', 'polarity', 'influence', 'verdict', 'novelty'],
  ]);
  expect(
    page.cites.map(({ hub, as, marks: places, influential, entry }) => [
      hub.href,
      as,
      places[0]?.name,
      influential,
      entry,
    ]),
  ).toEqual([
    ['/hubs/hub/', null, 'hub.pith.txt line 1', null, null],
    ['/hubs/tide/', null, 'tide.openalex.json line 3', null, '/hubs/tide/papers/it/'],
    ['/hubs/tide/', 'method', 'tide.openalex.json line 7', 'OpenAlex', '/hubs/tide/papers/it/'],
    ['/hubs/mond/', null, 'tide.openalex.json line 7', null, '/hubs/mond/papers/it/'],
  ]);
});

test('a paper of its own link does not lead to the links of other lists', () => {
  const page = pageOf({ url: 'https://example.org/own' }, {}, [
    inOther({ identifiers: { doi: '10.5555/it' } }),
  ]);
  expect(page.links).toMatchObject({
    shown: [{ label: 'example.org', href: 'https://example.org/own' }],
    statedIn: null,
  });
});

test('a paper of very many authors shows the first of them, and how many more there are', () => {
  const authors = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ family: `Ito${at}`, given: null }));
  const shown = (count: number) => {
    const { names, more } = pageOf({ authors: authors(count) }).authors;
    return [names.length, more];
  };
  expect([50, 51].map(shown)).toEqual([
    [50, 0],
    [49, 2],
  ]);
});

test('a value of two hundred characters is shown, and a longer one opens in place', () => {
  const folded = (length: number) =>
    pageOf({
      otherValues: [
        { field: 'summary', value: 'x'.repeat(length), source: { file: 'hub.pith.txt', line: 2 } },
      ],
    }).summary.others.map(({ isFolded }) => isFolded);
  expect([200, 201].map(folded)).toEqual([[false], [true]]);
});

test('the heading of a choice begins with the word, in any case', () => {
  const heading = (text: string, line: number) => ({ text, source: { file: 'hub.pith.txt', line } });
  expect(
    choiceOf([
      heading('Representative papers', 1),
      heading('Not representative', 2),
      heading('REPRESENTATIVES', 3),
    ]),
  ).toEqual([
    { file: 'hub.pith.txt', line: 1 },
    { file: 'hub.pith.txt', line: 3 },
  ]);
  expect(titleOf(list.sources, 'hub.openalex.json')).toBe('OpenAlex works');
  expect(titleOf(list.sources, 'hub.lost.ris')).toBe('hub.lost.ris');
});

test('a retraction and an influence are the word of the source that states them', () => {
  const source = [
    { file: 'hub.pith.txt', line: 1 },
    { file: 'hub.openalex.json', line: 2 },
  ];
  const said = (stated: Partial<CitingPaper>) => {
    const { retracted, cites } = pageOf({ source, retracted: true, influential: true, ...stated });
    return [retracted, cites[0]?.influential];
  };
  expect(said({})).toEqual(['Retracted, says Pith', 'Pith']);
  expect(said({ provenance: { retracted: [1] } })).toEqual(['Retracted, says OpenAlex', 'Pith']);
  expect(said({ provenance: { influential: [1] } })).toEqual(['Retracted, says Pith', 'OpenAlex']);
  expect(said({ retracted: false, influential: false })).toEqual([null, null]);
});
