import {
  addressAlone,
  addressExpected,
  findWebAddresses,
  isAlso,
  isKeptOf,
  toWebAddress,
} from '../shared/web-address.ts';
import { toPointer } from './json.ts';
import type { JsonItem, JsonMember, JsonValues } from './json-values.ts';

/**
 * The address of a page in a field, which may hold several, in one text or in a list: the first of them, or null. The others,
 * and what else the field says, are findings.
 */
export function readWebAddressAt(item: JsonItem, key: string, values: JsonValues): string | null {
  const value = item.fields[key] ?? null;
  const members = Array.isArray(value)
    ? values.list(item, key)
    : [{ value, pointer: toPointer(item.pointer, key) }];
  const found = members.flatMap((member) =>
    addressesOf(member, key, values).map((address) => ({ address, pointer: member.pointer })),
  );
  const [first, ...others] = found;
  for (const { address, pointer } of others) {
    if (address !== first?.address) values.add('conflicting-facts', pointer, isAlso(key, address));
  }
  return first?.address ?? null;
}

/** The addresses of a text. A text that is an address by itself stays whole. */
function addressesOf(member: JsonMember, key: string, values: JsonValues): string[] {
  const text = values.plainText(member, addressExpected);
  if (text === null) return [];
  const whole = toWebAddress(text);
  if (whole !== null) return [whole];
  const { addresses, rest } = findWebAddresses(text);
  const [address] = addresses;
  if (address === undefined) values.refuse(member, addressExpected);
  else if (rest !== '') {
    values.add('bad-value', member.pointer, isKeptOf(key, text, address), { expected: addressAlone });
  }
  return addresses;
}
