import { expect, test } from 'vitest';
import { endnote } from '../../../../src/core/formats/endnote/endnote.ts';

test.each([
  ['<xml><records>', true],
  ['\uFEFF<?xml version="1.0"?>\n<!DOCTYPE xml>\n<xml>\n  <records>', true],
  ['  <xml><records>', true],
  [`${' '.repeat(4082)}<xml><records>`, true],
  [`${' '.repeat(4083)}<xml><records>`, false],
  ['<xml><record>', false],
  ['<records>', false],
  ['<list><xml><records>', false],
  ['', false],
])('detect(%j) is %j', (text, expected) => {
  expect(endnote.detect(text)).toBe(expected);
});
