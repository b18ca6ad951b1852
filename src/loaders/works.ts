import { originOf, type RecordWorks, toWorks } from '../core/export/works.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';

const known = new WeakMap<HubRecord, RecordWorks & { origin: ReturnType<typeof originOf> }>();

/** The papers of a hub as they are taken elsewhere, with their origin; made once, since several files need them. */
export function hubWorks(record: HubRecord) {
  let works = known.get(record);
  if (!works) {
    works = { ...toWorks(record), origin: originOf(record) };
    known.set(record, works);
  }
  return works;
}
