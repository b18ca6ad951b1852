import { describe, expect, test } from 'vitest';
import { crossref } from '../../../../src/core/formats/crossref/crossref.ts';
import { readAnswer } from '../../../support/formats/read-answers.ts';

/** What is read of one work with some fields. */
function read(fields: Record<string, unknown>) {
  const message = { title: ['A Work'], ...fields };
  const { papers, said } = readAnswer(crossref, { status: 'ok', 'message-type': 'work', message });
  const { title: _, place, places, ...facts } = papers[0] ?? {};
  return { facts, said: said.map((line) => line.replace(/^\/message/, '')) };
}

test('a work with every field is a paper, and each fact has the place of its field', () => {
  const work = {
    DOI: '10.1000/tides',
    title: ['Tides of the North Sea'],
    subtitle: ['A Survey'],
    abstract: '<jats:p>Tides move sand.</jats:p>',
    author: [
      { family: 'Moss', given: 'Nora', suffix: 'Jr.', ORCID: 'http://orcid.org/0000-0000-0000-0001' },
      { name: 'Sea Group' },
    ],
    issued: { 'date-parts': [[2024, 5, 17]] },
    URL: 'https://doi.org/10.1000/tides',
    type: 'journal-article',
    'container-title': ['Journal of Tides'],
    publisher: 'Sea Press',
    volume: '12',
    issue: '3',
    page: '101-119',
    language: 'en',
    'is-referenced-by-count': 7,
    'updated-by': [{ type: 'Retraction' }],
  };
  const answer = { status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: work };
  expect(readAnswer(crossref, answer)).toEqual({
    hub: {},
    papers: [
      {
        title: 'Tides of the North Sea: A Survey',
        abstract: 'Tides move sand.',
        identifiers: { doi: '10.1000/tides' },
        authors: [
          { family: 'Moss', given: 'Nora', suffix: 'Jr.', ids: { orcid: '0000-0000-0000-0001' } },
          { family: 'Sea Group', given: null },
        ],
        issued: '2024-05-17',
        url: 'https://doi.org/10.1000/tides',
        publication: {
          type: 'article-journal',
          venue: 'Journal of Tides',
          publisher: 'Sea Press',
          volume: '12',
          issue: '3',
          pages: '101-119',
        },
        languages: ['en'],
        citedBy: [{ count: 7, source: 'Crossref', asOf: null }],
        retracted: true,
        place: { path: '/message' },
        places: {
          abstract: '/message/abstract',
          authors: '/message/author',
          citedBy: '/message/is-referenced-by-count',
          'identifiers.doi': '/message/DOI',
          issued: '/message/issued/date-parts',
          languages: '/message/language',
          'publication.issue': '/message/issue',
          'publication.pages': '/message/page',
          'publication.publisher': '/message/publisher',
          'publication.venue': '/message/container-title',
          'publication.volume': '/message/volume',
          retracted: '/message/updated-by',
          url: '/message/URL',
        },
      },
    ],
    said: [],
  });
});

