/** The process of `compare-lists.ts`: `node compare-process.ts RECORDS OUT`. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeMap, writeSimilar } from '../../../../src/compared/compared-lists.ts';
import { type ListWording, wordingOf } from '../../../../src/core/figures/map/list-wording.ts';
import type { HubRecord } from '../../../../src/core/schemas/hub-record.ts';
import { freeMemory, freeMemoryOften } from '../../memory.ts';

const fewPapers = 5000;

const [records = '', out = ''] = process.argv.slice(2);
freeMemoryOften();
for (const name of readdirSync(records).sort()) {
  if (!name.endsWith('.json') || name === 'report.json') continue;
  const hub = basename(name, '.json');
  const { papers, wording } = compare(join(records, name));
  // Each step needs more memory than what it leaves; of a short list, to free that is not worth the time.
  const isLong = papers > fewPapers;
  if (isLong) freeMemory();
  // Most pages wait for them.
  writeSimilar(out, hub, papers, wording);
  if (isLong) freeMemory();
  writeMap(out, hub, wording);
}

function compare(file: string): { papers: number; wording: ListWording } {
  const { citingPapers }: HubRecord = JSON.parse(readFileSync(file, 'utf8'));
  // Only the texts are kept: the whole record would take much memory while the site is built.
  const texts = citingPapers.map(({ title, summary, abstract }) => ({ title, summary, abstract }));
  return { papers: texts.length, wording: wordingOf(texts) };
}
