import { expect, test } from 'vitest';
import { readSource } from '../../../src/core/formats/read-source.ts';

const url = 'www.example.org/x';
const files: Record<string, string> = {
  'x.bibtex.bib': `@article{a, title = {A}, url = {${url}}}`,
  'x.ris.ris': `TY  - JOUR\nTI  - A\nUR  - ${url}\nER  - `,
  'x.csv.csv': `title,url\nA,${url}\n`,
  'x.csl.json': JSON.stringify([{ type: 'book', title: 'A', URL: url }]),
  'x.zotero.json': JSON.stringify([{ key: 'A', itemType: 'book', title: 'A', url }]),
  'x.endnote.xml': `<xml><records><record><titles><title>A</title></titles><urls><related-urls><url>${url}</url></related-urls></urls></record></records></xml>`,
};

test.each(Object.entries(files))(
  '%s: an address without its protocol is read as browsers do',
  (file, text) => {
    const read = readSource(file, new TextEncoder().encode(text));
    if ('rule' in read) throw new Error(read.reason);
    expect(read.source.papers[0]?.url).toBe(`http://${url}`);
    expect(read.source.findings).toEqual([]);
  },
);
