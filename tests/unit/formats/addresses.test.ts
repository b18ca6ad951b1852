import { expect, test } from 'vitest';
import { readSource } from '../../../src/core/formats/read-source.ts';

const files: Record<string, (url: string) => string> = {
  'x.bibtex.bib': (url) => `@article{a, title = {A}, url = {${url}}}`,
  'x.ris.ris': (url) => `TY  - JOUR\nTI  - A\nUR  - ${url}\nER  - `,
  'x.csv.csv': (url) => `title,url\nA,${url}\n`,
  'x.csl.json': (url) => JSON.stringify([{ type: 'book', title: 'A', URL: url }]),
  'x.zotero.json': (url) => JSON.stringify([{ key: 'A', itemType: 'book', title: 'A', url }]),
  'x.endnote.xml': (url) =>
    `<xml><records><record><titles><title>A</title></titles><urls><related-urls><url>${url}</url></related-urls></urls></record></records></xml>`,
};

function read(file: string, text: string) {
  const source = readSource(file, new TextEncoder().encode(text));
  if ('rule' in source) throw new Error(source.reason);
  return source.source;
}

test.each(Object.entries(files))(
  '%s: an address without its protocol is read as browsers do',
  (file, write) => {
    const { papers, findings } = read(file, write('www.example.org/x'));
    expect(papers[0]?.url).toBe('http://www.example.org/x');
    expect(findings).toEqual([]);
  },
);

const divided = Object.entries(files).filter(([file]) => !file.endsWith('.json'));

test.each(divided)('%s: of several addresses the first is read, and the others are told', (file, write) => {
  for (const between of ['; ', ' ', ' | ']) {
    const { papers, findings } = read(file, write(`https://a.org/x${between}www.b.org/y`));
    expect(papers[0]?.url).toBe('https://a.org/x');
    expect(findings).toMatchObject([
      { rule: 'conflicting-facts', reason: expect.stringMatching(/ is also “http:\/\/www\.b\.org\/y”\.$/) },
    ]);
  }
});

test.each(divided)('%s: an address is kept without the remark beside it, which is told', (file, write) => {
  const { papers, findings } = read(file, write('https://a.org/x (last seen in May)'));
  expect(papers[0]?.url).toBe('https://a.org/x');
  expect(findings).toMatchObject([
    { rule: 'bad-value', reason: expect.stringContaining('https://a.org/x is kept') },
  ]);
});
