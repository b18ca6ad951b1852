import { describe, expect, test } from 'vitest';
import { semanticScholar } from '../../../../src/core/formats/semantic-scholar/semantic-scholar.ts';
import { readAnswer } from '../../../support/formats/read-answers.ts';

const sha = (number: number) => number.toString(16).padStart(40, '0');
const leftOut = (path: string, name = path) => `/${path} left out: ${name}, 1 time`;

/** What is read of one paper with some fields, at the root of a file. */
function read(fields: Record<string, unknown>) {
  const { papers, said } = readAnswer(semanticScholar, { title: 'A Paper', ...fields });
  const { title: _, place, places, ...facts } = papers[0] ?? {};
  return { facts, said };
}

/** What is read of one citation with some fields beside its paper. */
function readCitation(fields: Record<string, unknown>) {
  const citation = { ...fields, citingPaper: { title: 'A Paper' } };
  const { papers, said } = readAnswer(semanticScholar, { offset: 0, data: [citation] });
  const { title: _, place, ...facts } = papers[0] ?? {};
  return { facts, said: said.map((line) => line.replace(/^\/data\/0/, '')) };
}

test('a citation with every field is a paper, and each fact has the place of its field', () => {
  const citingPaper = {
    paperId: sha(5),
    externalIds: { DOI: '10.1000/tides', ArXiv: '2401.00012', PubMed: '12345' },
    title: 'Tides of the North Sea',
    abstract: 'Tides move sand.\n\nAnd more.',
    authors: [{ authorId: '77', name: 'Nora Moss' }, { name: 'Ben Reed' }],
    publicationDate: '2024-05-17',
    year: 2024,
    url: 'https://example.org/tides',
    venue: 'Journal of Tides',
    publicationVenue: { name: 'Journal of Tides' },
    journal: { name: 'Journal of Tides', volume: '12', pages: '101 - 119' },
    publicationTypes: ['JournalArticle', 'Review'],
    citationCount: 7,
    openAccessPdf: { url: 'https://example.org/tides.pdf' },
    tldr: { text: 'Sand moves.' },
  };
  const citation = {
    isInfluential: true,
    intents: ['methodology'],
    contexts: ['As in [1].'],
    contextsWithIntent: [{ context: 'As in [1].', intents: ['methodology'] }],
    citingPaper,
  };
  expect(readAnswer(semanticScholar, { offset: 0, data: [citation] })).toEqual({
    hub: {},
    papers: [
      {
        title: 'Tides of the North Sea',
        summary: 'Sand moves.',
        abstract: 'Tides move sand.\n\nAnd more.',
        identifiers: { arxiv: '2401.00012', doi: '10.1000/tides', semanticScholar: sha(5), pmid: '12345' },
        authors: [
          { family: 'Nora Moss', given: null, ids: { semanticScholar: '77' } },
          { family: 'Ben Reed', given: null },
        ],
        issued: '2024-05-17',
        url: 'https://example.org/tides',
        publication: { type: 'article-journal', venue: 'Journal of Tides', volume: '12', pages: '101-119' },
        citedBy: [{ count: 7, source: 'Semantic Scholar', asOf: null }],
        pdf: 'https://example.org/tides.pdf',
        review: true,
        influential: true,
        roles: [{ role: 'method' }],
        quotes: [{ text: 'As in [1].', roles: [{ role: 'method' }], place: { path: '/data/0/contexts/0' } }],
        place: { path: '/data/0' },
        places: {
          abstract: '/data/0/citingPaper/abstract',
          authors: '/data/0/citingPaper/authors',
          citedBy: '/data/0/citingPaper/citationCount',
          'identifiers.arxiv': '/data/0/citingPaper/externalIds/ArXiv',
          'identifiers.doi': '/data/0/citingPaper/externalIds/DOI',
          'identifiers.pmid': '/data/0/citingPaper/externalIds/PubMed',
          'identifiers.semanticScholar': '/data/0/citingPaper/paperId',
          influential: '/data/0/isInfluential',
          issued: '/data/0/citingPaper/publicationDate',
          pdf: '/data/0/citingPaper/openAccessPdf/url',
          'publication.venue': '/data/0/citingPaper/venue',
          'publication.volume': '/data/0/citingPaper/journal/volume',
          review: '/data/0/citingPaper/publicationTypes',
          roles: '/data/0/intents',
          summary: '/data/0/citingPaper/tldr/text',
          title: '/data/0/citingPaper/title',
          url: '/data/0/citingPaper/url',
        },
      },
    ],
    said: [],
  });
});