describe('a value that a field cannot hold is left out, and said', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ DOI: 'x' }, '/DOI bad-value: “DOI” is “x”. Expected: a DOI'],
    [{ URL: 'x' }, '/URL bad-value: “URL” is “x”. Expected: an address that begins with http:// or https://'],
    [
      { language: 5.5 },
      '/language bad-value: “language” is 5.5. Expected: a language such as de, ger or German',
    ],
    [{ abstract: 5.5, volume: true }, '/volume bad-value: “volume” is true. Expected: a text'],
    [{ issue: true }, '/issue bad-value: “issue” is true. Expected: a text'],
    [{ publisher: true }, '/publisher bad-value: “publisher” is true. Expected: a text'],
    [{ type: true }, '/type bad-value: “type” is true. Expected: a text'],
    [{ page: true }, '/page bad-value: “page” is true. Expected: a text'],
    [{ 'article-number': true }, '/article-number bad-value: “article-number” is true. Expected: a text'],
    [
      { 'container-title': 'Tides' },
      '/container-title bad-value: “container-title” is “Tides”. Expected: a list',
    ],
    [
      { 'container-title': [5] },
      '/container-title/0 bad-value: An entry of “container-title” is 5. Expected: a text',
    ],
    [
      { 'is-referenced-by-count': 'x' },
      '/is-referenced-by-count bad-value: “is-referenced-by-count” is “x”. Expected: a whole number',
    ],
    [
      { author: [{ family: 'Moss', ORCID: 'x' }] },
      '/author/0/ORCID bad-value: “ORCID” is “x”. Expected: an ORCID iD',
    ],
    [{ author: [{}] }, '/author/0 bad-value: An author has no name.'],
    [
      { author: [{ suffix: true, given: 'N' }] },
      '/author/0/suffix bad-value: “suffix” is true. Expected: a text',
    ],
    [{ author: [{ name: true, given: 'N' }] }, '/author/0/name bad-value: “name” is true. Expected: a text'],
    [{ author: ['Moss'] }, '/author/0 bad-value: An entry of “author” is “Moss”. Expected: an object'],
    [{ 'updated-by': [{ type: true }] }, '/updated-by/0/type bad-value: “type” is true. Expected: a text'],
    [{ 'updated-by': {} }, '/updated-by bad-value: “updated-by” is an object. Expected: a list'],
    [{ issued: 2024 }, '/issued bad-value: “issued” is 2024. Expected: an object'],
    [
      { issued: { 'date-parts': [{}] } },
      '/issued/date-parts/0 bad-value: An entry of “date-parts” is an object. Expected: a list of year, month and day',
    ],
    [
      { issued: { 'date-parts': [[2024, 13]] } },
      '/issued/date-parts bad-value: “issued” is “2024-13”. Of it, 2024 is kept. Expected: one real date such as 2025, 2025-03 or 2025-03-09',
    ],
    [
      { issued: { 'date-parts': [['soon']] } },
      '/issued/date-parts bad-value: “issued” is “soon”. Expected: one real date such as 2025, 2025-03 or 2025-03-09',
    ],
  ])('in %j', (fields, message) => {
    expect(read(fields).said).toEqual([message]);
  });
});

describe('the title of a work', () => {
  test.each<[object, string | undefined, string[]]>([
    [{ title: ['Tides'] }, 'Tides', []],
    [{ title: ['Tides', 'Gezeiten'] }, 'Tides', ['/message/title/1 left out: title, 1 time']],
    [{ title: ['Tides'], subtitle: ['A Survey'] }, 'Tides: A Survey', []],
    [{ title: ['Tides'], subtitle: [] }, 'Tides', []],
    [{ title: ['Tides'], subtitle: [null] }, 'Tides', []],
    [{ title: ['Tides: A Survey'], subtitle: ['A survey'] }, 'Tides: A Survey', []],
    [{ title: ['A Survey of Tides'], subtitle: ['A Survey'] }, 'A Survey of Tides: A Survey', []],
    [
      { title: ['Tides'], subtitle: ['A Survey', 'Eine Studie'] },
      'Tides: A Survey',
      ['/message/subtitle/1 left out: subtitle, 1 time'],
    ],
    [{ title: ['Water is H<sub>2</sub>O'] }, 'Water is H₂O', []],
  ])('of %j is %s', (message, title, said) => {
    const answer = readAnswer(crossref, { 'message-type': 'work', message });
    expect([answer.papers[0]?.title, answer.said]).toEqual([title, said]);
  });

  test.each<[object, string]>([
    [{ DOI: '10.1000/1', title: [] }, '10.1000/1'],
    [{ subtitle: ['A Survey'] }, 'A work'],
    [{ title: [null] }, 'A work'],
    [{ title: [''] }, 'A work'],
  ])('is missing in %j, and the message names it %s', (message, name) => {
    expect(readAnswer(crossref, { 'message-type': 'work', message })).toMatchObject({
      papers: [],
      said: [
        `/message missing-title: ${name} has no title.`,
        '- no-entries: Found no paper with a title. Expected: works, as /works?filter=doi:… answers, or a work',
      ],
    });
  });
});

test.each<[object, unknown]>([
  [
    { family: 'Moss', given: 'Nora' },
    { family: 'Moss', given: 'Nora' },
  ],
  [{ family: 'Moss' }, { family: 'Moss', given: null }],
  [
    { family: 'Moss', name: 'Sea Group' },
    { family: 'Moss', given: null },
  ],
  [{ given: 'Plato' }, { family: 'Plato', given: null }],
  [
    { given: 'Plato', name: 'Sea Group' },
    { family: 'Sea Group', given: null },
  ],
  [
    { family: 'Moss', given: 'Nora', suffix: 'III' },
    { family: 'Moss', given: 'Nora', suffix: 'III' },
  ],
  [
    { name: 'Sea Group', ORCID: '0000-0000-0000-0001' },
    { family: 'Sea Group', given: null, ids: { orcid: '0000-0000-0000-0001' } },
  ],
])('the author %j is read as %j', (author, expected) => {
  expect(read({ author: [author] }).facts.authors).toEqual([expected]);
});

