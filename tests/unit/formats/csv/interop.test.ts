import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { originOf, toWorks } from '../../../../src/core/export/works.ts';
import { csvWriter } from '../../../../src/core/formats/csv/stringify.ts';
import type { Origin } from '../../../../src/core/formats/format.ts';
import { factTexts } from '../../../../src/core/formats/shared/fact-texts.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { origin, works } from '../../../support/formats/works.ts';
import { realRecord } from '../../../support/real-site.ts';

type Row = Record<string, string>;

/** Columns whose cells are one fact, by the name of the column. */
const columns = {
  key: 'key',
  title: 'title',
  issued: 'issued',
  type: 'type',
  venue: 'venue',
  publisher: 'publisher',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  doi: 'doi',
  arxiv: 'arxiv',
  openalex: 'openalex',
  semantic_scholar: 'semanticScholar',
  url: 'url',
  roles: 'roles',
  polarity: 'polarity',
  verdict: 'verdict',
  novelty: 'novelty',
  category: 'primaryCategory',
  representative: 'representative',
  influential: 'influential',
  retracted: 'retracted',
  source_summary: 'summary',
  abstract: 'abstract',
} as const;

function readWithPapaparse(file: string): Row[] {
  const { data, errors } = Papa.parse<Row>(file, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

function expectWhole(list: Work[], from: Origin): void {
  const file = csvWriter.stringify(list, from);
  const rows = readWithPapaparse(file);
  expect(rows).toHaveLength(list.length);
  for (const [index, work] of list.entries()) {
    for (const [column, fact] of Object.entries(columns)) {
      const text = factTexts[fact].write(work) ?? '';
      // The apostrophe that keeps a spreadsheet from computing the cell is part of it to others.
      expect(rows[index]?.[column], `${column} of\n${file}`).toBe(isFormula(text) ? `'${text}` : text);
    }
    expect(rows[index]?.list).toBe(from.about);
  }
}

/** What a spreadsheet would compute, or what it would take for such a cell that is guarded already. */
function isFormula(text: string): boolean {
  return /^'*[=+\-@\t\r]/.test(text);
}

test('papaparse reads the real papers whole', () => {
  const record = realRecord();
  const { hub, citingPapers } = toWorks(record);
  expectWhole([hub, ...citingPapers], originOf(record));
});

test('papaparse reads every fact of hostile works, and no cell begins a formula', () => {
  fc.assert(
    fc.property(works, (list) => {
      expectWhole(list, origin);
      const cells = readWithPapaparse(csvWriter.stringify(list, origin)).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});
