import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCompressedList } from '../../../src/core/export/compressed-list.ts';
import { citableFacts, originOf, toWorks } from '../../../src/core/export/works.ts';
import { citingPapersFileSchema } from '../../../src/core/schemas/citing-papers-file.ts';
import { workSchema } from '../../../src/core/schemas/work.ts';
import { works as anyWorks } from '../../support/formats/works.ts';
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

test('the origin is one sentence: how many papers, what they cite, and when they were looked up', () => {
  const aboutOf = (count: number, retrieved: (string | null)[], terms: string | null = null) =>
    originOf(
      {
        ...record,
        hub: { ...record.hub, title: 'Tides of $\\alpha$' },
        citingPapers: record.citingPapers.slice(0, count),
        sources: record.sources.slice(0, retrieved.length).map((source, at) => ({
          ...source,
          retrieved: retrieved[at] ?? null,
        })),
      },
      terms,
    ).about;
  expect(aboutOf(0, [])).toBe('0 papers that cite “Tides of α”.');
  expect(aboutOf(1, [null])).toBe('1 paper that cites “Tides of α”.');
  expect(aboutOf(2, ['2026-11-20'])).toBe('2 papers that cite “Tides of α”, as of 20 November 2026.');
  expect(aboutOf(2, [null], 'CC0.')).toBe('2 papers that cite “Tides of α”. Terms of the data: CC0.');
  expect(aboutOf(2, [null], 'CC0. By us')).toBe(
    '2 papers that cite “Tides of α”. Terms of the data: CC0. By us.',
  );
});

test('the origin has the facts that a reference to the hub paper needs, and no others', () => {
  const { id, title, identifiers, authors, issued, url, publication } = record.hub;
  expect(originOf(record).hub).toEqual({ id, title, identifiers, authors, issued, url, publication });
});

test('the hub paper as a work states each fact that it has, and of a citation none', () => {
  const { hub } = record;
  const full = {
    ...hub,
    ...{ abstract: 'All of it.', languages: ['en'], retracted: false, primaryCategory: 'cs.CV' },
    ...{ issued: '2025-03-03', url: 'https://example.org/', titleLanguage: 'en' },
    citedBy: [{ count: 3, source: 'OpenAlex', asOf: null }],
  };
  const work = toWorks({ ...record, hub: full }).hub;
  expect(work).toMatchObject({
    ...{ id: hub.id, title: hub.title, authors: hub.authors, publication: hub.publication },
    ...{ abstract: 'All of it.', languages: ['en'], retracted: false, primaryCategory: 'cs.CV' },
    ...{ issued: '2025-03-03', url: 'https://example.org/', titleLanguage: 'en' },
    ...{ citedBy: full.citedBy, otherValues: hub.otherValues, identifiers: hub.identifiers },
  });
  expect(work).toMatchObject({
    ...{ summary: null, summaryBy: null, representative: null, role: null, roles: [], quotes: [] },
    ...{ polarity: null, influential: null, verdict: null, novelty: null, provenance: {} },
  });
});

test('a work without what no reference needs keeps all that a reference states', () => {
  fc.assert(
    fc.property(anyWorks, (list) => {
      for (const work of list) {
        expect(citableFacts(work)).toEqual({
          ...work,
          ...{ summary: null, summaryBy: null, abstract: null, citedBy: [], pdf: null, review: null },
          ...{ tallies: [], quotes: [], role: null, roles: [], polarity: null, verdict: null },
          ...{ novelty: null, representative: null, influential: null },
        });
      }
    }),
    { numRuns: 20 },
  );
});

test('a list with more papers than the limit is compressed, and one with as many is not', () => {
  const isCompressed = (count: number) =>
    isCompressedList({ citingPapers: record.citingPapers.slice(0, count) }, { plainExports: 3 });
  expect([2, 3, 4].map(isCompressed)).toEqual([false, false, true]);
});
