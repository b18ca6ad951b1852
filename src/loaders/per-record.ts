import type { HubRecord } from '../core/schemas/hub-record.ts';
import { loadRecords } from './records.ts';

/** Makes a value for each record once a build, since several pages and files need it. */
export function perRecord<T>(make: (record: HubRecord) => T): (record: HubRecord) => T {
  return once(make);
}

/** Makes a value of all records once a build. */
export function perSite<T>(make: (hubs: HubRecord[]) => T): () => T {
  const made = once(make);
  return () => made(loadRecords().hubs);
}

function once<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new WeakMap<Key, { value: T }>();
  return (key) => {
    let known = made.get(key);
    if (!known) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}
