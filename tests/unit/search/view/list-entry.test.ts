import { describe, expect, test } from 'vitest';
import {
  contentElsewhere,
  contentOf,
  entryFacts,
  entryLinks,
  lengthOf,
  partUrl,
  toDocument,
  toListEntry,
  toSiteDocument,
  toSiteEntry,
} from '../../../../src/core/search/view/list-entry.ts';
import { citingPaper } from '../../../support/joining/parsed.ts';

const paper = citingPaper({
  id: 'gains-of-24-3',
  title: 'Gains of $24.3\\%$',
  representative: true,
  verdict: 'unverdicted',
  novelty: 7,
  identifiers: { arxiv: '2503.01785' },
  authors: Array.from({ length: 10 }, (_, index) => ({
    family: `Name${index}`,
    given: index === 0 ? 'Ada' : null,
  })),
  issued: '2026-05',
});
const identifiers = { arxiv: '2503.01785' };

describe('toListEntry', () => {
  test('has only the stated facts, in the order of the list', () => {
    const entry = toListEntry(paper, 'paper-x', '/x/');
    expect(entry).toMatchObject({
      title: 'Gains of 24.3%',
      content: null,
      retracted: false,
      moreAuthors: ['Name3', 'Name4', 'Name5', 'Name6', 'Name7', 'Name8', 'Name9'],
    });
    expect(entry.authors).toHaveLength(3);
    expect(entry.facts).toEqual([
      { name: 'date', text: 'May 2026', date: '2026-05' },
      { name: 'verdict', text: 'unverdicted' },
      { name: 'novelty', text: 'novelty 7.0' },
      { name: 'representative', text: 'Representative' },
    ]);
    expect(entry.links).toEqual([
      { label: 'arXiv', href: 'https://arxiv.org/abs/2503.01785' },
      { label: 'PDF', href: 'https://arxiv.org/pdf/2503.01785' },
    ]);
  });

  test('prints each count of citations as English does, with who counts', () => {
    const citedBy = [
      { source: 'OpenAlex', count: 12345, asOf: null },
      { source: 'Semantic Scholar', count: 998, asOf: null },
    ];
    expect(toListEntry(citingPaper({ citedBy }), 'a', null).facts).toContainEqual({
      name: 'cited',
      text: 'cited by 12,345 (OpenAlex), 998 (Semantic Scholar)',
    });
  });

  test('names the language of a title and an abstract that are not in English, and none for a summary', () => {
    const said = { title: 'Lesen im Hafen', titleLanguage: 'de', languages: ['de'], abstract: 'Wir lesen.' };
    const entry = toListEntry(citingPaper(said), 'a', null);
    expect([entry.lang, entry.content?.lang]).toEqual(['de', 'de']);
    const summarized = toListEntry(citingPaper({ ...said, summary: 'Sie lesen.' }), 'a', null);
    expect(summarized.content).toEqual({ text: 'Sie lesen.', isAbstract: false });
    const english = toListEntry(citingPaper({ title: 'Reading', titleLanguage: 'en' }), 'a', null);
    expect(english).not.toHaveProperty('lang');
  });

  test('shows a labelled abstract if there is no summary', () => {
    const said = { abstract: 'An abstract of $5\\%$.', summary: 'A summary.' };
    expect(toListEntry(citingPaper(said), 'a', null).content).toEqual({
      text: 'A summary.',
      isAbstract: false,
    });
    expect(toListEntry(citingPaper({ ...said, summary: null }), 'a', null).content).toEqual({
      text: 'An abstract of 5%.',
      isAbstract: true,
    });
  });

  test('is retracted if a source says so, and not if a source denies it', () => {
    const retracted = [true, false, null].map(
      (stated) => toListEntry(citingPaper({ retracted: stated }), 'a', null).retracted,
    );
    expect(retracted).toEqual([true, false, false]);
  });
});

describe('entryFacts', () => {
  test('names every role, as printed by the source if the vocabulary lacks it', () => {
    const roles = [{ role: 'method' as const }, { role: 'other' as const, label: 'Motivation' }];
    const shown = entryFacts(citingPaper({ roles, influential: true, identifiers }));
    expect(shown.map(({ text }) => text)).toEqual(['method', 'Motivation', 'Influential']);
  });

  test('names the venue, but neither publisher nor pages', () => {
    const publication = { venue: 'Tidal Letters', publisher: 'Harbour Press', pages: '1-9' };
    const shown = entryFacts(citingPaper({ publication, identifiers }));
    expect(shown).toEqual([{ name: 'venue', text: 'Tidal Letters' }]);
  });

  test('says what is not stated only if there is no link', () => {
    expect(entryFacts(citingPaper())).toEqual([
      { name: 'not-stated', text: 'No author, date or link stated' },
    ]);
    expect(entryFacts(citingPaper({ identifiers }))).toEqual([]);
  });
});

