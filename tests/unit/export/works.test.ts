import { expect, test } from 'vitest';
import { originOf, toWorks } from '../../../src/core/export/works.ts';
import { citingPapersFileSchema } from '../../../src/core/schemas/citing-papers-file.ts';
import { workSchema } from '../../../src/core/schemas/work.ts';
import { realRecord } from '../../support/real-site.ts';

const record = realRecord();

test('works are the papers of the record in their order, whole, each with a key of its own', () => {
  const by = ({ summary }: { summary: string | null }) => summary && 'Pith, written by a machine';
  const { hub, citingPapers } = toWorks(record, by);
  const papers = record.citingPapers.map(({ places: _, ...paper }) => ({ ...paper, summaryBy: by(paper) }));
  expect(citingPapers.map(({ key: _, ...paper }) => paper)).toEqual(papers);
  expect(new Set([hub, ...citingPapers].map(({ key }) => key)).size).toBe(record.citingPapers.length + 1);
  for (const work of [hub, ...citingPapers]) expect(workSchema.parse(work)).toEqual(work);
});

test('the hub paper as a work has its own facts and none about a citation', () => {
  const { hub } = toWorks(record);
  expect(hub).toMatchObject({ title: record.hub.title, authors: record.hub.authors, role: null, quotes: [] });
  expect(hub.source.length).toBeGreaterThan(0);
  expect(new Set(hub.source.map((place) => JSON.stringify(place))).size).toBe(hub.source.length);
});

test('papers added at the end change no key, not even that of the hub paper', () => {
  const [first, second] = record.citingPapers;
  if (!first || !second) throw new Error('too few papers');
  const before = toWorks({ ...record, citingPapers: [first] });
  const twin = { ...record.hub, ...second, title: record.hub.title, authors: record.hub.authors };
  const after = toWorks({ ...record, citingPapers: [first, { ...twin, issued: record.hub.issued }] });
  expect(after.hub.key).toBe(before.hub.key);
  expect(after.citingPapers[0]?.key).toBe(before.citingPapers[0]?.key);
  expect(after.citingPapers[1]?.key).toBe(`${before.hub.key}a`);
});

test('the origin names the hub paper, the files with their hashes, and when they were looked up', () => {
  const origin = originOf(record);
  expect(origin.about).toBe('50 papers that cite “Visual-RFT: Visual Reinforcement Fine-Tuning”.');
  const dated = record.sources.map((source, index) => ({ ...source, retrieved: `2026-11-${20 + index}` }));
  expect(originOf({ ...record, sources: dated }).about).toMatch(/Fine-Tuning”, as of 21 November 2026\.$/);
  expect(origin.sources).toEqual(record.sources);
  expect(citingPapersFileSchema.shape.hub.parse(origin.hub)).toEqual(origin.hub);
});

test('the origin states the terms of the data where the site does', () => {
  expect(originOf(record, 'CC BY 4.0 (https://example.org/by/4.0/)').about).toMatch(
    /Fine-Tuning”\. Terms of the data: CC BY 4\.0 \(https:\/\/example\.org\/by\/4\.0\/\)\.$/,
  );
});
