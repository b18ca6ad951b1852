import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { originOf, toWorks } from '../../../src/core/export/works.ts';
import { parse as parseBibtex } from '../../../src/core/formats/bibtex/parse.ts';
import { writers } from '../../../src/core/formats/writers.ts';
import { citingPapersFileSchema } from '../../../src/core/schemas/citing-papers-file.ts';
import { at } from '../../../src/core/text/at.ts';
import { realRecord } from '../../support/real-site.ts';

const record = realRecord();
const works = toWorks(record).citingPapers.slice(0, 3);
const { key } = at(works, 1);
const note = 'Compare {this} with “ours”, & 5% more.\n\n@misc{x}\nER  - \n=1+1';
const origin = { ...originOf(record), notes: new Map([[key, note]]) };

function write(name: string, from: object = origin): string {
  const writer = writers.find((one) => one.name === name);
  return writer?.stringify(works, from as typeof origin) ?? '';
}

test.each(writers.map(({ name }) => name))(
  '%s holds a note of the reader beside the facts, which stay',
  (name) => {
    const text = write(name);
    expect(text).toContain('Compare');
    expect(text.length).toBeGreaterThan(write(name, originOf(record)).length);
    expect(write(name, originOf(record))).not.toMatch(/my.note|"notes"|annote": "Compare/i);
  },
);

test('BibTeX has it as a comment of its entry, from which no other entry begins', () => {
  const text = write('bibtex');
  expect(text).toMatch(/ {2}comment = \{My note: Compare/);
  expect(parseBibtex(text).papers.map(({ title }) => title)).toEqual(
    parseBibtex(write('bibtex', originOf(record))).papers.map(({ title }) => title),
  );
});

test('RIS has it as a note on one line', () => {
  const lines = write('ris').split('\r\n');
  expect(lines.filter((line) => line.startsWith('N1  - My note: Compare'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('ER  -'))).toHaveLength(3);
});

test('CSL-JSON has it as an annotation', () => {
  expect(JSON.parse(write('csl')).map(({ annote }: { annote?: string }) => annote)).toEqual([
    undefined,
    note,
    undefined,
  ]);
});

test('CSV has it in a column of its own', () => {
  const { data } = Papa.parse<Record<string, string>>(write('csv').replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map(({ my_note }) => my_note)).toEqual(['', expect.stringContaining('Compare {this}'), '']);
});

test('JSON has it apart from the works, and its schema knows it', () => {
  const file = citingPapersFileSchema.parse(JSON.parse(write('json')));
  expect(file.notes).toEqual({ [key]: note });
  expect(file.citingPapers).toEqual(works);
});
