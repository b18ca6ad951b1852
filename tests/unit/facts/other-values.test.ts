import { expect, test } from 'vitest';
import { otherValuesOf, printOtherValue } from '../../../src/core/facts/other-values.ts';

const source = { file: 'hub.openalex.json', path: '/results/0' };

test.each([
  ['issued', '2026-05-19', '19 May 2026'],
  ['issued', '2024', '2024'],
  ['title', 'A Title', 'A Title'],
  ['title', '[Re] A Replication', '[Re] A Replication'],
  ['title', '["no list of names"]', '["no list of names"]'],
  ['retracted', 'true', 'yes'],
  ['influential', 'false', 'no'],
  ['novelty', '7.5', '7.5'],
  ['authors', '[{"family":"Lin","given":"Dahua"},{"family":"OpenAI","given":null}]', 'Dahua Lin, OpenAI'],
  ['roles', '[{"role":"method"},{"role":"other","label":"Motivation"}]', 'method, Motivation'],
])('printOtherValue of the %s %s is %s', (field, value, shown) => {
  expect(printOtherValue({ field, value })).toBe(shown);
});

test('otherValuesOf(values, field) is those of the field, and not of another that begins like it', () => {
  const values = ['identifiers.doi', 'identifiers', 'identifiers.doi'].map((field) => ({
    field,
    value: 'x',
    source,
  }));
  expect(otherValuesOf(values, 'identifiers.doi')).toEqual([values[0], values[2]]);
  expect(otherValuesOf(values, 'identifiers')).toEqual([values[1]]);
});

test.each([
  ['languages', '["de","en-GB"]', 'German, British English'],
  ['authors', '[{"family":"King","given":"Martin","suffix":"Jr."}]', 'Martin King Jr.'],
  [
    'tallies',
    '[{"polarity":"supporting","count":3},{"polarity":"mentioning","count":1200}]',
    '3 supporting, 1,200 mentioning',
  ],
  ['polarities', '[{"polarity":"neutral","count":0}]', '0 neutral'],
  [
    'roles',
    '[{"role":"method","count":1200},{"role":"other","label":"Motivation","count":1}]',
    '1,200 method, 1 Motivation',
  ],
  ['years', '[{"name":"2024","count":3},{"name":"2025","count":1200}]', '2024 3, 2025 1,200'],
  ['fields', '[{"name":"Physics","count":3}]', 'Physics 3'],
  ['verdicts', '[{"name":"accept","count":3}]', 'accept 3'],
  ['polarities', '[]', 'none'],
  ['title', '[not JSON', '[not JSON'],
  ['title', '[null]', '[null]'],
  ['title', '[{"family":"King","count":1}]', '[{"family":"King","count":1}]'],
])('a list of the field %s, %s, is printed as %s', (field, value, shown) => {
  expect(printOtherValue({ field, value })).toBe(shown);
});
