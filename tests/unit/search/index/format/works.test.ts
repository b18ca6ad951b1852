import { describe, expect, test } from 'vitest';
import { toWorks } from '../../../../../src/core/export/works.ts';
import { DamagedFile } from '../../../../../src/core/search/index/format/bytes.ts';
import { NamedFiles } from '../../../../../src/core/search/index/format/named-files.ts';
import {
  openWorks,
  readAllWorks,
  readWorkTable,
  type WorksOrigin,
  type WorkTable,
  writeWorks,
} from '../../../../../src/core/search/index/format/works.ts';
import { LostConnection } from '../../../../../src/core/search/index/read/file-store.ts';
import { realRecord } from '../../../../support/real-site.ts';

const { citingPapers: works, hub } = toWorks(realRecord());
const origin: WorksOrigin = {
  about: 'Papers.',
  hub,
  sources: [{ file: 'a.pith.txt', sha256: 'a'.repeat(64), retrieved: null }],
};

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The written works, reopened, with the names of the fetched files. */
function opened() {
  const { files, table } = writeWorks(works, origin, 8);
  const fetched: string[] = [];
  const fetchFile = async (name: string) => {
    fetched.push(name);
    const file = files.find((known) => known.name === name);
    if (!file) throw new Error(`no file ${name}`);
    return file.bytes;
  };
  const read = readWorkTable(utf8(JSON.stringify(table)), 'works', works.length);
  return { files, table, fetched, fetchFile, getWorks: openWorks(read, fetchFile) };
}

describe('openWorks(writeWorks(works))', () => {
  test('returns every work unchanged, in the order asked for', async () => {
    const places = Array.from(works.keys()).reverse();
    expect(await opened().getWorks(places)).toEqual(works.toReversed());
    expect(await opened().getWorks([])).toEqual([]);
  });

  test('fetches only the files it needs, each once', async () => {
    const { files, fetched, getWorks } = opened();
    await getWorks([3, 0, 40, 3]);
    await getWorks([1]);
    expect(fetched.sort()).toEqual([files[0]?.name, files[5]?.name].sort());
  });

  test('names each file by its bytes, as one of works', () => {
    const { files, table } = opened();
    for (const { name } of files) expect(name).toMatch(/^[0-9a-z]{8}\.works\.bin$/);
    expect(table.files).toEqual(files.map(({ name, bytes }) => [name, bytes.length]));
  });

  test('keeps the description and the sources of the works', () => {
    expect(opened().table).toMatchObject(origin);
  });

  test('rejects if the list has no such index', async () => {
    await expect(opened().getWorks([works.length])).rejects.toThrow('no work at 50');
    await expect(opened().getWorks([1000])).rejects.toThrow('no works in piece 125');
  });
});

describe('readAllWorks(writeWorks(works))', () => {
  test('returns every work unchanged in the order of the list, and fetches each file once', async () => {
    const { files, table, fetched, fetchFile } = opened();
    const parts = await Array.fromAsync(readAllWorks(table, fetchFile));
    expect(parts.flat()).toEqual(works);
    expect(parts.length).toBeGreaterThan(1);
    expect(fetched).toEqual(files.map(({ name }) => name));
  });

  test('fetches no more than what is read and the part after it', async () => {
    const { files, table, fetched, fetchFile } = opened();
    const reading = readAllWorks(
      { ...table, files: [...table.files, ...table.files, ...table.files] },
      fetchFile,
    );
    await reading.next();
    await reading.return(undefined);
    expect(fetched.length).toBeLessThanOrEqual(12);
    expect(files.length).toBe(7);
  });

  test('gives six files at a time, and no part without works', async () => {
    const { table, fetchFile } = opened();
    const sizes = async (files: WorkTable['files']) =>
      (await Array.fromAsync(readAllWorks({ ...table, files }, fetchFile))).map(({ length }) => length);
    const [file = ['', 0]] = table.files;
    expect(await sizes(Array.from({ length: 6 }, () => file))).toEqual([48]);
    expect(await sizes(Array.from({ length: 13 }, () => file))).toEqual([48, 48, 8]);
    expect(await sizes([])).toEqual([]);
  });

  test('says nothing of a file that is lost after the reading ended', async () => {
    const { table, fetchFile, files } = opened();
    const last = files.at(-1)?.name;
    const unhandled: unknown[] = [];
    const see = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', see);
    const reading = readAllWorks(table, (name) =>
      name === last ? Promise.reject(new Error('gone')) : fetchFile(name),
    );
    await reading.next();
    await reading.return(undefined);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', see);
    expect(unhandled).toEqual([]);
  });

  test('rejects where a later file is lost, after what came before', async () => {
    const { files, table, fetchFile } = opened();
    const last = files.at(-1)?.name;
    const reading = readAllWorks(table, (name) =>
      name === last ? Promise.reject(new Error('gone')) : fetchFile(name),
    );
    expect((await reading.next()).value).toEqual(works.slice(0, 48));
    await expect(reading.next()).rejects.toThrow(LostConnection);
  });
});

test('writeWorks puts 128 works into a file if nothing else is asked', () => {
  const many = Array.from({ length: 129 }, () => works[0] as (typeof works)[number]);
  const { files, table } = writeWorks(many, origin);
  expect([table.worksAFile, files.length, table.files.length]).toEqual([128, 2, 2]);
  expect(writeWorks(many.slice(1), origin).files).toHaveLength(1);
});

test('writeWorks writes the same bytes for the same works', () => {
  expect(writeWorks(works, origin)).toEqual(writeWorks(structuredClone(works), origin));
});

describe('works that changed are damaged', () => {
  test.each([
    ['no JSON', (bytes: Uint8Array) => bytes.subarray(1)],
    ['cut', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['other facts', (bytes: Uint8Array) => bytes.with(bytes.length - 9, 'x'.charCodeAt(0))],
  ])('where a file is %s', async (_, change) => {
    const { table, fetchFile } = opened();
    const [first = ''] = table.files[0] ?? [];
    const fetchOther = async (name: string) => {
      const bytes = await fetchFile(name);
      return name === first ? change(bytes) : bytes;
    };
    await expect(openWorks(table, fetchOther)([3])).rejects.toEqual(new DamagedFile(first));
    await expect(readAllWorks(table, fetchOther).next()).rejects.toEqual(new DamagedFile(first));
    expect(await openWorks(table, fetchOther)([8])).toEqual([works[8]]);
  });

  test.each(['{}', '[null]', '["a"]', '[{"id":"a"}]', '[{"id":1,"title":"A"}]', '[', '\ud800'])(
    'where a file holds no works: %s',
    async (text) => {
      const bytes = utf8(text);
      const file = new NamedFiles('.works.bin').add(bytes);
      const table: WorkTable = { ...origin, worksAFile: 1, files: [file] };
      await expect(openWorks(table, async () => bytes)([0])).rejects.toEqual(new DamagedFile(file[0]));
    },
  );

  test.each<[string, Partial<Record<keyof WorkTable, unknown>>]>([
    ['has no sentence about the works', { about: undefined }],
    ['has no hub', { hub: null }],
    ['has no sources', { sources: [null] }],
    ['has files of no number of works', { worksAFile: 0 }],
    ['has files for other papers', { worksAFile: 7 }],
    ['has no files', { files: 'a.works.bin' }],
    ['has files without a size', { files: opened().table.files.map(([name]) => [name]) }],
  ])('where their table %s', (_, changes) => {
    const bytes = utf8(JSON.stringify({ ...opened().table, ...changes }));
    expect(() => readWorkTable(bytes, 'works', works.length)).toThrow(new DamagedFile('works'));
  });
});
