import { expect, test } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine/create-engine.ts';
import { ByteWriter, DamagedFile } from '../../../../../src/core/search/index/format/bytes.ts';
import { writeFacets } from '../../../../../src/core/search/index/format/facet-file.ts';
import type { Manifest } from '../../../../../src/core/search/index/format/manifest.ts';
import {
  readStart,
  type StartExtent,
  startExtent,
  writeStart,
} from '../../../../../src/core/search/index/format/start-file.ts';
import { createShardFinder } from '../../../../../src/core/search/index/read/shard-finder.ts';
import { buildIndex } from '../../../../../src/core/search/index/write/build.ts';
import { parseQuery } from '../../../../../src/core/search/query/query.ts';
import { madeDocuments } from '../../../../support/search/made-index.ts';

const built = buildIndex(madeDocuments(300), { columns: { facets: writeFacets([]) } });
const all = new Map(built.files.map(({ name, bytes }) => [name, bytes]));

/** Searches with the files of a start file, and with all files; `fetched` are those that the start file lacks. */
async function searchBoth(extent: StartExtent, query: string) {
  const { manifest, files } = readStart(writeStart(built.manifest, all, extent));
  const fetched: string[] = [];
  const search = async (kept: Map<string, Uint8Array>) => {
    const finder = createShardFinder(async (name) => {
      const bytes = kept.get(name);
      if (bytes) return bytes;
      fetched.push(name);
      return all.get(name) as Uint8Array;
    }, manifest);
    const { hits } = await createEngine(finder).search(parseQuery(query), { limit: 25, allowed: null });
    return {
      hits: hits.map(({ index }) => index),
      papers: await finder.documents(hits.map(({ index }) => index)),
    };
  };
  return { ofStart: await search(files), ofAll: await search(all), fetched };
}

test.each(['r', 'reward', 'visual reasoning', 'hallucinaton', 'qzxqzx'])(
  'the whole start file answers “%s” with no other file',
  async (query) => {
    const { ofStart, ofAll, fetched } = await searchBoth('whole', query);
    expect(fetched).toEqual([]);
    expect(ofStart).toEqual(ofAll);
  },
);

test('a start file with the words lets a search fetch only papers', async () => {
  const { ofStart, ofAll, fetched } = await searchBoth('words', 'visual reasoning');
  expect(ofStart).toEqual(ofAll);
  const papers = built.manifest.documents.map(([name]) => name);
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.filter((name) => !papers.includes(name))).toEqual([]);
});

test('a start file has as much of an index as its size allows', () => {
  expect(startExtent(built.manifest)).toBe('whole');
  const withFile = (part: 'documents' | 'postings', bytes: number) => ({
    ...built.manifest,
    [part]: [...built.manifest[part], ['more.bin', bytes]],
  });
  expect(startExtent(withFile('documents', 256 * 1024))).toBe('words');
  expect(startExtent(withFile('postings', 128 * 1024))).toBe('head');
});

test.each([
  ['postings', 128 * 1024, 'words', 'head'],
  ['documents', 256 * 1024, 'whole', 'words'],
] as const)('all %s are in a start file of up to %i bytes, and no more', (part, limit, within, beyond) => {
  const few: Pick<Manifest, 'head' | 'postings' | 'columns'> = {
    head: ['head.bin', 1000],
    postings: [],
    columns: {},
  };
  const extentOf = (bytes: number) =>
    startExtent({
      ...built.manifest,
      ...few,
      // More papers than fit, unless they are what is counted.
      documents: [['papers.bin', 512 * 1024]],
      [part]: [['more.bin', bytes - 1000]],
    });
  expect([limit, limit + 1].map(extentOf)).toEqual([within, beyond]);
});