test('a second name of an author is left out, and said', () => {
  const { said } = read({
    author: [
      { family: 'Moss', name: 'Sea Group' },
      { given: 'Plato', name: 'Sea Group' },
    ],
  });
  expect(said).toEqual([
    '/author/0/name left out: author/name, 1 time',
    '/author/1/given left out: author/given, 1 time',
  ]);
});

describe('the date of a work', () => {
  const at = (...parts: unknown[]) => ({ 'date-parts': parts });
  const published = '/published left out: published, 1 time';
  const notReal = (said: string) =>
    `/issued/date-parts bad-value: “issued” is ${said} Expected: one real date such as 2025, 2025-03 or 2025-03-09`;
  const noNumber = (at: string) =>
    `/issued/date-parts/${at} bad-value: An entry of “date-parts” is true. Expected: a number`;
  test.each<[Record<string, unknown>, string | undefined, string[]]>([
    [{ issued: at([2024]) }, '2024', []],
    [{ issued: at([2024, 5]) }, '2024-05', []],
    [{ issued: at([2024, 5, 17]) }, '2024-05-17', []],
    [{ issued: at([2024, null, null]) }, '2024', []],
    [{ issued: at([2024, 5, null]) }, '2024-05', []],
    [{ issued: at([null]) }, undefined, []],
    [{ issued: at([]) }, undefined, []],
    [{ issued: at(null) }, undefined, []],
    [{ issued: at() }, undefined, []],
    [{ issued: {} }, undefined, []],
    [{ issued: at([2024, 2, 30]) }, '2024-02', [notReal('“2024-2-30”. Of it, 2024-02 is kept.')]],
    [{ issued: at([2024, 13]) }, '2024', [notReal('“2024-13”. Of it, 2024 is kept.')]],
    [{ issued: at(['soon']) }, undefined, [notReal('“soon”.')]],
    [{ issued: at([2024, true]) }, '2024', [noNumber('0/1')]],
    [{ issued: at([2024, 5, true]) }, '2024-05', [noNumber('0/2')]],
    [{ issued: at([2024, 3], [2024, 5]) }, '2024', [notReal('“2024-3 to 2024-5”. Of it, 2024 is kept.')]],
    [{ published: at([2024, 6]) }, '2024-06', []],
    [{ issued: at([2024, 5]), published: at([2024, 5]) }, '2024-05', []],
    [{ issued: at([2024, 5]), published: at([2024, 6]) }, '2024-05', [published]],
    [{ issued: at([null]), published: at([2024, 6]) }, '2024-06', []],
    [{ issued: at([2024]), published: at([null]) }, '2024', []],
  ])('%j is %s', (dates, issued, said) => {
    const work = read(dates);
    expect([work.facts.issued, work.said]).toEqual([issued, said]);
  });
});

test.each<[Record<string, unknown>, unknown, string[]]>([
  [{ type: 'book-chapter' }, { type: 'chapter' }, []],
  [{ type: 'peer-review' }, undefined, ['/type left out: type/peer-review, 1 time']],
  [{ page: '5-5' }, { pages: '5-5' }, []],
  [{ page: '101--119' }, { pages: '101-119' }, []],
  [{ page: '5', 'article-number': '5' }, { pages: '5' }, []],
  [
    { page: '1-9', 'article-number': 'e12' },
    { pages: '1-9' },
    ['/article-number left out: article-number, 1 time'],
  ],
  [{ 'article-number': 'e12' }, { pages: 'e12' }, []],
  [
    { 'container-title': ['Tides', 'J. Tides'] },
    { venue: 'Tides' },
    ['/container-title/1 left out: container-title, 1 time'],
  ],
])('where a work with %j appeared is read', (fields, publication, said) => {
  const work = read(fields);
  expect([work.facts.publication, work.said]).toEqual([publication, said]);
});

test.each<[(string | null)[], true | undefined, string[]]>([
  [['retraction'], true, []],
  [['Withdrawal'], true, []],
  [['removal'], true, []],
  [['correction'], undefined, ['/updated-by/0/type left out: updated-by/correction, 1 time']],
  [['retraction', 'erratum'], true, ['/updated-by/1/type left out: updated-by/erratum, 1 time']],
  [['erratum', 'retraction'], true, ['/updated-by/0/type left out: updated-by/erratum, 1 time']],
  [[null], undefined, []],
  [[], undefined, []],
])('a work with the notices %j is retracted: %s', (types, retracted, said) => {
  const work = read({ 'updated-by': types.map((type) => ({ type })) });
  expect([work.facts.retracted, work.said]).toEqual([retracted, said]);
});

