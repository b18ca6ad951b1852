import { DamagedFile } from './bytes.ts';
import { hashBytes } from './hash-bytes.ts';

/** The column with the key of each paper, by which marks of a reader find it. */
export const keyColumn = 'keys';

const keyLength = 8;

/** Writes a hash of eight characters for the key of each paper, in the order of the list. */
export function writePaperKeys(keys: Iterable<string>): Uint8Array {
  return new TextEncoder().encode(Array.from(keys, hashKey).join(''));
}

/** Returns a function that finds the index of a paper of a list of `size` by its key; throws `DamagedFile`. */
export function readPaperKeys(bytes: Uint8Array, size: number): (key: string) => number | undefined {
  if (bytes.length !== size * keyLength) throw new DamagedFile(keyColumn);
  const hashes = new TextDecoder().decode(bytes);
  const indexes = new Map<string, number>();
  for (let at = 0; at < hashes.length; at += keyLength) {
    indexes.set(hashes.slice(at, at + keyLength), at / keyLength);
  }
  return (key) => indexes.get(hashKey(key));
}

function hashKey(key: string): string {
  return hashBytes(new TextEncoder().encode(key));
}
