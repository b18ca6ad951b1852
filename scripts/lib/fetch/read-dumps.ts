import { join } from 'node:path';
import { readFile } from '../records/build-all.ts';
import type { ReadDump } from '../records/build-hub.ts';
import { hubPartOf } from '../records/dump-names.ts';
import { dumpNames, recordFiles } from '../records/record-files.ts';

/** Reads the dumps of a hub. */
export async function readDumps(dumps: string, hub: string): Promise<ReadDump[]> {
  const names = (await dumpNames(dumps)).filter((name) => hubPartOf(name) === hub);
  return Promise.all(names.map((name) => readFile(name, join(dumps, name), recordFiles)));
}
