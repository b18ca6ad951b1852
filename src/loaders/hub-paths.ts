import type { HubRecord } from '../core/schemas/hub-record.ts';
import { loadRecords } from './records.ts';

/** The static paths of a page or file that every hub has: the id for the address, the record for the content. */
export function hubPaths(): { params: { hub: string }; props: { record: HubRecord } }[] {
  return loadRecords().hubs.map((record) => ({ params: { hub: record.hub.id }, props: { record } }));
}
