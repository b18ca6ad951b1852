import { expect, test } from 'vitest';
import { toFullTitle } from '../../../../src/core/formats/shared/full-title.ts';

test.each([
  ['Tides', 'Tides: A Survey'],
  ['Tides:', 'Tides: A Survey'],
  ['What Are Tides?', 'What Are Tides? A Survey'],
  ['Tides!', 'Tides! A Survey'],
  ['Tides.', 'Tides. A Survey'],
  ['Tides –', 'Tides – A Survey'],
  ['Tides —', 'Tides — A Survey'],
  ['Tides -', 'Tides - A Survey'],
  ['Tides? Yes', 'Tides? Yes: A Survey'],
])('the subtitle comes after %j as in %j', (title, full) => {
  expect(toFullTitle(title, 'A Survey')).toBe(full);
});
