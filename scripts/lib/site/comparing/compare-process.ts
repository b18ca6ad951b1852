/** The process of `compare-lists.ts`: `node compare-process.ts RECORDS OUT`. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeFailure, writeMap, writeSimilar } from '../../../../src/compared/compared-lists.ts';
import { type ListWording, wordingOf } from '../../../../src/core/figures/map/list-wording.ts';
import type { HubRecord } from '../../../../src/core/schemas/hub-record.ts';
import { recordNames } from '../../../../src/files/record-names.ts';
import { fewPapers, freeMemory, freeMemoryOften } from '../../memory.ts';

const [records = '', out = ''] = process.argv.slice(2);
freeMemoryOften();
try {
  for (const name of recordNames(records)) compareList(name);
} catch (error) {
  writeFailure(out, error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function compareList(name: string) {
  const hub = basename(name, '.json');
  const { papers, wording } = wordingIn(join(records, name));
  // Each step needs more memory than what it leaves.
  const isLong = papers > fewPapers;
  if (isLong) freeMemory();
  // Most pages wait for them.
  writeSimilar(out, hub, papers, wording);
  if (isLong) freeMemory();
  writeMap(out, hub, wording);
}

function wordingIn(file: string): { papers: number; wording: ListWording } {
  const { citingPapers }: HubRecord = JSON.parse(readFileSync(file, 'utf8'));
  // Only the texts are kept: the whole record would take much memory while the site is built.
  const texts = citingPapers.map(({ title, summary, abstract }) => ({ title, summary, abstract }));
  return { papers: texts.length, wording: wordingOf(texts) };
}
