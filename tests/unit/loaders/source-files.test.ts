import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publishedName, readSourceFile } from '../../../src/loaders/source-files.ts';

test('XML is published as text, which browsers show and do not run; all else under its own name', () => {
  expect(publishedName('moon.endnote.xml')).toBe('moon.endnote.xml.txt');
  expect(publishedName('moon.XML')).toBe('moon.XML.txt');
  for (const name of ['moon.pith.txt', 'moon.csv', 'moon.json', 'moon.xml.json']) {
    expect(publishedName(name)).toBe(name);
  }
});

test('a source that cannot be read stops the build and says which file and why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = (file: string) => ({ file, sha256: '' }) as Parameters<typeof readSourceFile>[0];
  expect(() => readSourceFile(source('moon.csv'), folder)).toThrow(
    `Cannot read ${join(folder, 'moon.csv')}, which a record was read from: it does not exist.`,
  );
  expect(() => readSourceFile(source('.'), folder)).toThrow(/: it is a folder, not a file\.$/);
});
