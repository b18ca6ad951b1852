import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type SimilarTable, similarIn, toSimilarTable } from '../core/analysis/similarity/similar-table.ts';
import type { ListWording } from '../core/figures/map/list-wording.ts';
import type { PaperMap } from '../core/figures/map/paper-map.ts';
import { isRunning } from '../files/is-running.ts';

/** Names the folder where a build finds what was compared before; without it, the threads that render pages compare. */
export const comparedVariable = 'COMPARED_LISTS';

/** How often a thread looks whether a file is there, in milliseconds. */
const pause = 50;

/** Writes the similar papers of a list of so many papers. */
export function writeSimilar(folder: string, hub: string, papers: number, { similar }: ListWording): void {
  write(folder, `${hub}.similar`, toSimilarTable(papers, similar));
}

/** Writes the map of a list. */
export function writeMap(folder: string, hub: string, { map }: ListWording): void {
  write(folder, `${hub}.map`, map());
}

/** Names the process that writes to a folder, by its number; undefined where it did not start. */
export function writeComparer(folder: string, pid: number | undefined): void {
  write(folder, 'comparer', pid ?? null);
}

/** Says in a folder that nothing more will be written there, and why. */
export function writeFailure(folder: string, reason: string): void {
  write(folder, 'failed', reason);
}

/** The wording of a list as it was written. It waits where that is not done yet, and throws where it failed. */
export function readCompared(folder: string, hub: string): ListWording {
  let table: SimilarTable | undefined;
  return {
    similar(paper) {
      table ??= read(folder, `${hub}.similar`) as SimilarTable;
      return similarIn(table, paper);
    },
    map: () => read(folder, `${hub}.map`) as PaperMap | null,
  };
}

/** A file is there whole or not at all. */
function write(folder: string, name: string, content: unknown) {
  const part = join(folder, `${name}.part`);
  writeFileSync(part, serialize(content));
  renameSync(part, join(folder, name));
}

function read(folder: string, name: string): unknown {
  const file = join(folder, name);
  const comparer = contentOf(join(folder, 'comparer')) as number | null;
  const clock = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  for (;;) {
    // Asked first: what ended may have written the file just before.
    const isAtWork = comparer !== null && isRunning(comparer);
    if (existsSync(file)) return contentOf(file);
    if (!isAtWork) throw new Error(`The papers could not be compared: ${reasonIn(folder)}`);
    Atomics.wait(clock, 0, 0, pause);
  }
}

function reasonIn(folder: string): string {
  const failure = join(folder, 'failed');
  return existsSync(failure) ? String(contentOf(failure)) : 'the process that compares them was ended.';
}

function contentOf(file: string): unknown {
  return deserialize(readFileSync(file));
}