describe('a value that a field cannot hold is left out, and said', () => {
  const address = 'an address that begins with http:// or https://';
  const bad = (path: string, name: string, expected: string, value = '“x”') =>
    `${path} bad-value: ${name} is ${value}. Expected: ${expected}`;
  test.each<[Record<string, unknown>, string]>([
    [{ paperId: 'x' }, bad('/paperId', '“paperId”', '40 hexadecimal digits')],
    [{ corpusId: 'x' }, bad('/corpusId', '“corpusId”', 'digits')],
    [{ externalIds: 'x' }, bad('/externalIds', '“externalIds”', 'an object')],
    [{ externalIds: { DOI: 'x' } }, bad('/externalIds/DOI', '“DOI”', 'a DOI')],
    [{ externalIds: { ArXiv: 'x' } }, bad('/externalIds/ArXiv', '“ArXiv”', 'an arXiv id')],
    [{ externalIds: { CorpusId: 'x' } }, bad('/externalIds/CorpusId', '“CorpusId”', 'digits')],
    [{ externalIds: { PubMed: 'x' } }, bad('/externalIds/PubMed', '“PubMed”', 'a PubMed id')],
    [{ abstract: true }, bad('/abstract', '“abstract”', 'a text', 'true')],
    [{ authors: 'x' }, bad('/authors', '“authors”', 'a list')],
    [{ authors: [{ name: 'Moss', authorId: 'x' }] }, bad('/authors/0/authorId', '“authorId”', 'a number')],
    [{ authors: [{}] }, '/authors/0 bad-value: An author has no name.'],
    [{ publicationDate: 'x' }, bad('/publicationDate', '“publicationDate”', 'a date such as 2025-03-03')],
    [{ year: 'x' }, bad('/year', '“year”', 'a year of four digits')],
    [{ url: 'x' }, bad('/url', '“url”', address)],
    [{ openAccessPdf: { url: 'x' } }, bad('/openAccessPdf/url', '“url”', address)],
    [{ openAccessPdf: 'x' }, bad('/openAccessPdf', '“openAccessPdf”', 'an object')],
    [{ venue: true }, bad('/venue', '“venue”', 'a text', 'true')],
    [{ journal: 'x' }, bad('/journal', '“journal”', 'an object')],
    [{ journal: { name: true } }, bad('/journal/name', '“name”', 'a text', 'true')],
    [{ journal: { volume: true } }, bad('/journal/volume', '“volume”', 'a text', 'true')],
    [{ journal: { pages: true } }, bad('/journal/pages', '“pages”', 'a text', 'true')],
    [{ publicationVenue: 'x' }, bad('/publicationVenue', '“publicationVenue”', 'an object')],
    [{ publicationVenue: { name: true } }, bad('/publicationVenue/name', '“name”', 'a text', 'true')],
    [{ publicationTypes: 'x' }, bad('/publicationTypes', '“publicationTypes”', 'a list')],
    [
      { publicationTypes: [true] },
      bad('/publicationTypes/0', 'An entry of “publicationTypes”', 'a text', 'true'),
    ],
    [{ citationCount: 'x' }, bad('/citationCount', '“citationCount”', 'a whole number')],
    [{ tldr: 'x' }, bad('/tldr', '“tldr”', 'an object')],
    [{ tldr: { text: true } }, bad('/tldr/text', '“text”', 'a text', 'true')],
  ])('in %j', (fields, message) => {
    expect(read(fields).said).toEqual([message]);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ isInfluential: 'x' }, bad('/isInfluential', '“isInfluential”', 'true or false')],
    [{ intents: 'x' }, bad('/intents', '“intents”', 'a list')],
    [{ intents: [true] }, bad('/intents/0', 'An entry of “intents”', 'a text', 'true')],
    [{ contexts: [true] }, bad('/contexts/0', 'An entry of “contexts”', 'a text', 'true')],
    [
      { contextsWithIntent: ['x'] },
      bad('/contextsWithIntent/0', 'An entry of “contextsWithIntent”', 'an object'),
    ],
    [
      { contextsWithIntent: [{ context: true }] },
      bad('/contextsWithIntent/0/context', '“context”', 'a text', 'true'),
    ],
    [
      { contextsWithIntent: [{ intents: true }] },
      bad('/contextsWithIntent/0/intents', '“intents”', 'a list', 'true'),
    ],
    [{ note: 'x' }, '/note left out: note, 1 time'],
  ])('%j beside a citing paper', (fields, message) => {
    expect(readCitation(fields)).toEqual({ facts: { places: expect.anything() }, said: [message] });
  });
});

