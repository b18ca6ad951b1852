import { expect, test } from 'vitest';
import { publishedName } from '../../../src/loaders/source-files.ts';

test('XML is published as text, which browsers show and do not run; all else under its own name', () => {
  expect(publishedName('moon.endnote.xml')).toBe('moon.endnote.xml.txt');
  expect(publishedName('moon.XML')).toBe('moon.XML.txt');
  for (const name of ['moon.pith.txt', 'moon.csv', 'moon.json', 'moon.xml.json']) {
    expect(publishedName(name)).toBe(name);
  }
});
