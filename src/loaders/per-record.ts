import type { HubRecord } from '../core/schemas/hub-record.ts';

/** Makes a value for each record once a build, since several pages and files need it. */
export function perRecord<T>(make: (record: HubRecord) => T): (record: HubRecord) => T {
  const made = new WeakMap<HubRecord, { value: T }>();
  return (record) => {
    let known = made.get(record);
    if (!known) {
      known = { value: make(record) };
      made.set(record, known);
    }
    return known.value;
  };
}
