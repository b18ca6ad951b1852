import { join } from 'node:path';
import { readFile } from '../records/build-all.ts';
import { buildHub } from '../records/build-hub.ts';
import { hubPartOf } from '../records/dump-names.ts';
import { readFetched } from '../records/fetched-file.ts';
import { dumpNames, recordFiles } from '../records/record-files.ts';
import type { HubPaper } from './find-paper.ts';
import { hubIdOf, type KnownHub } from './hub-name.ts';

/**
 * Finds the id of the hub of a paper: that of the hub in the folder of dumps which has it, or a new one. The paper of
 * each hub is read from its files unless it is written down.
 */
export async function findHubId(dumps: string, paper: HubPaper): Promise<string> {
  const known: KnownHub[] = [];
  for (const [id, own] of Map.groupBy(await dumpNames(dumps), hubPartOf)) {
    const { identifiers } = await readFetched(dumps, id);
    known.push({ id, identifiers: identifiers ?? (await hubIdentifiers(dumps, id, own)) });
  }
  return hubIdOf({ ...paper, title: paper.title ?? '' }, known);
}

async function hubIdentifiers(dumps: string, id: string, names: string[]) {
  const read = await Promise.all(names.map((name) => readFile(name, join(dumps, name), recordFiles)));
  return buildHub(id, read).record?.hub.identifiers ?? {};
}
