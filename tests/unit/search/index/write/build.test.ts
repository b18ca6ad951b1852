import { describe, expect, test } from 'vitest';
import { DamagedFile } from '../../../../../src/core/search/index/format/bytes.ts';
import { createShardFinder } from '../../../../../src/core/search/index/read/shard-finder.ts';
import { buildIndex } from '../../../../../src/core/search/index/write/build.ts';
import { parseQuery } from '../../../../../src/core/search/query/query.ts';
import { finderOver, madeDocuments } from '../../../../support/search/made-index.ts';
import { documentOf } from '../../../../support/search-documents.ts';

const documents = madeDocuments(150);
const word = { kind: 'word', text: 'visual', field: null, excluded: false } as const;

describe('buildIndex', () => {
  test('gives the same bytes and names for the same papers', () => {
    expect(buildIndex(documents)).toEqual(buildIndex(structuredClone(documents)));
  });

  test('renames a file if and only if its bytes change', () => {
    const changed = documents.map((paper) =>
      paper.index === 20 ? { ...paper, title: `Again: ${paper.title}` } : paper,
    );
    const [before, after] = [buildIndex(documents).manifest, buildIndex(changed).manifest];
    expect(after.head).not.toEqual(before.head);
    expect(after.documents[1]).not.toEqual(before.documents[1]);
    expect(after.documents.toSpliced(1, 1)).toEqual(before.documents.toSpliced(1, 1));
    expect(after.years).toEqual(before.years);
  });

  test('lists every file with its size', () => {
    const { files, manifest } = buildIndex(documents, { columns: { facets: Uint8Array.of(1, 2, 3) } });
    const { head, postings, positions, identifiers, years, columns } = manifest;
    const listed = [
      head,
      ...postings,
      ...positions,
      ...identifiers,
      ...manifest.documents,
      years,
      ...Object.values(columns),
    ];
    expect(listed).toEqual(files.map(({ name, bytes }) => [name, bytes.length]).sort(inOrderOf(listed)));
  });

  test('gives each file a name of its own, also where a hash is that of another', async () => {
    const built = buildIndex(documents);
    const { files, manifest } = buildIndex(documents, { hash: () => 'same' });
    expect(files.slice(0, 2).map(({ name }) => name)).toEqual(['same.bin', 'same-2.bin']);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    const bytesOf = new Map(files.map(({ name, bytes }) => [name, bytes]));
    expect(manifest.documents.map(([name]) => bytesOf.get(name))).toEqual(
      built.manifest.documents.map(([name]) => built.files.find((file) => file.name === name)?.bytes),
    );
  });

  test('stores equal files once', () => {
    const columns = {
      one: Uint8Array.of(1, 2, 3),
      same: Uint8Array.of(1, 2, 3),
      other: Uint8Array.of(1, 2, 4),
    };
    const named = buildIndex(documents.slice(0, 3), { columns }).manifest.columns;
    expect(named.same).toEqual(named.one);
    expect(named.other).not.toEqual(named.one);
  });

  test('rejects papers out of order', () => {
    expect(() => buildIndex(documents.slice(1))).toThrow(RangeError);
  });

  test('finds a repeated symbol with no word between', async () => {
    const { finder } = finderOver([documentOf(0, { title: 'a ∑ ∑ b' }), documentOf(1, { title: '∑ ∑ ∑' })]);
    const find = async (query: string) =>
      Promise.all(parseQuery(query).terms.map(async (term) => [...(await finder.find(term)).papers.keys()]));
    expect(await find('"a ∑"')).toEqual([[0]]);
    expect(await find('"∑ ∑"')).toEqual([[0, 1]]);
  });

  test('stores sixteen papers in a file if nothing else is asked', () => {
    const { manifest } = buildIndex(documents);
    expect([manifest.papersAFile, manifest.documents.length, manifest.papers]).toEqual([16, 10, 150]);
    expect(buildIndex(documents.slice(0, 32)).manifest.documents).toHaveLength(2);
  });

  test('has no file of acronyms if the papers explain none', () => {
    expect(buildIndex([documentOf(0, { title: 'GRPO again' })]).manifest.columns).toEqual({});
    const { columns } = buildIndex([documentOf(0, { title: 'Reinforcement Learning (RL)' })]).manifest;
    expect(Object.keys(columns)).toEqual(['acronyms', 'written-out']);
  });

  test('has no file of years if no paper has one', () => {
    expect(buildIndex([documentOf(0, { title: 'a' })]).manifest.years).toBeNull();
    expect(buildIndex([documentOf(0, { title: 'a', year: 1 })]).manifest.years).not.toBeNull();
  });

  test('builds an index of no papers', async () => {
    const { finder } = finderOver([]);
    expect((await finder.find(word)).papers.size).toBe(0);
  });
});

