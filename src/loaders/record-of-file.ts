import type { HubRecord } from '../core/schemas/hub-record.ts';
import { perSite } from './per-record.ts';

const records = perSite(
  (hubs) => new Map(hubs.flatMap((record) => record.sources.map(({ file }) => [file, record] as const))),
);

/** The record that was read from a source file, among others. */
export function recordOfFile(file: string): HubRecord {
  const record = records().get(file);
  if (!record) throw new RangeError(`No record was read from ${file}`);
  return record;
}
