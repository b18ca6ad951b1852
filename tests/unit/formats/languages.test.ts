import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/core/formats/formats.ts';
import { lines } from '../../support/formats/lines.ts';

const read = (name: string, text: string) => {
  const format = formats.find((one) => one.name === name);
  if (!format) throw new Error(`no format ${name}`);
  return format.parse(text);
};
const title = 'Maschinelles Lernen';
const json = (value: unknown) => JSON.stringify(value);

/** A file of each format with one paper that is stated to be in the language. */
const files: Record<string, (language: string) => string> = {
  csl: (language) => json([{ id: 'a', type: 'book', title, language }]),
  zotero: (language) => json([{ key: 'AAAAAAAA', version: 1, data: { itemType: 'book', title, language } }]),
  bibtex: (language) => `@book{a,\n  title = {${title}},\n  language = {${language}},\n}\n`,
  ris: (language) => lines('TY  - BOOK', `TI  - ${title}`, `LA  - ${language}`, 'ER  - '),
  endnote: (language) =>
    `<xml><records><record><ref-type name="Book">6</ref-type><titles><title>${title}</title></titles><language>${language}</language></record></records></xml>`,
  pubmed: (language) => lines('PMID- 10000001', `TI  - ${title}.`, `LA  - ${language}`),
  'web-of-science': (language) =>
    lines('FN Clarivate', 'VR 1.0', 'PT J', `TI ${title}`, `LA ${language}`, 'ER', '', 'EF'),
  inspire: (language) =>
    json({ hits: { hits: [{ metadata: { titles: [{ title }], languages: [language] } }] } }),
  openalex: (language) => json({ results: [{ id: 'https://openalex.org/W1', title, language }] }),
  'europe-pmc': (language) => json({ resultList: { result: [{ id: '1', source: 'MED', title, language }] } }),
  crossref: (language) =>
    json({ status: 'ok', 'message-type': 'work', message: { DOI: '10.1000/1', title: [title], language } }),
  csv: (language) => lines('title,language', `${title},${language}`),
};

describe.each(Object.entries(files))('%s', (name, write) => {
  test('reads the language of a paper, as a tag', () => {
    for (const language of ['de', 'ger', 'German']) {
      const { papers, findings } = read(name, write(language));
      expect(
        papers.map(({ languages }) => languages),
        language,
      ).toEqual([['de']]);
      const leftOut = findings.filter(({ rule }) => rule === 'left-out-field');
      expect(leftOut.filter(({ reason }) => /lang|“LA”/.test(reason))).toEqual([]);
    }
  });

  test('says which language it cannot read, and guesses none', () => {
    const { papers, findings } = read(name, write('Nonsense'));
    expect(papers.map(({ languages }) => languages)).toEqual([[]]);
    const refused = findings.filter(({ rule }) => rule === 'bad-value');
    expect(refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('Nonsense')]);
  });
});

describe('several languages', () => {
  test('are all kept', () => {
    const ris = lines('TY  - BOOK', `TI  - ${title}`, 'LA  - en', 'LA  - de', 'ER  - ');
    const nbib = lines('PMID- 10000001', `TI  - ${title}.`, 'LA  - eng', 'LA  - ger');
    const inspire = json({
      hits: { hits: [{ metadata: { titles: [{ title }], languages: ['en', 'de'] } }] },
    });
    const all = [read('ris', ris), read('pubmed', nbib), read('inspire', inspire)];
    expect(all.map(({ papers }) => papers[0]?.languages)).toEqual([
      ['en', 'de'],
      ['en', 'de'],
      ['en', 'de'],
    ]);
  });
});

describe('BibLaTeX', () => {
  const entry = (...fields: string[]) => `@book{a,\n  title = {${title}},\n  ${fields.join(',\n  ')}\n}\n`;

  test('has names of babel, and keys that it translates', () => {
    const { papers } = read('bibtex', entry('langid = {ngerman}') + entry('language = {langfrench}'));
    expect(papers.map(({ languages }) => languages)).toEqual([['de'], ['fr']]);
  });

  test('can name a language twice, of which only a contradiction is reported', () => {
    const same = read('bibtex', entry('language = {de-AT}', 'langid = {german}'));
    expect([same.papers[0]?.languages, same.findings]).toEqual([['de-AT'], expect.any(Array)]);
    expect(same.findings.filter(({ rule }) => rule === 'left-out-field')).toEqual([]);
    const other = read('bibtex', entry('language = {de}', 'langid = {english}'));
    expect(other.findings.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('langid'));
  });
});

test.each([
  ['csv', lines('Title,Language of Original Document', `${title},German`)],
  ['csv', lines('PT\tTI\tLA', `J\t${title}\tGerman`)],
  ['web-of-science', lines('FN Clarivate', 'VR 1.0', 'PT J', `TI ${title}`, 'LA German', 'ER', '', 'EF')],
])('a table or file of an index with translated titles says so (%s)', (name, text) => {
  const [paper] = read(name, text).papers;
  expect([paper?.languages, paper?.translatesTitles]).toEqual([['de'], true]);
});