describe('entryLinks', () => {
  test('has no second link for a DOI that arXiv made out of its id', () => {
    const labels = (doi: string) =>
      entryLinks(citingPaper({ identifiers: { ...identifiers, doi } })).map(({ label }) => label);
    expect(labels('10.48550/arXiv.2503.01785')).toEqual(['arXiv', 'PDF']);
    expect(labels('10.1000/tide')).toEqual(['arXiv', 'DOI', 'PDF']);
  });

  test('calls a stated page that is a PDF so', () => {
    expect(entryLinks(citingPaper({ url: 'https://example.org/a.pdf' }))).toEqual([
      { label: 'PDF', href: 'https://example.org/a.pdf' },
    ]);
  });
});

test('contentOf(paper) is null if neither summary nor abstract is stated', () => {
  expect(contentOf(citingPaper())).toBeNull();
});

test('an entry leads to the list of another hub for the text that its own list does not have', () => {
  const full = citingPaper({ abstract: 'Tides.', issued: '2026' });
  const other = { hub: 'A Tide', href: '/tide/', paper: full };
  const contentIn = { hub: 'A Tide', href: '/tide/' };
  expect(toListEntry(citingPaper(), 'a', null, [{ ...other, paper: citingPaper() }, other])).toMatchObject({
    ...{ content: null, contentIn },
    facts: [{ name: 'not-stated', text: 'No author, date or link in this list' }],
  });
  expect(toListEntry(citingPaper({ summary: 'Own.' }), 'a', null, [other])).not.toHaveProperty('contentIn');
  expect(toListEntry(citingPaper(), 'a', null)).not.toHaveProperty('contentIn');
});

describe('toDocument', () => {
  test('has every author and identifier, and the year of the date', () => {
    const document = toDocument(paper, 4);
    expect(document).toMatchObject({ index: 4, title: 'Gains of 24.3%', summary: '', year: 2026 });
    expect(document.authors).toHaveLength(10);
    expect(document.authors[0]).toBe('Ada Name0');
    expect(document.identifiers).toEqual(['2503.01785']);
  });

  test('searches the abstract if there is no summary', () => {
    expect(toDocument(citingPaper({ abstract: 'On $\\pi$.' }), 0).summary).toBe('On π.');
    expect(toDocument(citingPaper({ abstract: 'On $\\pi$.', summary: 'Short.' }), 0).summary).toBe('Short.');
  });
});

const stated = citingPaper({
  id: 'tides',
  title: 'Tides of $\\pi$',
  authors: [{ family: 'Quay', given: 'Mira' }],
  issued: '2025-03-14',
  identifiers: { arxiv: '2503.01785', doi: '10.1000/tide' },
  publication: { venue: 'Tidal Letters', type: 'article-journal' },
  primaryCategory: 'cs.CV',
  roles: [{ role: 'method' }, { role: 'other', label: 'Motivation' }],
  polarity: 'supporting',
  verdict: 'verified',
  novelty: 6.5,
  citedBy: [{ source: 'OpenAlex', count: 3, asOf: null }],
  representative: true,
  influential: true,
  retracted: true,
  summary: 'On $\\alpha$ tides.',
  abstract: 'Long.',
  quotes: ['As in $\\beta$.', 'And $\\gamma$.'].map((text) => ({
    text,
    roles: [],
    source: { file: 'x.semantic-scholar.json', path: '/data/0' },
  })),
});
const ofPaper = [
  { name: 'date', text: '14 March 2025', date: '2025-03-14' },
  { name: 'venue', text: 'Tidal Letters' },
  { name: 'category', text: 'cs.CV' },
];
const ofCitation = [
  { name: 'role', text: 'method' },
  { name: 'role', text: 'Motivation' },
  { name: 'polarity', text: 'supporting' },
];
const ofSources = [
  { name: 'verdict', text: 'verified' },
  { name: 'novelty', text: 'novelty 6.5' },
  { name: 'cited', text: 'cited by 3 (OpenAlex)' },
];
const ofMarks = [
  { name: 'representative', text: 'Representative' },
  { name: 'influential', text: 'Influential' },
];

