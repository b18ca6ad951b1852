import { isJsonObject } from '../../../src/core/formats/json-input/json.ts';

/** True where a pointer (RFC 6901) names a value of what a file holds; null names the whole. */
export function isPointerInto(file: unknown, pointer: string | null): boolean {
  return pointer === null || valueAt(JSON.parse(JSON.stringify(file)), pointer) !== undefined;
}

/** The value that a pointer (RFC 6901) names; undefined if there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value: unknown = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!(Array.isArray(value) || isJsonObject(value)) || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