describe('the identifiers of a paper', () => {
  test.each<[Record<string, unknown>, object | undefined, string[]]>([
    [{ paperId: sha(5) }, { semanticScholar: sha(5) }, []],
    [{ corpusId: 12 }, { semanticScholar: 'CorpusId:12' }, []],
    [{ externalIds: { CorpusId: 12 } }, { semanticScholar: 'CorpusId:12' }, []],
    [{ paperId: sha(5), corpusId: 12 }, { semanticScholar: sha(5) }, [leftOut('corpusId')]],
    [
      { corpusId: 12, externalIds: { CorpusId: 13 } },
      { semanticScholar: 'CorpusId:12' },
      [leftOut('externalIds/CorpusId')],
    ],
    [
      { paperId: sha(5), externalIds: { CorpusId: 13 } },
      { semanticScholar: sha(5) },
      [leftOut('externalIds/CorpusId')],
    ],
    [
      { externalIds: { DOI: '10.48550/arXiv.2401.00012' } },
      { arxiv: '2401.00012', doi: '10.48550/arXiv.2401.00012' },
      [],
    ],
    [
      { externalIds: { DOI: '10.48550/arXiv.2401.00012', ArXiv: '2401.00013' } },
      { arxiv: '2401.00013', doi: '10.48550/arXiv.2401.00012' },
      [],
    ],
    [{ externalIds: {} }, undefined, []],
    [{ url: 'https://doi.org/10.1000/tides' }, { doi: '10.1000/tides' }, []],
  ])('in %j are read', (fields, identifiers, said) => {
    const paper = read(fields);
    expect([paper.facts.identifiers, paper.said]).toEqual([identifiers, said]);
  });
});

test('an author without a name is left out, with what else is stated', () => {
  expect(read({ authors: [{ authorId: '77' }, { name: 'Nora Moss' }] })).toEqual({
    facts: { authors: [{ family: 'Nora Moss', given: null }] },
    said: [
      '/authors/0 bad-value: An author has no name.',
      '/authors/0/authorId left out: authors/authorId, 1 time',
    ],
  });
});

test.each<[string | null, number | null, string | undefined, string[]]>([
  ['2024-05-17', 2024, '2024-05-17', []],
  ['2024-05-17', null, '2024-05-17', []],
  [null, 2024, '2024', []],
  [null, null, undefined, []],
  [
    '2024-05-17',
    2023,
    '2024-05-17',
    ['/year conflicting-facts: “year” is 2023, and “publicationDate” is 2024-05-17.'],
  ],
])('the date %s in the year %s is %s', (publicationDate, year, issued, said) => {
  const paper = read({ publicationDate, year });
  expect([paper.facts.issued, paper.said]).toEqual([issued, said]);
});

