import { spellUnsafe } from '../../text/display.ts';

/** True for what JSON calls an object. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON Pointer (RFC 6901) of a member of the value at `pointer`; unsafe characters are spelled out. */
export function toPointer(pointer: string, key: string | number): string {
  const name = spellUnsafe(String(key));
  return `${pointer}/${/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`;
}
