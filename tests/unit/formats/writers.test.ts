import { describe, expect, test } from 'vitest';
import { citableFacts, originOf, toWorks } from '../../../src/core/export/works.ts';
import type { Writer } from '../../../src/core/formats/format.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { writers } from '../../../src/core/formats/writers.ts';
import { realRecord } from '../../support/real-site.ts';

const record = realRecord();
const { citingPapers, hub } = toWorks(record);
const origin = originOf(record);

test('every writer has a name, a title, an extension and a use of its own', () => {
  for (const part of ['name', 'title', 'extension', 'use'] as const) {
    expect(new Set(writers.map((writer) => writer[part])).size).toBe(writers.length);
  }
});

test('the published addresses of exports stay', () => {
  const published = ['bib', 'ris', 'csl.json', 'csv', 'json', 'md'];
  expect(writers.map(({ extension }) => extension)).toEqual(expect.arrayContaining(published));
});

describe.each(writers.map((writer): [string, Writer] => [writer.title, writer]))('%s', (_, writer) => {
  test('says what it holds, and names each source with its hash', () => {
    const text = writer.stringify(citingPapers, origin);
    expect(text).toContain('50 papers that cite “Visual-RFT');
    for (const { file, sha256 } of record.sources) {
      expect(text).toContain(file);
      expect(text).toContain(sha256);
    }
  });

  test('holds every title and key, and no fact that is not stated', () => {
    const text = writer.stringify(citingPapers, origin);
    for (const { key } of citingPapers) expect(text).toContain(key);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    if (writer.name !== 'json') expect(text).not.toMatch(/\bnull\b/);
  });

  test('writes the same bytes for the same works', () => {
    const again = toWorks(structuredClone(record)).citingPapers;
    expect(writer.stringify(again, originOf(structuredClone(record)))).toBe(
      writer.stringify(citingPapers, origin),
    );
  });
});

test.each(writers.filter(({ stringifyOne }) => stringifyOne))(
  '$title: writes one work to be pasted, which reads as that work alone',
  (writer) => {
    const reader = formats.find(({ name }) => name === writer.name);
    for (const work of [hub, ...citingPapers].map(citableFacts)) {
      const text = writer.stringifyOne?.(work) ?? '';
      expect(text).not.toContain(record.sources[0]?.sha256);
      const { papers, findings } = reader?.parse(text) ?? { papers: [], findings: [] };
      expect(papers).toMatchObject([
        { key: work.key, title: work.title, authors: work.authors, summary: null },
      ]);
      expect(findings).toEqual([]);
    }
  },
);