describe('where a paper appeared', () => {
  test.each<[Record<string, unknown>, object | undefined, string[]]>([
    [{ venue: 'Tides' }, { venue: 'Tides' }, []],
    [{ journal: { name: 'Tides' } }, { venue: 'Tides' }, []],
    [{ publicationVenue: { name: 'Tides' } }, { venue: 'Tides' }, []],
    [{ venue: 'Tides', journal: { name: 'J. Tides' } }, { venue: 'Tides' }, [leftOut('journal/name')]],
    [{ venue: '', journal: { name: 'J. Tides' } }, { venue: 'J. Tides' }, []],
    [
      { journal: { name: 'J. Tides' }, publicationVenue: { name: 'Tides' } },
      { venue: 'J. Tides' },
      [leftOut('publicationVenue/name')],
    ],
    [{ venue: 'Tides', publicationVenue: { name: 'Tides' } }, { venue: 'Tides' }, []],
    [{ journal: { volume: 'abs/2401.00012' } }, undefined, [leftOut('journal/volume')]],
    [{ journal: { volume: '12 abs/' } }, { volume: '12 abs/' }, []],
    [{ journal: { pages: '101--119' } }, { pages: '101-119' }, []],
    [{ publicationTypes: ['JournalArticle'] }, { type: 'article-journal' }, []],
    [{ publicationTypes: ['Journal Article'] }, { type: 'article-journal' }, []],
    [
      { publicationTypes: ['JournalArticle', 'Conference'] },
      { type: 'paper-conference' },
      [leftOut('publicationTypes/0', 'publicationTypes/JournalArticle')],
    ],
    [{ publicationTypes: ['Study'] }, undefined, [leftOut('publicationTypes/0', 'publicationTypes/Study')]],
    [{ publicationTypes: [] }, undefined, []],
  ])('of %j is read', (fields, publication, said) => {
    const paper = read(fields);
    expect([paper.facts.publication, paper.said]).toEqual([publication, said]);
  });

  test('is no review but of the type of reviews', () => {
    expect(read({ publicationTypes: ['Study', 'Review'] }).facts.review).toBe(true);
    expect(read({ publicationTypes: ['Study'] }).facts).not.toHaveProperty('review');
    expect(read({ publicationTypes: 'Review' }).facts).not.toHaveProperty('review');
  });
});

describe('the roles and passages of a citation', () => {
  const quote = (text: string, path: string, ...roles: object[]) => ({
    text,
    roles,
    place: { path: `/data/0/${path}` },
  });
  const [background, method, result] = [
    { role: 'background' },
    { role: 'method' },
    { role: 'other', label: 'result' },
  ];
  const places = (path: string) => ({ places: { roles: `/data/0/${path}` } });
  test.each<[string, Record<string, unknown>, object, string[]]>([
    ['no roles', {}, { places: {} }, []],
    [
      'its intents, each once',
      { intents: ['background', 'result', 'background'] },
      { roles: [background, result], ...places('intents') },
      [],
    ],
    ['an intent in capitals', { intents: ['Methodology'] }, { roles: [method], ...places('intents') }, []],
    [
      'an intent with the name of a role',
      { intents: ['method', 'methodology'] },
      { roles: [method], ...places('intents') },
      [],
    ],
    [
      'an unknown intent, which is said once',
      { intents: ['motivation'], contextsWithIntent: [{ context: 'As in [1].', intents: ['motivation'] }] },
      {
        roles: [{ role: 'other', label: 'motivation' }],
        quotes: [quote('As in [1].', 'contextsWithIntent/0/context', { role: 'other', label: 'motivation' })],
        ...places('intents'),
      },
      ['/intents/0 unknown-role: Found the intent “motivation”. Expected: background, methodology or result'],
    ],
    [
      'contexts with the intents beside them',
      {
        contexts: ['One.', 'Two.', 'One.'],
        contextsWithIntent: [
          { context: 'One.', intents: ['background'] },
          { context: 'One.', intents: ['methodology'] },
          { context: 'Three.', intents: ['result'] },
        ],
      },
      {
        roles: [background, method, result],
        quotes: [
          quote('One.', 'contexts/0', background),
          quote('Two.', 'contexts/1'),
          quote('One.', 'contexts/2', method),
          quote('Three.', 'contextsWithIntent/2/context', result),
        ],
        ...places('contextsWithIntent'),
      },
      [],
    ],
    [
      'intents before those of contexts alone',
      {
        intents: ['result'],
        contextsWithIntent: [{ context: 'One.', intents: ['background', 'result', 'background'] }],
      },
      {
        roles: [result, background],
        quotes: [quote('One.', 'contextsWithIntent/0/context', background, result)],
        ...places('intents'),
      },
      [],
    ],
    ['no quote of a context without a text', { contexts: ['', null, ' '] }, { places: {} }, []],
    [
      'influence, of none too',
      { isInfluential: false },
      { influential: false, places: { influential: '/data/0/isInfluential' } },
      [],
    ],
  ])('has %s', (_, fields, facts, said) => {
    const citation = readCitation(fields);
    expect(citation.said).toEqual(said);
    const { title: _title, ...places } = citation.facts.places as Record<string, string>;
    expect({ ...citation.facts, places }).toEqual(facts);
  });
});

