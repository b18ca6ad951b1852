import { createHash } from 'node:crypto';
import type { HubRecord } from '../core/schemas/hub-record.ts';

const hashes = new WeakMap<HubRecord, string>();

/** The text of `hub.json`: its bytes are what the page's hash is of. */
export function hubJson(record: HubRecord): string {
  return JSON.stringify(record);
}

/** SHA-256 of the bytes of `hub.json`, in hexadecimal. */
export function hubJsonHash(record: HubRecord): string {
  let hash = hashes.get(record);
  if (!hash) {
    hash = createHash('sha256').update(hubJson(record)).digest('hex');
    hashes.set(record, hash);
  }
  return hash;
}
