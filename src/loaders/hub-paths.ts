import type { HubRecord } from '../core/schemas/hub-record.ts';
import { loadRecords } from './records.ts';

/** The static paths of what every hub has one of: its id for the address, its record for the content. */
export function hubPaths(): { params: { hub: string }; props: { record: HubRecord } }[] {
  return loadRecords().hubs.map((record) => ({ params: { hub: record.hub.id }, props: { record } }));
}