describe('answers of the API', () => {
  const paper = { title: 'A Paper' };
  const citation = { citingPaper: paper };
  const more = (path: string, offset: number) =>
    `${path}/next more-pages: More citations follow from offset ${offset}, and they are not in this file.`;
  const expected = 'Expected: citations, as /paper/{id}/citations answers, or a paper';
  const cited = (times: string) =>
    `no-entries: Found “citedPaper” ${times}: papers that the hub paper cites, not papers that cite it.`;

  test.each<[string, unknown, number, string[]]>([
    ['a page', { offset: 0, data: [citation] }, 1, []],
    ['a page of papers', { offset: 0, total: 1, data: [paper] }, 1, ['/total left out: total, 1 time']],
    ['a page with a next one', { offset: 0, next: 1000, data: [citation] }, 1, [more('', 1000)]],
    [
      'pages that follow each other',
      [
        { offset: 0, next: 1, data: [citation] },
        { offset: 1, data: [citation] },
      ],
      2,
      [],
    ],
    [
      'pages with a gap',
      [
        { offset: 0, next: 1, data: [citation] },
        { offset: 2, next: 3, data: [citation] },
      ],
      2,
      [more('/0', 1), more('/1', 3)],
    ],
    [
      'a page without a list',
      [{ offset: 0, data: 'x' }, paper],
      1,
      ['/0/data bad-value: “data” is “x”. Expected: a list'],
    ],
    ['a paper alone', paper, 1, []],
    ['a paper that has “data”', { ...paper, data: 'x' }, 1, ['/data left out: data, 1 time']],
    ['a paper with a number of its citations and no list', { ...paper, citationCount: 5 }, 1, []],
    [
      'a paper that is no list of citations',
      { ...paper, citations: 'x' },
      1,
      ['/citations left out: citations, 1 time'],
    ],
    [
      'a citation of a paper that is not stated',
      [{ citingPaper: null }, paper],
      1,
      ['/0 missing-title: The citing paper is not stated.'],
    ],
    [
      'what is nothing of a paper',
      [{ note: 'x' }, paper],
      1,
      ['/0 bad-value: An entry is an object. Expected: a citation or a paper'],
    ],
    [
      'papers that are known by their ids',
      [{ paperId: sha(5) }, { corpusId: 5 }, paper],
      1,
      [`/0 missing-title: ${sha(5)} has no title.`, '/1 missing-title: CorpusId:5 has no title.'],
    ],
    [
      'a paper that is known by its DOI',
      [{ paperId: sha(5), externalIds: { DOI: '10.1000/1' } }, paper],
      1,
      ['/0 missing-title: 10.1000/1 has no title.'],
    ],
    [
      'a paper of which nothing is known',
      [{ title: null }, paper],
      1,
      ['/0 missing-title: A paper has no title.'],
    ],
    [
      'fields that are not kept',
      { offset: 0, note: 'x', data: [{ citingPaper: { ...paper, tags: ['x'] } }] },
      1,
      ['/note left out: note, 1 time', '/data/0/citingPaper/tags left out: tags, 1 time'],
    ],
    [
      'references',
      { offset: 0, data: [{ citedPaper: paper }, { citedPaper: paper }] },
      0,
      [`/data/0 ${cited('2 times')}`],
    ],
    [
      'a page of none',
      { offset: 0, data: [] },
      0,
      [`- no-entries: Found no paper with a title. ${expected}`],
    ],
  ])('%s: each paper is read, and what is missing is said', (_, answer, count, said) => {
    const { papers, said: messages } = readAnswer(semanticScholar, answer);
    expect([papers.length, messages]).toEqual([count, said]);
  });
});

