import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildHub, readDump } from '../../scripts/lib/records/build-hub.ts';
import { root } from '../../scripts/lib/site/build-site.ts';
import type { HubRecord } from '../../src/core/schemas/hub-record.ts';

/** The record of the real hub, as `npm run records` makes it of the folder of dumps. */
export function realRecord(): HubRecord {
  const folder = join(root, process.env.DUMPS || 'data/dumps');
  const names = readdirSync(folder).filter((name) => name.startsWith('visual-rft.'));
  const { record } = buildHub(
    'visual-rft',
    names.map((name) => readDump(name, readFileSync(join(folder, name)))),
  );
  if (!record) throw new Error(`No record comes of ${folder}`);
  return record;
}
