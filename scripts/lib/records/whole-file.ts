import type { WholeFile } from '../../../src/core/schemas/fetched.ts';

/** The characters of the end of a file that are noted: more than the last lines that all entries of a format share. */
const lengthOfEnd = 100;
/** The bytes that hold them, also where there is much white space between words. */
const bytesOfEnd = 4096;

/** What is noted of a file, to notice later that it was cut. */
export function describeWhole(bytes: Uint8Array, entries: number): WholeFile {
  const text = new TextDecoder().decode(bytes.subarray(-bytesOfEnd));
  const words = text.replace(/\s+/g, ' ').trim();
  return { bytes: bytes.length, entries, end: Array.from(words).slice(-lengthOfEnd).join('') };
}

/**
 * Whether a file was cut since it was noted: it is shorter, and its end is missing. A file that was edited keeps its end,
 * unless the edit is there.
 */
export function isCut(now: WholeFile, noted: WholeFile): boolean {
  return now.bytes < noted.bytes && now.end !== noted.end;
}