test('an abstract keeps its paragraphs', () => {
  expect(read({ abstract: 'One.\n\nTwo.' }).facts.abstract).toBe('One.\n\nTwo.');
});

test('the identifier that a DOI of arXiv spells out is read too', () => {
  expect(read({ DOI: '10.48550/arXiv.2401.00012' }).facts.identifiers).toEqual({
    arxiv: '2401.00012',
    doi: '10.48550/arXiv.2401.00012',
  });
});

describe('answers of the API', () => {
  const work = { title: ['A Work'] };
  const expected = 'Expected: works, as /works?filter=doi:… answers, or a work';
  const list = { 'message-type': 'work-list', status: 'ok' };
  test.each<[string, unknown, number, string[]]>([
    ['a work', { 'message-type': 'work', message: work }, 1, []],
    ['a list of works', { ...list, message: { items: [work, work], 'total-results': 2 } }, 2, []],
    [
      'a list of answers',
      [
        { ...list, message: work },
        { ...list, message: { items: [work] } },
      ],
      2,
      [],
    ],
    [
      'what is not of works',
      { ...list, source: 'x', message: { items: [work], query: { a: 1 }, facets: { b: 1 }, total: 1 } },
      1,
      ['/source left out: source, 1 time', '/message/total left out: total, 1 time'],
    ],
    [
      'a work with fields that are not kept',
      { ...list, message: { ...work, ISSN: ['1'] } },
      1,
      ['/message/ISSN left out: ISSN, 1 time'],
    ],
    [
      'an answer without works',
      [{ ...list }, { ...list, message: work }],
      1,
      ['/0 bad-value: An entry is an object. Expected: works'],
    ],
    [
      'an answer with a text for works',
      [
        { ...list, message: 'x' },
        { ...list, message: work },
      ],
      1,
      ['/0/message bad-value: “message” is “x”. Expected: works'],
    ],
    [
      'a failure with reasons',
      {
        status: 'failed',
        'message-type': 'validation-failure',
        message: [{ message: 'No such filter.' }, {}, { message: 'No page.' }],
      },
      0,
      ['(whole) error-answer: Found an error answer of the API, not papers: No such filter. No page.'],
    ],
    [
      'a failure without a reason',
      { status: 'failed', 'message-type': 'x', message: 'no' },
      0,
      ['(whole) error-answer: Found an error answer of the API, not papers: it gives no reason.'],
    ],
    [
      'a failure with a list of none',
      { status: 'failed', 'message-type': 'x', message: [] },
      0,
      ['(whole) error-answer: Found an error answer of the API, not papers: it gives no reason.'],
    ],
    [
      'a list of no works',
      { ...list, message: { items: [] } },
      0,
      [`- no-entries: Found no paper with a title. ${expected}`],
    ],
  ])('%s is read, and what is wrong is said', (_, answer, count, said) => {
    const { papers, said: messages } = readAnswer(crossref, answer);
    expect([papers.length, messages.map((line) => line.replace(/^ /, '(whole) '))]).toEqual([count, said]);
  });

  test('only add facts of papers that other sources list', () => {
    expect(crossref.parse(JSON.stringify({ ...list, message: work })).onlyEnriches).toBe(true);
  });
});

test.each<[unknown, boolean]>([
  [{ 'message-type': 'work', message: {} }, true],
  [[{ 'message-type': 'work', message: {} }], true],
  [{ 'message-type': 'work' }, false],
  [{ message: {} }, false],
  [{ results: [{ 'message-type': 'work', message: {} }] }, false],
])('detect(%j) is %s', (file, isOne) => {
  expect(crossref.detect(JSON.stringify(file))).toBe(isOne);
});

test('an answer that does not say what kind it is is read', () => {
  const works = [{ DOI: '10.1000/1', title: ['A Work'] }];
  for (const message of [works[0], { items: works }]) {
    const answer = { status: 'ok', message };
    expect(crossref.detect(JSON.stringify(answer))).toBe(true);
    expect(crossref.detect(JSON.stringify([answer]))).toBe(true);
    expect(readAnswer(crossref, answer)).toMatchObject({ papers: [{ title: 'A Work' }], said: [] });
  }
});
