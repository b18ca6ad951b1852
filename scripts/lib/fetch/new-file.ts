import { Buffer } from 'node:buffer';
import { formats } from '../../../src/core/formats/formats.ts';
import type { FetchedFile } from '../../../src/core/schemas/fetched.ts';
import { type ReadDump, readDump } from '../records/build-hub.ts';
import { sha256Of } from '../records/fetched-file.ts';
import type { Provider } from './provider.ts';

/** A list that came to its end, with the file that it becomes. */
export interface NewFile {
  name: string;
  text: string;
  entry: FetchedFile;
  dump: ReadDump;
}

/** Makes a file of answers; `facts` say where they come from. */
export function toFile(
  name: string,
  text: string,
  facts: Omit<FetchedFile, 'file' | 'sha256' | 'whole'>,
): NewFile {
  const bytes = Buffer.from(text, 'utf8');
  const dump = readDump(name, bytes);
  return {
    name,
    text,
    dump,
    entry: { file: name, ...facts, sha256: sha256Of(bytes), whole: dump.source?.whole ?? null },
  };
}

/** The name of the file of a provider's list. */
export function listName(hub: string, provider: Provider): string {
  return `${hub}.${provider.name}.${extensionOf(provider)}`;
}

/** The name of the file in which a provider describes the hub paper. */
export function hubFileName(hub: string, { name }: Provider): string {
  return `${hub}.hub.${name}.json`;
}

/** The extension of the file of a provider's list. */
function extensionOf({ name, answers }: Provider): string {
  const extension = formats.find((format) => format.name === name)?.extension ?? answers;
  // A page a line is JSON Lines, whatever the format is called alone.
  return extension === 'json' ? 'jsonl' : extension;
}
