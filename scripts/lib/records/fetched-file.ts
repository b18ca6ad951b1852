import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Fetched, type FetchedFile, fetchedSchema } from '../../../src/core/schemas/fetched.ts';
import type { SourceFile } from '../../../src/core/schemas/hub-record.ts';
import { type TextFiles, textFiles } from './text-files.ts';

/** The name of the file that says where the files of a hub come from. */
export function fetchedName(hub: string): string {
  return `${hub}.fetched.json`;
}

/** True for the name of such a file, which is not a dump. */
export function isFetchedName(name: string): boolean {
  return name.endsWith('.fetched.json');
}

/** Reads where the files of a hub come from; nothing if it is not written down. Throws a sentence if it is not readable. */
export async function readFetched(
  dumps: string,
  hub: string,
  files: TextFiles = textFiles,
): Promise<Fetched> {
  const file = join(dumps, fetchedName(hub));
  const text = await files.readText(file);
  if (text === null) return noFiles;
  const fetched = parseFetched(text);
  if (fetched) return fetched;
  throw new Error(`${file} does not have the expected form; restore it, or delete it and fetch again.`);
}

/** The content of such a file; null if it does not have the expected form. */
export function parseFetched(text: string): Fetched | null {
  try {
    return fetchedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const noFiles: Fetched = { schemaVersion: 1, identifiers: null, files: [] };

/** Adds entries in the place of those about the same files, in the order of file names. */
export function withFiles(fetched: Fetched, entries: readonly FetchedFile[]): Fetched {
  const files = new Map([...fetched.files, ...entries].map((entry) => [entry.file, entry]));
  return { ...fetched, files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

export function printFetched(fetched: Fetched): string {
  // The schema puts the fields of every entry into one order.
  return `${JSON.stringify(fetchedSchema.parse(fetched), null, 2)}\n`;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The days on which files were got, by file name; an entry about another content of its file does not count. */
export function retrievedDays(
  { files }: Fetched,
  sources: readonly Pick<SourceFile, 'file' | 'sha256'>[],
): Map<string, string> {
  const hashes = new Map(sources.map(({ file, sha256 }) => [file, sha256]));
  const valid = files.filter((entry) => hashes.get(entry.file) === entry.sha256);
  return new Map(
    valid.flatMap(({ file, retrieved }) =>
      retrieved === null ? [] : [[file, retrieved.slice(0, 10)] as const],
    ),
  );
}