describe('a paper with its citations', () => {
  const citations = [{ title: 'A Paper' }];
  const hub = { paperId: sha(1), title: 'The Hub Paper', citationCount: 1 };
  const stated = (value: unknown, path: string) => ({ value, place: { path } });
  const facts = (at: string) => ({
    title: stated('The Hub Paper', `${at}/title`),
    identifiers: {
      ...stated({ semanticScholar: sha(1) }, `${at}/paperId`),
      parts: { semanticScholar: { path: `${at}/paperId` } },
    },
    citedBy: stated([{ count: 1, source: 'Semantic Scholar', asOf: null }], `${at}/citationCount`),
  });
  const outcome = (answer: unknown) => {
    const { papers, hub: read, said } = readAnswer(semanticScholar, answer);
    return { places: papers.map(({ place }) => (place as { path: string }).path), hub: read, said };
  };

  test('is the hub paper, and no citing paper', () => {
    expect(outcome({ ...hub, citations })).toEqual({ places: ['/citations/0'], hub: facts(''), said: [] });
  });

  test('that has more citations than the file says so', () => {
    const said = (total: number) =>
      outcome({ paperId: sha(1), title: 'x', citationCount: total, citations }).said;
    expect([said(0), said(1)]).toEqual([[], []]);
    expect(said(2000)).toEqual([
      '/citationCount more-pages: The paper has 2,000 citations, and this file 1 of them.',
    ]);
    expect(outcome({ ...hub, citations: [] }).said).toEqual([
      '/citationCount more-pages: The paper has 1 citation, and this file 0 of them.',
    ]);
  });

  test('that several answers are about has the facts of all, and a message about what differs', () => {
    const answers = [
      { ...hub, citations },
      { ...hub, year: 2024, citations },
      { ...hub, title: 'A Hub Paper', citations },
    ];
    expect(outcome(answers)).toEqual({
      places: ['/0/citations/0', '/1/citations/0', '/2/citations/0'],
      hub: { ...facts('/0'), issued: stated('2024', '/1/year') },
      said: ['/2 conflicting-facts: In another answer about the hub paper, “title” is “A Hub Paper”.'],
    });
  });

  test('of which the first answer has no title has that of a later one', () => {
    const { paperId, citationCount } = hub;
    expect(
      outcome([
        { paperId, citationCount, citations },
        { ...hub, citations },
      ]).hub,
    ).toEqual({
      ...facts('/0'),
      title: stated('The Hub Paper', '/1/title'),
    });
  });

  test('is the first, and a second one is said', () => {
    expect(
      outcome([
        { ...hub, citations },
        { ...hub, paperId: sha(2), title: 'Other', citations },
      ]),
    ).toEqual({
      places: ['/0/citations/0', '/1/citations/0'],
      hub: facts('/0'),
      said: [
        '/1 unexpected-format: Found the citations of a second paper. Expected: the citations of one paper',
      ],
    });
  });

  test('keeps no field that is not known, and no summary', () => {
    expect(outcome({ ...hub, tldr: { text: 'x' }, tags: ['y'], citations }).said).toEqual([
      '/tldr left out: tldr, 1 time',
      '/tags left out: tags, 1 time',
    ]);
  });
});

test.each<[unknown, boolean]>([
  [{ data: [{ citingPaper: {} }] }, true],
  [{ contextsWithIntent: [] }, true],
  [{ paperId: 'x' }, true],
  [[{ paperId: 'x' }], true],
  [{ my_paperId: 'x' }, false],
  [{ paperIds: 'x' }, false],
  [{ offset: 0, data: [] }, true],
  [[{ offset: 0, data: [] }], true],
  [{ offset: 0 }, false],
  [{ data: [] }, false],
  [{ page: { offset: 0, data: [] } }, false],
])('detect(%j) is %s', (file, isOne) => {
  expect(semanticScholar.detect(JSON.stringify(file))).toBe(isOne);
});