describe('createShardFinder', () => {
  test('fetches nothing before the first search', async () => {
    const { finder, fetched, manifest } = finderOver(documents);
    expect(finder.size).toBe(150);
    expect(fetched).toEqual([]);
    await finder.nearest('grpoo');
    expect(fetched).toEqual([manifest.head[0]]);
  });

  test('returns the stored papers', async () => {
    const { finder } = finderOver(documents, {
      entry: ({ title, authors }) => ({ title, authors }),
      papersAFile: 9,
    });
    const places = [149, 0, 8, 9, 0];
    expect(await finder.documents(places)).toEqual(
      places.map((place) => {
        const { title, authors } = documents[place] as (typeof documents)[number];
        return { title, authors };
      }),
    );
    await expect(finder.documents([150])).rejects.toThrow(RangeError);
  });

  test('returns years and columns', async () => {
    const { finder } = finderOver(documents, { columns: { facets: Uint8Array.of(1, 2, 3) } });
    await finder.loadYears();
    expect([...finder.years]).toEqual(documents.map(({ year }) => year ?? 0));
    expect(await finder.column('facets')).toEqual(Uint8Array.of(1, 2, 3));
    await expect(finder.column('none')).rejects.toThrow(DamagedFile);
  });

  test('names the damaged file', async () => {
    const { finder, files, manifest } = finderOver(documents);
    const [head] = manifest.head;
    files.set(
      head,
      (files.get(head) as Uint8Array).map((byte) => byte ^ 0x55),
    );
    await expect(finder.find(word)).rejects.toEqual(new DamagedFile(head));
  });

  test('rejects the files of another version', () => {
    const { manifest } = buildIndex(documents);
    const other = { ...manifest, version: 1 as unknown as typeof manifest.version };
    expect(() => createShardFinder(async () => new Uint8Array(), other)).toThrow(new DamagedFile('manifest'));
  });

  test('keeps working with the files it has, and retries those it lost', async () => {
    const { finder, broken, manifest } = finderOver(documents);
    const found = await finder.find(word);
    for (const [name] of [...manifest.postings, ...manifest.positions]) broken.add(name);
    expect(await finder.find(word)).toBe(found);
    const phrase = { ...word, kind: 'phrase', text: 'reinforcement learning' } as const;
    await expect(finder.find(phrase)).rejects.toMatchObject({
      name: 'LostConnection',
      file: expect.any(String),
    });
    broken.clear();
    expect((await finder.find(phrase)).papers.size).toBeGreaterThan(0);
  });

  test('rejects with the reason of the signal', async () => {
    const { finder } = finderOver(documents);
    const stop = new AbortController();
    const found = finder.find(word, stop.signal);
    stop.abort(new Error('a newer key'));
    await expect(found).rejects.toThrow('a newer key');
    expect((await finder.find(word)).papers.size).toBeGreaterThan(0);
  });
});

function inOrderOf(listed: unknown[]) {
  const names = listed.map((entry) => (entry as [string, number])[0]);
  return (a: (string | number)[], b: (string | number)[]) =>
    names.indexOf(String(a[0])) - names.indexOf(String(b[0]));
}
