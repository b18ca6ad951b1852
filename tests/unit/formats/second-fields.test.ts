import { describe, expect, test } from 'vitest';
import { plainPaper } from '../../../scripts/lib/site/plain-record.ts';
import { bibtexWriter } from '../../../src/core/formats/bibtex/stringify.ts';
import { csvWriter } from '../../../src/core/formats/csv/stringify.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { origin } from '../../support/formats/works.ts';

/** Reads a text of the format with a name. */
function read(format: string, text: string) {
  const reader = formats.find(({ name }) => name === format);
  if (!reader) throw new RangeError(`no format is called ${format}`);
  return reader.parse(text);
}

const leftOut = (format: string, text: string) =>
  read(format, text)
    .findings.filter(({ rule }) => rule === 'left-out-field')
    .map(({ field }) => field);

const article = (fields: object) =>
  JSON.stringify({ resultList: { result: [{ id: '1', source: 'MED', title: 'A Paper', ...fields }] } });
const jane = { lastName: 'Doe', firstName: 'Jane Ann', initials: 'JA', fullName: 'Doe JA' };

// A field that is read only where another is absent: what it says besides must not be lost in silence.
describe('a second field for one fact', () => {
  test.each([
    ['the same names', { authorString: 'Doe JA.', authorList: { author: [jane] } }, []],
    ['another list', { authorString: 'Roe B.', authorList: { author: [jane] } }, ['authorString']],
    ['other initials', { authorList: { author: [{ ...jane, initials: 'X' }] } }, ['author/initials']],
    ['another short name', { authorList: { author: [{ ...jane, fullName: 'Roe B' }] } }, ['author/fullName']],
    ['the same year', { firstPublicationDate: '2021-03-10', pubYear: '2021' }, []],
    ['another year', { firstPublicationDate: '2021-03-10', pubYear: '2022' }, ['pubYear']],
    ['another volume', { volume: '1', journalInfo: { volume: '2' } }, ['journalInfo/volume']],
  ])('Europe PMC, %s: what differs is left out, and said', (_, fields, expected) => {
    expect(
      leftOut('europe-pmc', article(fields)).filter((field) => !/^(?:id|source)$/.test(field ?? '')),
    ).toEqual(expected);
  });

  test('Crossref: another date under “published” is left out, and said', () => {
    const work = (published: number[]) =>
      JSON.stringify({
        status: 'ok',
        'message-type': 'work',
        message: {
          title: ['A Paper'],
          issued: { 'date-parts': [[2025, 3]] },
          published: { 'date-parts': [published] },
        },
      });
    expect(leftOut('crossref', work([2025, 3]))).toEqual([]);
    expect(leftOut('crossref', work([2025, 3, 14]))).toEqual(['published']);
  });

  test('OpenAlex: the type of a source that decides nothing is left out, and said', () => {
    const work = (type: string, source: string) =>
      JSON.stringify({
        results: [{ title: 'A Paper', type, primary_location: { source: { type: source } } }],
      });
    expect(leftOut('openalex', work('article', 'journal'))).toEqual([]);
    expect(leftOut('openalex', work('article', 'repository'))).toEqual([
      'primary_location/source/type/repository',
    ]);
    expect(leftOut('openalex', work('dataset', 'journal'))).toEqual(['primary_location/source/type/journal']);
  });

  test.each([
    ['csl', '[{"id":"a","type":"article","title":"A Paper","note":"arXiv:2401.00001NOTE"}]', 'note'],
    ['bibtex', '@misc{a, title = {A Paper}, note = {arXiv:2401.00001NOTE}}', 'note'],
    ['zotero', '[{"itemType":"preprint","title":"A Paper","extra":"arXiv:2401.00001NOTE"}]', 'extra'],
  ])('%s: the archive after an arXiv id is left out, and said', (format, text, field) => {
    const withNote = (note: string) => text.replace('NOTE', note);
    expect(read(format, withNote('')).papers[0]?.identifiers.arxiv).toBe('2401.00001');
    expect(leftOut(format, withNote(''))).toEqual([]);
    expect(leftOut(format, withNote(' [cs]'))).toEqual([field]);
  });

  test.each([
    ['pubmed', 'PMID- 1\nTI  - A Paper\nFAU - Moss, Nora A\nAU  - NAME\n', 'AU'],
    ['web-of-science', 'PT J\nTI A Paper\nAF Moss, Nora A\nAU NAME\nER\n', 'AU'],
  ])('%s: a short name that is not short for the full one is said', (format, text, tag) => {
    for (const short of ['Moss NA', 'Moss, N', 'Moss']) {
      expect(leftOut(format, text.replace('NAME', short))).toEqual([]);
    }
    const { papers, findings } = read(format, text.replace('NAME', 'Moss B'));
    const said = JSON.stringify([papers[0]?.authors, findings.map(({ field }) => field)]);
    expect(said).toMatch(new RegExp(`"Moss","given":"B"|${tag}`));
  });
});

