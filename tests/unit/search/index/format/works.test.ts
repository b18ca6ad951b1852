import { describe, expect, test } from 'vitest';
import { toWorks } from '../../../../../src/core/export/works.ts';
import {
  openWorks,
  readAllWorks,
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
  const read: WorkTable = JSON.parse(JSON.stringify(table));
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
