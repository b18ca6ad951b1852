import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../../src/core/formats/csv/csv.ts';
import { parse } from '../../../../src/core/formats/csv/parse.ts';
import { printQuotes } from '../../../../src/core/formats/csv/quotes.ts';
import { readRows } from '../../../../src/core/formats/csv/rows.ts';
import { csvWriter } from '../../../../src/core/formats/csv/stringify.ts';
import { findFormat } from '../../../../src/core/formats/formats.ts';
import { expectedFacts, origin, readFacts, works } from '../../../support/formats/works.ts';

test('parse(stringify(works)) gives every fact of the works, and is CSV by its content', () => {
  fc.assert(
    fc.property(works, (list) => {
      const text = csvWriter.stringify(list, origin);
      const { papers, representatives, findings } = parse(text);
      expect(papers.map(readFacts), text).toEqual(list.map(expectedFacts));
      expect(representatives).toHaveLength(list.filter(({ representative }) => representative).length);
      const rules = new Set(findings.map(({ rule }) => rule));
      expect([...rules].filter((rule) => rule !== 'unknown-role')).toEqual(['left-out-field']);
      expect(findFormat('x', text)).toBe(csv);
    }),
  );
});

test('stringify(works) writes no cell that a spreadsheet would compute', () => {
  fc.assert(
    fc.property(works, (list) => {
      const text = csvWriter.stringify(list, origin);
      const cells = Array.from(readRows(text.slice(1), ','), (row) => ('cells' in row ? row.cells : []));
      expect(cells).toHaveLength(list.length + 1);
      expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell.text))).toEqual([]);
    }),
  );
});

test('stringify([]) is a byte order mark and the header, ended as RFC 4180 says', () => {
  expect(csvWriter.stringify([], origin)).toBe(
    '\uFEFFkey,title,authors,issued,type,venue,publisher,volume,issue,pages,language,doi,arxiv,openalex,' +
      'semantic_scholar,pmid,url,roles,polarity,tallies,citation_counts,open_access_pdf,is_review,verdict,novelty,category,representative,influential,retracted,' +
      'source_summary,summary_by,abstract,quotes,list,from_file,from_place,from_sha256\r\n',
  );
});

test('stringify(works) says in columns where each paper comes from', () => {
  const list = fc.sample(works, { numRuns: 1, seed: 1 })[0] ?? [];
  const [header = [], row = []] = Array.from(
    readRows(csvWriter.stringify(list, origin).slice(1), ','),
    (read) => ('cells' in read ? read.cells.map(({ text }) => text) : []),
  );
  const from = Object.fromEntries(header.map((name, index) => [name, row[index]]));
  expect(from).toMatchObject({
    list: origin.about,
    from_file: 'hub.pith.txt; hub.csl.json',
    from_place: 'line 7; /1',
    from_sha256: `${'a'.repeat(64)}; ${'b'.repeat(64)}`,
  });
});

test('quotes are written a line each, with their roles before them', () => {
  const quotes = [
    { text: 'One \n\n two', roles: [] },
    { text: '(see) this', roles: [] },
    { text: 'Three', roles: [{ role: 'method' as const }, { role: 'other' as const, label: 'Basis' }] },
  ];
  expect(printQuotes(quotes)).toBe('One two\n() (see) this\n(method; Basis) Three');
});

test('the notes of a reader are in a column of their own, the last', () => {
  const list = fc.sample(works, { numRuns: 1, seed: 3 })[0] ?? [];
  const [first] = list;
  const notes = new Map([[first?.key ?? '', 'My note']]);
  const rows = Array.from(readRows(csvWriter.stringify(list, { ...origin, notes }).slice(1), ','), (row) =>
    'cells' in row ? row.cells.at(-1)?.text : row.problem,
  );
  expect(rows).toEqual(['my_note', 'My note', ...list.slice(1).map(() => '')]);
});