describe('a paper of which everything is stated', () => {
  test('is an entry with all of it, in plain text and in the order of the list', () => {
    expect(toListEntry(stated, 'paper-tides', '/tides/')).toEqual({
      anchor: 'paper-tides',
      href: '/tides/',
      title: 'Tides of π',
      retracted: true,
      content: { text: 'On α tides.', isAbstract: false },
      authors: ['Mira Quay'],
      moreAuthors: [],
      facts: [...ofPaper, ...ofCitation, ...ofSources, ...ofMarks],
      links: entryLinks(stated),
      passages: { first: 'As in β.', others: ['And γ.'], total: 2, rest: '2 passages' },
      type: 'journal article',
    });
  });

  test('says in the list of all hubs what it cites, and not how it cites one of them', () => {
    expect(toSiteEntry(stated, 'paper-tides', '/tides/', ['A Tide', 'A Moon'])).toEqual({
      ...toListEntry(stated, 'paper-tides', '/tides/'),
      facts: [...ofPaper, ...ofSources, { name: 'cites', text: 'cites A Tide and A Moon' }],
      passages: null,
    });
  });

  test('is searched by its texts, and by the facts that are words', () => {
    const document = {
      index: 3,
      title: 'Tides of π',
      summary: 'On α tides.',
      isAbstract: false,
      authors: ['Mira Quay'],
      identifiers: ['2503.01785', '10.1000/tide'],
      year: 2025,
    };
    const texts = (facts: { text: string }[]) => facts.map(({ text }) => text);
    expect(toDocument(stated, 3)).toEqual({
      ...document,
      quotes: ['As in β.', 'And γ.'],
      facts: [
        ...texts([...ofPaper, ...ofCitation]),
        'verified',
        ...texts(ofMarks),
        'Retracted',
        'journal article',
      ],
    });
    expect(toSiteDocument(stated, 3)).toEqual({
      ...document,
      quotes: [],
      facts: [...texts(ofPaper), 'verified', 'Retracted', 'journal article'],
    });
  });
});

test('a paper of which nothing is stated is searched by its title', () => {
  expect(toDocument(citingPaper({ title: 'Tides' }), 0)).toEqual({
    ...{ index: 0, title: 'Tides', summary: '', isAbstract: false, authors: [], identifiers: [] },
    ...{ year: null, quotes: [], facts: [] },
  });
  expect(toDocument(citingPaper({ abstract: 'Ebb.' }), 0)).toMatchObject({
    summary: 'Ebb.',
    isAbstract: true,
  });
});

test('an entry has no type, language or other list that is not stated', () => {
  expect(toListEntry(citingPaper({ title: 'Tides' }), 'a', null)).toEqual({
    ...{ anchor: 'a', href: null, title: 'Tides', retracted: false, content: null },
    ...{ authors: [], moreAuthors: [], links: [], passages: null },
    facts: [{ name: 'not-stated', text: 'No author, date or link stated' }],
  });
});

const mira = [{ family: 'Quay', given: 'Mira' }];

test.each([
  ['No author, date or link stated', {}],
  ['No date or link stated', { authors: mira }],
  ['No author or link stated', { issued: '2025' }],
  ['No link stated', { authors: mira, issued: '2025' }],
])('an entry without a link says: %s', (text, facts) => {
  expect(entryFacts(citingPaper(facts)).at(-1)).toEqual({ name: 'not-stated', text });
});

test.each([
  { identifiers: { doi: '10.5555/tide' } },
  { url: 'https://example.org/' },
  { pdf: 'https://example.org/a.pdf' },
])('an entry with one link says nothing of an author and a date that are not stated: %j', (facts) => {
  expect(entryLinks(citingPaper(facts))).toHaveLength(1);
  expect(entryFacts(citingPaper(facts))).toEqual([]);
});

test.each<[string, object, object]>([
  ['No date or link stated', { authors: mira }, { authors: mira }],
  ['No date or link in this list', { authors: mira }, { issued: '2025' }],
  ['No date or link in this list', { authors: mira }, { identifiers }],
  ['No author or link in this list', { issued: '2025' }, { authors: mira }],
  ['No author or link stated', { issued: '2025' }, { issued: '2026' }],
  ['No author, date or link stated', {}, {}],
])('an entry says “%s” where its list and another state this much', (text, own, other) => {
  const others = [{ hub: 'A Tide', href: '/tide/', paper: citingPaper(other) }];
  expect(entryFacts(citingPaper(own), others).at(-1)).toEqual({ name: 'not-stated', text });
});

test('of several lists the first that has a text is named', () => {
  const of = (hub: string, facts: object) => ({ hub, href: `/${hub}/`, paper: citingPaper(facts) });
  const others = [of('a', {}), of('b', { summary: 'S' }), of('c', { abstract: 'A' })];
  expect(contentElsewhere(citingPaper(), others)).toEqual({ hub: 'b', href: '/b/' });
  expect(contentElsewhere(citingPaper({ abstract: 'A' }), others)).toBeUndefined();
  expect(contentElsewhere(citingPaper(), others.slice(0, 1))).toBeUndefined();
});

test('a text of 135 characters fits on a wide screen, and one of 100 on a phone', () => {
  expect([0, 100, 101, 135, 136].map((length) => lengthOf('x'.repeat(length)))).toEqual([
    ...['short', 'short', 'medium', 'medium', 'long'],
  ]);
});

test('the part of a paper follows the address of its page, or the name of the paper in a fragment', () => {
  expect(partUrl('/papers/a/', 'cite')).toBe('/papers/a/#cite');
  expect(partUrl('/paper/#a', 'similar')).toBe('/paper/#a/similar');
});
