import { describe, expect, test } from 'vitest';
import { toVerbatim } from '../../../src/core/formats/bibtex/to-tex.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import { unsafeCharacters } from '../../../src/core/text/display.ts';

const unsafe = new RegExp(`[${unsafeCharacters}]`, 'u');

/** Reads a file by its name; fails if it is none of a known format. */
function read(file: string, text: string) {
  const found = readSource(file, new TextEncoder().encode(text));
  if ('rule' in found) throw new Error(found.reason);
  return found.source;
}

const rules = (file: string, text: string) => read(file, text).findings.map(({ rule }) => rule);

/** All texts of a value, at any depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const csl = (item: object) => JSON.stringify([{ id: 'a', type: 'book', title: 'A Paper', ...item }]);

describe('dates in parts that are no numbers', () => {
  test.each([
    ['an object', [[{ toString: 1 }]]],
    ['a list in a list', [[[[2020]]]]],
    ['an object beside a year', [[2020, { valueOf: null }]]],
    ['true', [[true]]],
  ])('%s is a finding, and the paper is kept', (_, parts) => {
    const text = csl({ issued: { 'date-parts': parts } });
    const source = read('x.csl.json', text);
    expect(source.papers).toHaveLength(1);
    expect(rules('x.csl.json', text)).toContain('bad-value');
  });

  test('a list 10,000 deep is a finding', () => {
    const deep = `${'['.repeat(10_000)}2020${']'.repeat(10_000)}`;
    const text = csl({ issued: { 'date-parts': 0 } }).replace(':0}', `:${deep}}`);
    expect(rules('x.csl.json', text)).toContain('bad-value');
  });

  test('what follows the day is counted as left out', () => {
    const source = read('x.csl.json', csl({ issued: { 'date-parts': [[2001, 5, 6, 7]] } }));
    expect(source.papers[0]?.issued).toBe('2001-05-06');
    expect(source.findings.map(({ rule, path }) => `${path} ${rule}`)).toEqual([
      '/0/issued/date-parts/0/3 left-out-field',
    ]);
  });
});

/** A file with one paper that has a DOI and an address, in each format that a person can write. */
const withIdentifier: Record<string, (doi: string) => string> = {
  'x.csl.json': (doi) => csl({ DOI: doi, URL: doi }),
  'x.csv': (doi) => `title,doi,url\nA Paper,"${doi}","${doi}"\n`,
  'x.bib': (doi) => `@misc{a, title={A Paper}, doi={${doi}}, url={${doi}}}\n`,
  'x.ris': (doi) => `TY  - JOUR\nTI  - A Paper\nDO  - ${doi}\nUR  - ${doi}\nER  - \n`,
  'x.semantic-scholar.json': (doi) =>
    JSON.stringify({
      offset: 0,
      data: [
        {
          contexts: [],
          intents: [],
          isInfluential: false,
          citingPaper: { paperId: '1'.repeat(40), title: 'A Paper', url: doi, externalIds: { DOI: doi } },
        },
      ],
    }),
};

describe('identifiers and addresses, after decoding', () => {
  for (const [file, write] of Object.entries(withIdentifier)) {
    test.each([
      ['a bidirectional override in percent-encoding', 'https://doi.org/10.1000/%E2%80%AEcod.exe'],
      ['a bidirectional override', 'https://doi.org/10.1000/\u202Ecod.exe'],
      ['a control character in percent-encoding', 'https://doi.org/10.1000/%00%1Bcod.exe'],
      ['a code point that is no character', 'https://doi.org/10.1000/\uFFFEcod.exe'],
    ])(`${file}: %s reaches no record, and is a finding`, (_, doi) => {
      const source = read(file, write(doi));
      expect(source.papers).toHaveLength(1);
      expect(textsOf(source.papers).filter((text) => unsafe.test(text))).toEqual([]);
      expect(source.findings).not.toEqual([]);
    });
  }

  test('half a surrogate pair, which only JSON can hold, reaches no record', () => {
    for (const file of ['x.csl.json', 'x.semantic-scholar.json']) {
      const source = read(file, withIdentifier[file]?.('10.1000/\uD800') ?? '');
      expect(textsOf(source.papers).filter((text) => !text.isWellFormed())).toEqual([]);
      expect(source.findings).not.toEqual([]);
    }
  });
});

describe('a title of which nothing can be seen', () => {
  const invisible = '\u200B\u3164';
  test.each([
    ['x.csl.json', csl({ title: invisible })],
    ['x.csv', `title,doi\n${invisible},10.1000/1\nA Paper,10.1000/2\n`],
    ['x.bib', `@misc{a, title={${invisible}}}\n`],
    ['x.ris', `TY  - JOUR\nTI  - ${invisible}\nER  - \n`],
  ])('%s: is a finding, and no paper', (file, text) => {
    const source = read(file, text);
    expect(source.papers.filter(({ title }) => title !== 'A Paper')).toEqual([]);
    expect(source.findings.map(({ rule }) => rule)).toContain('missing-title');
  });
});

test('a DOI with a brace or a backslash, which end a value of BibTeX, comes back from it', () => {
  for (const doi of ['10.1000/a}b', '10.1000/{a}', '10.1000/a\\b', '10.1000/a%3Cb']) {
    const { papers } = read('x.bib', `@misc{a, title={A Paper}, doi={${toVerbatim(doi)}}}\n`);
    expect(papers[0]?.identifiers.doi).toBe(doi);
  }
});
