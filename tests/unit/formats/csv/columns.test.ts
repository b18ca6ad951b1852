import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvColumns, findColumn } from '../../../../src/core/formats/csv/columns.ts';

describe('findColumn(header)', () => {
  test.each([
    ['title', 'title'],
    [' Paper_Title ', 'title'],
    ['PUBLICATION-YEAR', 'year'],
    ['arXiv ID', 'arxiv'],
    ['Ｔｉｔｌｅ', 'title'],
    ['from_file', undefined],
    ['No.', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j is %j', (header, name) => {
    expect(findColumn(header)?.name).toBe(name);
  });

  test('knows no name twice', () => {
    for (const column of csvColumns.filter(({ read, part }) => read || part)) {
      for (const name of [column.name, ...column.otherNames]) expect(findColumn(name)).toBe(column);
    }
  });

  test('knows the columns that data/README.md lists', () => {
    const readme = readFileSync(new URL('../../../../data/README.md', import.meta.url), 'utf8');
    const rows = readme.matchAll(/^\| `([a-z_ ]+)` \|([^|]*)\|/gm);
    const listed = Array.from(rows, ([, name, others = '']) => [name, others.trim()]);
    const known = csvColumns.filter(({ read, part }) => read || part);
    expect(listed).toEqual(known.map(({ name, otherNames }) => [name, otherNames.join(', ')]));
  });
});
