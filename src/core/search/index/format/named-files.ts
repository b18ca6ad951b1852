import type { FileEntry } from '../read/file-store.ts';
import { hashBytes } from './hash-bytes.ts';

/**
 * Files under names that change with their bytes: a hash and `suffix`. Of other bytes with the same hash, which a large site can
 * have by chance, the later ones have a number after it.
 */
export class NamedFiles {
  readonly #suffix: string;
  readonly #hash: (bytes: Uint8Array) => string;
  readonly #files = new Map<string, Uint8Array>();

  constructor(suffix: string, hash = hashBytes) {
    this.#suffix = suffix;
    this.#hash = hash;
  }

  /** Names a file; the same bytes are one file. */
  add(bytes: Uint8Array): FileEntry {
    const hash = this.#hash(bytes);
    let name = hash + this.#suffix;
    for (let count = 2; this.#hasOther(name, bytes); count += 1) name = `${hash}-${count}${this.#suffix}`;
    this.#files.set(name, bytes);
    return [name, bytes.length];
  }

  /** In the order in which they were added. */
  all(): { name: string; bytes: Uint8Array }[] {
    return Array.from(this.#files, ([name, bytes]) => ({ name, bytes }));
  }

  #hasOther(name: string, bytes: Uint8Array): boolean {
    const known = this.#files.get(name);
    return known !== undefined && !isSame(known, bytes);
  }
}

/** Whether a file has the bytes that it was named by. */
export function isNamedBy(name: string, bytes: Uint8Array): boolean {
  return name.startsWith(hashBytes(bytes));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
