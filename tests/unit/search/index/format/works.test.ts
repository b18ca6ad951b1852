import { describe, expect, test } from 'vitest';
import { toWorks } from '../../../../../src/core/export/works.ts';
import {
  openWorks,
  type WorksOrigin,
  writeWorks,
} from '../../../../../src/core/search/index/format/works.ts';
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
  const getWorks = openWorks(JSON.parse(JSON.stringify(table)), async (name) => {
    fetched.push(name);
    const file = files.find((known) => known.name === name);
    if (!file) throw new Error(`no file ${name}`);
    return file.bytes;
  });
  return { files, table, fetched, getWorks };
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

  test('keeps the description and the sources of the works', () => {
    expect(opened().table).toMatchObject(origin);
  });

  test('rejects if the list has no such index', async () => {
    await expect(opened().getWorks([works.length])).rejects.toThrow('no work at 50');
    await expect(opened().getWorks([1000])).rejects.toThrow('no works in piece 125');
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