describe('names', () => {
  test('INSPIRE: “Jr.” is a part of its own, as in other formats, so that exports read back', () => {
    const text = JSON.stringify({
      hits: {
        hits: [{ metadata: { titles: [{ title: 'A Paper' }], authors: [{ full_name: 'Doe, Jan, Jr.' }] } }],
      },
    });
    expect(read('inspire', text).papers[0]?.authors).toEqual([
      { family: 'Doe', given: 'Jan', suffix: 'Jr.' },
    ]);
  });

  test('a comma at the end of a name is not part of it', () => {
    const { papers } = read('ris', 'TY  - JOUR\nTI  - A Paper\nAU  - Doe, Jane, \nER  - \n');
    expect(papers[0]?.authors).toEqual([{ family: 'Doe', given: 'Jane' }]);
  });

  test('CSV: a list in the spelling of a program brings in no line end and nothing unsafe', () => {
    const cell = String.raw`['Lena\nMaier', 'Ada\u202e Roe']`;
    const { papers, findings } = read('csv', `title,authors\nA Paper,"${cell}"\n`);
    expect(papers[0]?.authors.map(({ family, given }) => [given, family].join(' ').trim())).toEqual([
      'Lena Maier',
      'Ada Roe',
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['removed-characters']);
  });
});

test('BibTeX: a reference to an unsafe character in a name is removed, and said', () => {
  const { papers, findings } = read(
    'bibtex',
    '@misc{a, title = {A Paper}, author = {Doe, Ja&#x202E;ne&#7;}}\n',
  );
  expect(papers[0]?.authors).toEqual([{ family: 'Doe', given: 'Jane' }]);
  expect(findings).toMatchObject([{ rule: 'removed-characters', reason: expect.stringContaining('U+202E') }]);
});

describe('names that a source chooses', () => {
  test('a key of BibTeX holds nothing unsafe, and the message says what was removed', () => {
    const { papers, findings } = read('bibtex', '@misc{a\u202E\uFFFEb, title = {A Paper}}\n');
    expect(papers[0]?.key).toBe('ab');
    expect(findings).toMatchObject([
      { rule: 'removed-characters', reason: 'Found U+202E, U+FFFE in “key”.' },
    ]);
  });

  test('the unsafe characters of an unknown field of JSON are spelled out in messages and in places', () => {
    const { findings } = read('csl', '[{"id":"a","type":"book","title":"A Paper","\\u202Ex\\ud800":"y"}]');
    expect(findings).toMatchObject([{ path: '/0/\\u{202e}x\\u{d800}', field: '\\u{202e}x\\u{d800}' }]);
  });
});

describe('OpenAlex: an identifier under its own name and in “ids”', () => {
  const work = (fields: object) =>
    read('openalex', JSON.stringify({ results: [{ title: 'A Paper', ...fields }] }));

  test('is one where both agree, however they are written', () => {
    const { papers, findings } = work({
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1000/a',
      ids: { openalex: 'W1', doi: '10.1000/a' },
    });
    expect(papers[0]?.identifiers).toEqual({ doi: '10.1000/a', openalex: 'W1' });
    expect(findings).toEqual([]);
  });

  test('is kept in a message where it differs', () => {
    const { papers, findings } = work({
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1000/a',
      ids: { openalex: 'https://openalex.org/W2', doi: 'https://doi.org/10.1000/b' },
    });
    expect(papers[0]?.identifiers).toEqual({ doi: '10.1000/a', openalex: 'W1' });
    expect(findings.map(({ rule, path, reason }) => [rule, path, reason])).toEqual([
      ['conflicting-facts', '/results/0/ids/openalex', '“ids/openalex” is W2, and “id” is W1.'],
      ['conflicting-facts', '/results/0/ids/doi', '“ids/doi” is 10.1000/b, and “doi” is 10.1000/a.'],
    ]);
  });
});

test('Semantic Scholar: an intent with the name of a role is that role, also back from CSV', () => {
  const answer = (intent: string) =>
    JSON.stringify({
      offset: 0,
      data: [{ intents: [intent], citingPaper: { paperId: 'a'.repeat(40), title: 'A Paper' } }],
    });
  for (const [intent, roles] of [
    ['method', [{ role: 'method' }]],
    ['methodology', [{ role: 'method' }]],
    ['Baseline', [{ role: 'baseline' }]],
    ['result', [{ role: 'other', label: 'result' }]],
    ['praise', [{ role: 'other', label: 'praise' }]],
  ] as const) {
    const { papers } = read('semantic-scholar', answer(intent));
    expect(papers[0]?.roles).toEqual(roles);
    const [first] = papers;
    const text = csvWriter.stringify(
      [{ ...plainPaper, summaryBy: null, key: 'a', title: 'A Paper', roles: first?.roles ?? [] }],
      origin,
    );
    expect(read('csv', text).papers[0]?.roles).toEqual(roles);
  }
});

test('BibTeX: an entity in a DOI, and a text after “http:” that is no address, come back as they were', () => {
  for (const facts of [
    { identifiers: { doi: '10.1000/a&amp;b' } },
    { publication: { venue: 'http://example<script>x' }, title: 'Another' },
  ]) {
    const work = { ...plainPaper, summaryBy: null, key: 'a', title: 'A Paper', ...facts };
    const [paper] = read('bibtex', bibtexWriter.stringify([work], origin)).papers;
    expect(paper).toMatchObject({ ...facts, url: null });
  }
});

test('Crossref: an unknown field beside the works is left out, and said', () => {
  const answer = { status: 'ok', 'message-type': 'work', message: { title: ['A Paper'] }, extra: 'x' };
  expect(leftOut('crossref', JSON.stringify(answer))).toEqual(['extra']);
});

test('Europe PMC and scite: an unknown field beside the list is left out, and said', () => {
  const citations = {
    citationList: { citation: [{ id: '1', source: 'MED', title: 'A Paper' }], extra: 'x' },
  };
  expect(leftOut('europe-pmc', JSON.stringify(citations))).toContain('citationList/extra');
  expect(
    leftOut('scite', JSON.stringify({ tallies: { '10.1000/1': { supporting: 1 } }, extra: 'x' })),
  ).toEqual(['extra']);
});

test('Semantic Scholar: what a further answer says of the hub paper is added, or kept in a message', () => {
  const answer = (fields: object) => ({
    paperId: 'a'.repeat(40),
    ...fields,
    citations: [{ title: 'A Paper' }],
  });
  const { hub, findings } = read(
    'semantic-scholar',
    JSON.stringify([answer({ title: 'One' }), answer({ title: 'Another', year: 2024 })]),
  );
  expect(hub).toMatchObject({ title: { value: 'One' }, issued: { value: '2024' } });
  expect(findings.map(({ rule, path, reason }) => [rule, path, reason])).toEqual([
    ['conflicting-facts', '/1', 'In another answer about the hub paper, “title” is “Another”.'],
  ]);
});

test('CSL-JSON: a whole name beside a divided one is left out, and said', () => {
  const author = { family: 'Doe', given: 'Jane', literal: 'Someone Else' };
  expect(
    leftOut('csl', JSON.stringify([{ id: 'a', type: 'book', title: 'A Paper', author: [author] }])),
  ).toEqual(['author/literal']);
});

test('OpenAlex and Semantic Scholar: the DOI that an address spells out is read, as from exports', () => {
  const url = 'https://doi.org/10.1000/3';
  const work = { title: 'A Paper', primary_location: { landing_page_url: url } };
  const citation = { citingPaper: { title: 'A Paper', url } };
  for (const { papers } of [
    read('openalex', JSON.stringify({ results: [work] })),
    read('semantic-scholar', JSON.stringify({ offset: 0, data: [citation] })),
  ]) {
    expect(papers).toMatchObject([{ identifiers: { doi: '10.1000/3' }, url }]);
  }
});

test('Crossref: a month or day that is no number is a finding, and what is certain is kept', () => {
  const work = (parts: unknown[]) => {
    const message = { title: ['A Paper'], issued: { 'date-parts': [parts] } };
    return read('crossref', JSON.stringify({ status: 'ok', 'message-type': 'work', message }));
  };
  expect(work([2025, 3, { value: 14 }])).toMatchObject({
    papers: [{ issued: '2025-03' }],
    findings: [{ rule: 'bad-value', path: '/message/issued/date-parts/0/2' }],
  });
  expect(work([2025, 3, null])).toMatchObject({ papers: [{ issued: '2025-03' }], findings: [] });
});

test('arXiv: an unknown element is left out, and said, also if only its attributes state something', () => {
  const entry = (more: string) => `<feed><entry><title>A Paper</title>${more}</entry></feed>`;
  expect(leftOut('arxiv', entry('<place href="x"/>'))).toEqual(['place']);
  expect(leftOut('arxiv', entry('<place/>'))).toEqual([]);
});

test('BibLaTeX: a part of a name that is not read is left out, and said', () => {
  const entry = (name: string) => `@misc{a, title = {A Paper}, author = {${name}}}`;
  expect(leftOut('bibtex', entry('family=Doe, given=Jane'))).toEqual([]);
  expect(leftOut('bibtex', entry('family=Doe, given=Jane, nickname=J and family=Roe, nickname=R'))).toEqual([
    'author/nickname',
  ]);
});

test.each([
  ['csv', 'Title,DOI\nA Paper,10.1000/a;10.1000/b\n'],
  ['csl', '[{"id":"a","type":"book","title":"A Paper","DOI":"10.1000/a;10.1000/b"}]'],
  ['web-of-science', 'FN x\nVR 1.0\nPT J\nTI A Paper\nDI 10.1000/a;10.1000/b\nER\n\nEF\n'],
])('%s: two DOIs in one value are not taken for one DOI, and both are named', (format, text) => {
  const { papers, findings } = read(format, text);
  expect(papers).toMatchObject([{ identifiers: {} }]);
  expect(papers[0]?.identifiers).not.toHaveProperty('doi');
  expect(findings).toMatchObject([
    { rule: 'bad-value', reason: expect.stringContaining('10.1000/a;10.1000/b') },
  ]);
});
