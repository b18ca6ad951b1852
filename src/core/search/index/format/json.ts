import { DamagedFile } from './bytes.ts';

/** Reads JSON that a build wrote; throws `DamagedFile` for anything that is not what it should be. */
export function readJson<T>(bytes: Uint8Array, file: string, isRight: (value: unknown) => value is T): T {
  const value = parse(bytes);
  if (!isRight(value)) throw new DamagedFile(file);
  return value;
}

/** Undefined if the bytes are neither UTF-8 nor JSON. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

export function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}