test('a start file has the head, facets and acronyms, then the postings, then the papers', () => {
  const { head, columns, postings, documents } = built.manifest;
  const { facets, acronyms } = columns;
  const namesIn = (manifest: Manifest, extent: StartExtent) => [
    ...readStart(writeStart(manifest, all, extent)).files.keys(),
  ];
  const names = (files: (readonly [string, number] | undefined)[]) => files.map((file) => file?.[0]);
  const first = names([head, facets, acronyms]);
  expect(namesIn(built.manifest, 'head')).toEqual(first);
  expect(namesIn(built.manifest, 'words')).toEqual([...first, ...names(postings)]);
  expect(namesIn(built.manifest, 'whole')).toEqual([...first, ...names([...postings, ...documents])]);
  expect(namesIn({ ...built.manifest, columns: {} }, 'head')).toEqual(names([head]));
});

test('a search opened by the head fetches the files that are not in it', async () => {
  const { ofStart, ofAll, fetched } = await searchBoth('head', 'reward');
  expect(ofStart).toEqual(ofAll);
  expect(ofStart.hits.length).toBeGreaterThan(0);
  expect(fetched).not.toContain(built.manifest.head[0]);
  expect(fetched.length).toBeGreaterThan(0);
});

test('a start file that was cut off, or has bytes left over, is damaged', () => {
  const start = writeStart(built.manifest, all, 'head');
  for (const length of [0, 1, 40, Math.floor(start.length / 2), start.length - 1]) {
    expect(() => readStart(start.subarray(0, length)), `${length} bytes`).toThrow(DamagedFile);
  }
  expect(() => readStart(new Uint8Array([...start, 0]))).toThrow(DamagedFile);
});

test('a start file whose manifest is no text, or no JSON, is damaged', () => {
  const start = writeStart(built.manifest, all, 'head');
  const at = start.indexOf('{'.charCodeAt(0)) + 2;
  for (const byte of [0xff, '"'.charCodeAt(0)]) {
    expect(() => readStart(start.with(at, byte))).toThrow(new DamagedFile('start.bin'));
  }
});

test('a start file needs each of its files', () => {
  const some = new Map(all);
  const [name] = built.manifest.head;
  some.delete(name);
  expect(() => writeStart(built.manifest, some, 'head')).toThrow(`no file ${name}`);
});

test('a start file has each file once, also where two parts of the index are the same', () => {
  const { head } = built.manifest;
  const manifest = { ...built.manifest, documents: built.manifest.documents.map(() => head) };
  const { files } = readStart(writeStart(manifest, all, 'whole'));
  expect([...files.keys()].filter((name) => name === head[0])).toHaveLength(1);
  const larger = writeStart({ ...manifest, documents: [] }, all, 'whole').length;
  expect(writeStart(manifest, all, 'whole').length).toBeLessThan(larger + head[1]);
});

test.each<[string, Partial<Record<keyof Manifest, unknown>>]>([
  ['papers are no number', { papers: '300' }],
  ['papers are less than none', { papers: -1 }],
  ['papers are more than its files hold', { papers: 900_000_000 }],
  ['papers are fewer than its files are for', { papers: 30 }],
  ['content is no field', { content: 'title' }],
  ['head is no file', { head: null }],
  ['head has no name', { head: [7, 7] }],
  ['head has no size', { head: ['head.bin'] }],
  ['head has a size below none', { head: ['head.bin', -1] }],
  ['postings are no list', { postings: {} }],
  ['positions are no files', { positions: [null] }],
  ['identifiers are missing', { identifiers: undefined }],
  ['documents are no files', { documents: built.manifest.documents.map(([name]) => name) }],
  ['papers of a file are no number', { papersAFile: null }],
  ['years are no file', { years: 'years.bin' }],
  ['columns are a list', { columns: [] }],
  ['columns are no files', { columns: { facets: 'facets.bin' } }],
])('a start file is damaged whose %s', (_, changes) => {
  const text = new TextEncoder().encode(JSON.stringify({ ...built.manifest, ...changes }));
  const writer = new ByteWriter();
  writer.varint(text.length);
  writer.bytes(text);
  writer.varint(0);
  expect(() => readStart(writer.done())).toThrow(new DamagedFile('start.bin'));
});

test('a start file of another version is refused', () => {
  const start = writeStart({ ...built.manifest, version: 1 as 4 }, all, 'head');
  expect(() => readStart(start)).toThrow(DamagedFile);
});
