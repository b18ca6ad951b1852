import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originOf, toWorks } from '../../../../src/core/export/works.ts';
import { jsonWriter } from '../../../../src/core/formats/json/stringify.ts';
import { citingPapersFileSchema } from '../../../../src/core/schemas/citing-papers-file.ts';
import { toWork } from '../../../support/formats/bibliographic-works.ts';
import { origin, works } from '../../../support/formats/works.ts';
import { realRecord } from '../../../support/real-site.ts';

const record = realRecord();

test('stringify(works) holds every fact of the works, the hub paper and the files', () => {
  const { citingPapers } = toWorks(record);
  const written = JSON.parse(jsonWriter.stringify(citingPapers, originOf(record)));
  expect(citingPapersFileSchema.parse(written)).toEqual(written);
  expect(written.citingPapers).toEqual(citingPapers);
  expect(written.sources).toEqual(
    record.sources.map(({ file, sha256, retrieved }) => ({ file, sha256, retrieved })),
  );
  expect(written.hub).toMatchObject({ id: 'visual-rft', title: record.hub.title });
});

test('stringify(works) is JSON with a work a line, whatever the text', () => {
  fc.assert(
    fc.property(works, (list) => {
      const text = jsonWriter.stringify(list, origin);
      expect(JSON.parse(text)).toEqual({
        schemaVersion: 1,
        about: origin.about,
        citingPapers: list,
        sources: origin.sources,
      });
      expect(text.split('\n')).toHaveLength(list.length + origin.sources.length + 9);
    }),
  );
});

test('stringify([]) is a file without papers', () => {
  expect(JSON.parse(jsonWriter.stringify([], origin)).citingPapers).toEqual([]);
});

test('a list is written with a member a line, a work a line, and the notes last', () => {
  const list = [toWork({ title: 'One' }), toWork({ title: 'Two' }, 1)];
  const [one, two] = list.map((work) => JSON.stringify(work));
  const hub = { id: 'tides', title: 'Tides' } as Exclude<typeof origin.hub, undefined>;
  const notes = new Map([['key:1_a-b', 'My note']]);
  const sources = [
    `{"file":"hub.pith.txt","sha256":"${'a'.repeat(64)}","retrieved":null},`,
    `{"file":"hub.csl.json","sha256":"${'b'.repeat(64)}","retrieved":"2026-11-22"}`,
  ];
  const withMore = { ...origin, sources: origin.sources.map((source) => ({ ...source, note: 'x' })) };
  expect(jsonWriter.stringify(list, { ...withMore, hub, notes }).split('\n')).toEqual([
    ...['{', '"schemaVersion": 1,', '"about": "Papers that cite “A Hub Paper”.",'],
    '"hub": {"id":"tides","title":"Tides"},',
    ...['"citingPapers": [', `${one},`, two, '],'],
    ...['"sources": [', ...sources, '],'],
    ...['"notes": {"key:1_a-b":"My note"}', '}', ''],
  ]);
  expect(jsonWriter.stringify([], { ...origin, sources: [] }).split('\n')).toEqual([
    ...['{', '"schemaVersion": 1,', '"about": "Papers that cite “A Hub Paper”.",', '"citingPapers": [],'],
    ...['"sources": []', '}', ''],
  ]);
});
