import { addressExpected, readWebAddress } from '../shared/web-address.ts';
import { toPointer } from './json.ts';
import type { JsonItem, JsonValues } from './json-values.ts';

/**
 * The address of a page in a field, which may hold several, in one text or in a list: the first of them, or null. The others,
 * and what else the field says, are findings.
 */
export function readWebAddressAt(item: JsonItem, key: string, values: JsonValues): string | null {
  const value = item.fields[key] ?? null;
  const pointer = toPointer(item.pointer, key);
  const members = Array.isArray(value) ? values.list(item, key) : [{ value, pointer }];
  const text = members.flatMap((member) => values.plainText(member, addressExpected) ?? []).join(' ');
  if (text === '') return null;
  const { address, findings } = readWebAddress(key, text, values.placeOf(pointer));
  if (address === null) return values.refuse({ value, pointer }, addressExpected);
  values.addAll(findings);
  return address;
}
