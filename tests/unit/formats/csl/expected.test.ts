import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/csl/parse.ts';

const expectedOf = (fields: object) =>
  parse(JSON.stringify([{ id: 'a', type: 'book', title: 'A', ...fields }])).findings.map(
    ({ expected }) => expected,
  );

test.each([
  [{ custom: { novelty: true } }, 'a number from 0 on, of at most 15 digits'],
  [{ custom: { influential: [] } }, 'true or false'],
  [{ URL: true }, 'an address that begins with http:// or https://'],
  [{ DOI: {} }, expectedOf({ DOI: 'x' })[0]],
  [{ issued: true }, 'one real date such as 2025, 2025-03 or 2025-03-09'],
  [{ volume: true }, 'a text'],
])('the message about %j says what the field should be', (fields, expected) => {
  expect(expectedOf(fields)).toEqual([expected]);
});
