import type { FileEntry } from '../read/file-store.ts';
import { acronymColumn } from './acronym-file.ts';
import { ByteReader, ByteWriter, DamagedFile } from './bytes.ts';
import { readJson } from './json.ts';
import { isManifest, type Manifest } from './manifest.ts';

/** The name of the file. Like `manifest.json`, it keeps its name when the index changes. */
export const startFile = 'start.bin';

/**
 * How much of an index the file has: what opens it; also all postings, so that a search only waits for the papers that it
 * shows; or also all documents, so that most searches wait for no request.
 */
export type StartExtent = 'head' | 'words' | 'whole';

/** The most bytes of its files before compression, about twice and four times of what is sent. */
const largest = { words: 128 * 1024, whole: 256 * 1024 };

/** The greatest extent by which a first search fetches little that it does not need. */
export function startExtent(manifest: Manifest): StartExtent {
  const size = (extent: StartExtent) =>
    entriesOf(manifest, extent).reduce((sum, [, bytes]) => sum + bytes, 0);
  if (size('words') > largest.words) return 'head';
  return size('whole') > largest.whole ? 'words' : 'whole';
}

/**
 * Writes the manifest and the files that a search needs first as one file, so that they come with one request. `files`
 * are those of the index, by name.
 */
export function writeStart(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  extent = startExtent(manifest),
): Uint8Array {
  const writer = new ByteWriter();
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  const names = new Set(entriesOf(manifest, extent).map(([name]) => name));
  writer.varint(text.length);
  writer.bytes(text);
  writer.varint(names.size);
  for (const name of names) {
    const bytes = files.get(name);
    if (!bytes) throw new RangeError(`no file ${name}`);
    const encoded = new TextEncoder().encode(name);
    writer.varint(encoded.length);
    writer.bytes(encoded);
    writer.varint(bytes.length);
    writer.bytes(bytes);
  }
  return writer.done();
}

/** Reads the file; throws `DamagedFile`. */
export function readStart(bytes: Uint8Array): { manifest: Manifest; files: Map<string, Uint8Array> } {
  const reader = new ByteReader(bytes, startFile);
  const part = () => {
    const end = reader.varint() + reader.offset;
    if (end > bytes.length) throw new DamagedFile(startFile);
    const own = bytes.subarray(reader.offset, end);
    reader.offset = end;
    return own;
  };
  const manifest = readJson(part(), startFile, isManifest);
  const files = new Map<string, Uint8Array>();
  for (let left = reader.varint(); left > 0; left -= 1) files.set(new TextDecoder().decode(part()), part());
  if (reader.left > 0) throw new DamagedFile(startFile);
  return { manifest, files };
}

function entriesOf({ head, columns, postings, documents }: Manifest, extent: StartExtent): FileEntry[] {
  const first = [head, ...[columns.facets, columns[acronymColumn]].filter((file) => file !== undefined)];
  if (extent === 'head') return first;
  return [...first, ...postings, ...(extent === 'whole' ? documents : [])];
}
