import { expect, test } from 'vitest';
import { originOf, toWorks } from '../../../src/core/export/works.ts';
import { hubFactRows, paperFactRows } from '../../../src/core/facts/fact-rows.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import { writers } from '../../../src/core/formats/writers.ts';
import { buildRecord } from '../../../src/core/joining/build-record.ts';

const table = [
  'DOI,Title,Supporting cites,Contrasting cites,Mentioning cites',
  '10.5555/sc.1,A paper that cites,3,1,1200',
  '10.5555/sc.2,Another paper that cites,,,',
].join('\n');
const tallies = {
  '10.5555/hub': { supporting: 40, contradicting: 0, mentioning: 9, doi: '10.5555/hub' },
  '10.5555/sc.1': { supporting: 3, contradicting: 1, mentioning: 1200, doi: '10.5555/sc.1' },
  '10.5555/sc.2': { supporting: 0, contradicting: 0, mentioning: 0, doi: '10.5555/sc.2' },
};
const files = {
  'x.hub.bibtex.bib': '@article{h, title = {A Hub Paper}, doi = {10.5555/hub}}',
  'x.csv.csv': table,
  'x.scite.json': JSON.stringify({ tallies }),
};
const { record, messages } = buildRecord(
  'x',
  Object.entries(files).map(([file, text]) => {
    const read = readSource(file, new TextEncoder().encode(text));
    if ('rule' in read) throw new Error(read.reason);
    return { file, format: read.format, source: read.source };
  }),
);
if (!record) throw new Error('no record');
const whole = { ...record, sources: [] };

test('tallies of scite are facts of the paper that is cited, the hub paper too, and no polarity of a citation', () => {
  const shown = (rows: ReturnType<typeof hubFactRows>) =>
    rows.find(({ field }) => field === 'tallies')?.value;
  expect(record.citingPapers.map(({ polarity }) => polarity)).toEqual([null, null]);
  expect(record.hub.polarities).toBeNull();
  expect([
    shown(hubFactRows(record.hub)),
    ...record.citingPapers.map((paper) => shown(paperFactRows(paper))),
  ]).toEqual([
    '40 supporting, 0 contrasting, 9 mentioning',
    '3 supporting, 1 contrasting, 1,200 mentioning',
    '0 supporting, 0 contrasting, 0 mentioning',
  ]);
});

test('two sources that count the same agree', () => {
  const [paper] = record.citingPapers;
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect([paper?.otherValues, paper?.source.map(({ file }) => file)]).toEqual([
    [],
    ['x.csv.csv', 'x.scite.json'],
  ]);
});

test.each(['json', 'csl', 'csv', 'markdown'])('the export %s keeps them', (name) => {
  const writer = writers.find((one) => one.name === name);
  const text = writer?.stringify(toWorks(whole).citingPapers, originOf(whole)) ?? '';
  const written = {
    json: '"count":1200',
    csl: 'mentioning: 1200',
    csv: 'mentioning: 1200',
    markdown: '1,200 mentioning',
  };
  expect(text).toContain(written[name as keyof typeof written]);
});
