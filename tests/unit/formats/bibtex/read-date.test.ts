import { expect, test } from 'vitest';
import { bibtex } from '../../../../src/core/formats/bibtex/bibtex.ts';

/** The date of an entry, and the fields of it that are told, with their values. */
function read(fields: string) {
  const { papers, findings } = bibtex.parse(`@article{a, title = {A Paper}, ${fields}}`);
  return [papers[0]?.issued, findings.map(({ reason }) => reason)];
}

test.each([
  ['year = 2024, month = feb, day = 29', '2024-02-29'],
  ['year = 2024, month = {2}, day = {09}', '2024-02-09'],
  ['year = 2024, month = {10~jan}, day = 10', '2024-01-10'],
  ['year = {2024-05}, month = may', '2024-05'],
  ['date = {2024-05-06}, month = may, day = 6', '2024-05-06'],
  ['date = {2024-05-06}, year = 2024', '2024-05-06'],
])('%s is %s, without a message', (fields, issued) => {
  expect(read(fields)).toEqual([issued, []]);
});

test.each([
  ['year = 2024, month = feb, day = 31', '2024-02', ['“day” is “31”.']],
  ['year = 2024, month = may, day = {1--3}', '2024-05', ['“day” is “1–3”.']],
  ['year = 2024, month = {feb 31}', '2024-02', ['“month” is “feb 31”.']],
  ['year = 2024, month = {10~jan}, day = 12', '2024-01-12', ['“month” is “10\u00A0jan”.']],
  ['year = 2024, month = {Spring}, day = 3', '2024', ['“month” is “Spring”.', '“day” is “3”.']],
  ['year = 2024, month = {may 2023}, day = 3', '2024', ['“month” is “may 2023”.', '“day” is “3”.']],
  ['year = {2024-05}, month = jul', '2024-05', ['“month” is “jul”.']],
  ['year = {2024-05-06}, day = 7', '2024-05-06', ['“day” is “7”.']],
  ['date = {2024~}', null, ['“date” is “2024~”.']],
  ['date = {2024-05~/2024-07}', null, ['“date” is “2024-05~/2024-07”.']],
  ['month = may, day = 3', null, ['“month” is “may”.', '“day” is “3”.']],
])('%s is %s, and a message quotes each value that is not in the date', (fields, issued, told) => {
  expect(read(fields)).toEqual([issued, told]);
});
