import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/core/formats/formats.ts';
import { lookUp } from '../../../src/core/text/look-up.ts';
import { expectSound } from '../../support/formats/expect-sound.ts';

// In JavaScript, every object seems to have these names: a table that is asked for one gives a function.
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

const withType: Record<string, (name: string) => string> = {
  zotero: (name) => JSON.stringify([{ itemType: name, title: 'A Paper' }]),
  csl: (name) => JSON.stringify([{ id: 'a', type: name, title: 'A Paper' }]),
  inspire: (name) =>
    JSON.stringify({
      hits: { hits: [{ metadata: { titles: [{ title: 'A Paper' }], document_type: [name] } }] },
    }),
  openalex: (name) =>
    JSON.stringify({
      results: [{ title: 'A Paper', type: name, primary_location: { source: { type: name } } }],
    }),
  'europe-pmc': (name) =>
    JSON.stringify({ resultList: { result: [{ id: '1', source: 'MED', title: 'A Paper', pubType: name }] } }),
  'semantic-scholar': (name) =>
    JSON.stringify({
      offset: 0,
      data: [{ intents: [name], citingPaper: { title: 'A Paper', publicationTypes: [name] } }],
    }),
  crossref: (name) =>
    JSON.stringify({ status: 'ok', 'message-type': 'work', message: { title: ['A Paper'], type: name } }),
  pubmed: (name) => `PMID- 1\nTI  - A Paper\nPT  - ${name}\nLA  - ${name}\n`,
  'web-of-science': (name) => `PT ${name}\nTI A Paper\nDT ${name}\nLA ${name}\nER\n`,
  bibtex: (name) =>
    `@${name.replaceAll('_', '')}{a, title = {A Paper}, entrysubtype = {${name}}, journal = {\\${name}}, language = {${name}}}\n`,
  ris: (name) => `TY  - ${name}\nTI  - A Paper\nLA  - ${name}\nER  - \n`,
  endnote: (name) =>
    `<xml><records><record><ref-type name="${name}">1</ref-type><titles><title>A Paper</title></titles></record></records></xml>`,
  csv: (name) => `title,type,language,${name}\nA Paper,${name},${name},x\n`,
};

describe.each(Object.entries(withType))('%s', (format, write) => {
  test.each(names)('a type called %j is a type that is not known', (name) => {
    const text = write(name);
    const source = formats.find((other) => other.name === format)?.parse(text);
    if (!source) throw new RangeError(`no format is called ${format}`);
    expectSound(text, source);
    expect(source.papers.map(({ publication }) => publication.type ?? null)).not.toContain(name);
  });
});

test('lookUp(table, name) has only what the table has', () => {
  expect(lookUp({ a: 1 }, 'a')).toBe(1);
  for (const name of names) expect(lookUp({ a: 1 }, name)).toBeUndefined();
});
