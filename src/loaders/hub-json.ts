import { createHash } from 'node:crypto';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { perRecord } from './per-record.ts';

/** The text of `hub.json`: the hash on the page is of these bytes. */
export function hubJson(record: HubRecord): string {
  return JSON.stringify(record);
}

/** SHA-256 of the bytes of `hub.json`, in hexadecimal. */
export const hubJsonHash = perRecord((record) => createHash('sha256').update(hubJson(record)).digest('hex'));
