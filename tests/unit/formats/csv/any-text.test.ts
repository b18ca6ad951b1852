import fc from 'fast-check';
import { test } from 'vitest';
import { csvColumns } from '../../../../src/core/formats/csv/columns.ts';
import { csv } from '../../../../src/core/formats/csv/csv.ts';
import { parse } from '../../../../src/core/formats/csv/parse.ts';
import { expectSound } from '../../../support/formats/expect-sound.ts';

const headers = csvColumns.flatMap(({ name, otherNames }) => [name, ...otherNames]);
const cells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '2024',
    '2024-02-30',
    '10.1000/1',
    'arXiv:2401.00001',
    'https://a.b',
    'yes',
    '1e999',
    '=1',
  ),
  fc.constantFrom(
    'A Birk, C Dunn',
    'Birk A, Dunn C.',
    'Ada Birk, Cleo Dunn',
    'Birk, Ada|Dunn, Cleo',
    "['Birk, Ada', 'Dunn, Cleo']",
    "[{'name': 'Ada Birk'}, {",
    'Ada Birk et al.',
    '李明, 王芳',
    'Article; Early Access',
    'PDF',
    'cs.CV',
    'MAY 4',
    '05/06/2020',
    'W12345',
    '0',
    '&lt;p&gt;a &amp;amp; b&lt;/p&gt;',
  ),
  fc.constantFrom('a; b', 'a and b', 'a, b, c', '(method) x', '"quoted"', '"a\nb"', '"', "'", '\ud800', 'W1'),
);
const tables = fc
  .record({
    above: fc.constantFrom('', '"# a remark"\n', 'sep=;\n'),
    names: fc.oneof(
      fc.array(fc.oneof(fc.constantFrom(...headers), cells), { maxLength: 8 }),
      fc.constantFrom(
        ['GSRank', 'QueryDate', 'Authors', 'Volume'],
        ['id', 'publication_date', 'authorships.author.display_name', 'type'],
        ['Item Title', 'Item DOI', 'Content Type', 'Authors'],
        ['key', 'authors', 'type', 'category', 'from_sha256'],
      ),
    ),
    rows: fc.array(fc.array(cells, { maxLength: 9 }), { maxLength: 5 }),
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(
    ({ above, names, rows, separator, end }) =>
      above + [['title', ...names], ...rows].map((row) => row.join(separator)).join(end),
  );

test('parse(text) never throws, and reads what fits a record: any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => expectSound(text, parse(text))),
  );
});

test('parse(text) never throws, and reads what fits a record: any table', () => {
  fc.assert(fc.property(tables, (text) => expectSound(text, parse(text))));
});

test('detect(text) never throws: any text and any table', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), tables);
  fc.assert(fc.property(any, (text) => typeof csv.detect(text) === 'boolean'));
});
