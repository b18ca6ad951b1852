import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildHub, readDump } from '../../scripts/lib/records/build-hub.ts';
import { fixtureDumps, root } from '../../scripts/lib/site/build-site.ts';
import type { HubRecord } from '../../src/core/schemas/hub-record.ts';

/**
 * The real sources of one hub, from Pith and arXiv. They are a copy, so that the tests stay as they are when others
 * are published.
 */
export const realDumps = fixtureDumps('visual-rft');

export const realPithFile = join(root, realDumps, 'visual-rft.pith.txt');
export const realCslFile = join(root, realDumps, 'visual-rft.csl.json');

/** The record of the real hub, as `npm run records` builds it. */
export function realRecord(): HubRecord {
  const names = readdirSync(join(root, realDumps));
  const { record } = buildHub(
    'visual-rft',
    names.map((name) => readDump(name, readFileSync(join(root, realDumps, name)))),
  );
  if (!record) throw new Error(`${realDumps} gives no record.`);
  return record;
}
