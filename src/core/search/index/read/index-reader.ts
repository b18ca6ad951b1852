import { AcronymTable } from '../../acronyms/acronym-table.ts';
import type { WrittenOut } from '../../acronyms/written-out.ts';
import { acronymColumn, readAcronyms, readWrittenOut, writtenOutColumn } from '../format/acronym-file.ts';
import { ByteReader, DamagedFile } from '../format/bytes.ts';
import { readWideColumn } from '../format/columns.ts';
import { readDocuments, type StoredPaper } from '../format/documents.ts';
import { commonFields } from '../format/fields.ts';
import { type Head, readHead } from '../format/head.ts';
import { identifierKey, readIdentifiers } from '../format/identifiers.ts';
import { formatVersion, type Manifest } from '../format/manifest.ts';
import { packOf, readPack } from '../format/packs.ts';
import { type Positions, readPositions } from '../format/positions.ts';
import { type Postings, readPostings } from '../format/postings.ts';
import { type FetchFile, type FileEntry, FileStore } from './file-store.ts';
import { entriesTogether } from './forms.ts';
import { Vocabulary } from './vocabulary.ts';

/** The head, ready to be searched. */
export interface LoadedHead extends Omit<Head, 'words' | 'pieces'> {
  words: Vocabulary;
  pieces: Vocabulary;
  /** By the entry of a word: the entries of the pairs that it is also written as. */
  apart: ReadonlyMap<number, readonly number[]>;
}

/** Reads the files of an index as they are needed: each is fetched and decoded once. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly #store: FileStore;
  readonly #common: readonly number[];
  readonly #postings = new Map<number, Postings>();
  readonly #read = new Map<string, unknown>();

  constructor(fetchFile: FetchFile, manifest: Manifest) {
    if (manifest.version !== formatVersion) throw new DamagedFile('manifest');
    this.manifest = manifest;
    this.#common = commonFields(manifest.content);
    this.#store = new FileStore(fetchFile);
  }

  async head(signal?: AbortSignal): Promise<LoadedHead> {
    return this.#file(this.manifest.head, signal, (bytes, name) => {
      const head = readHead(bytes, name);
      const { firstPostings, firstPositions, firstIdentifiers } = head;
      const { postings, positions, identifiers } = this.manifest;
      const isWhole =
        firstPostings.length === postings.length &&
        firstPositions.length === positions.length &&
        firstIdentifiers.length === identifiers.length;
      if (!isWhole) throw new DamagedFile(name);
      const words = new Vocabulary(head.words);
      return { ...head, words, pieces: new Vocabulary(head.pieces), apart: apartOf(words) };
    });
  }

  /** The postings of some entries, in the order asked for. */
  async postings(entries: readonly number[], signal?: AbortSignal): Promise<Postings[]> {
    const head = await this.head(signal);
    return Promise.all(
      entries.map(async (entry) => {
        const known = this.#postings.get(entry);
        if (known) return known;
        const reader = await this.#item(this.manifest.postings, head.firstPostings, entry, signal);
        const postings = readPostings(reader, head.frequencies[entry]!, this.manifest.papers, this.#common);
        this.#postings.set(entry, postings);
        return postings;
      }),
    );
  }

  async positions(entry: number, { fields }: Postings, signal?: AbortSignal): Promise<Positions> {
    const head = await this.head(signal);
    return readPositions(
      await this.#item(this.manifest.positions, head.firstPositions, entry, signal),
      fields,
    );
  }

  /** Indexes of the papers that an identifier names; if there is none, of those whose identifier begins with it. */
  async papersOf(identifier: string, signal?: AbortSignal): Promise<number[]> {
    const { firstIdentifiers } = await this.head(signal);
    const key = identifierKey(identifier);
    const first = Math.max(0, firstIdentifiers.filter((own) => own <= key).length - 1);
    const begun: number[] = [];
    for (const [index, file] of this.manifest.identifiers.entries()) {
      if (index < first || (index > first && !firstIdentifiers[index]?.startsWith(key))) continue;
      const papers = await this.#file(file, signal, (bytes, name) =>
        readIdentifiers(bytes, name, this.manifest.papers),
      );
      const same = papers.get(key);
      if (same) return same;
      for (const [own, some] of papers) if (own.startsWith(key)) begun.push(...some);
    }
    return [...new Set(begun)];
  }

  /** The stored papers at some indexes, in the order asked for. */
  async documents(indexes: readonly number[], signal?: AbortSignal): Promise<StoredPaper[]> {
    const { papersAFile, documents, papers } = this.manifest;
    return Promise.all(
      indexes.map(async (index) => {
        const file = documents[Math.floor(index / papersAFile)];
        if (!file || index >= papers) throw new RangeError(`no paper at ${index}`);
        const stored = (await this.#file(file, signal, readDocuments))[index % papersAFile];
        if (!stored) throw new DamagedFile(file[0]);
        return stored;
      }),
    );
  }

  async years(signal?: AbortSignal): Promise<Uint16Array> {
    const { years, papers } = this.manifest;
    if (!years) return new Uint16Array(papers);
    return this.#file(years, signal, (bytes, name) => readWideColumn(bytes, name, papers));
  }

  /** Bytes of a further file, by the name that the build gave it. */
  async column(name: string, signal?: AbortSignal): Promise<Uint8Array> {
    const file = this.manifest.columns[name];
    if (!file) throw new DamagedFile('manifest');
    return this.#store.get(file, signal);
  }

  async acronyms(signal?: AbortSignal): Promise<AcronymTable> {
    const file = this.manifest.columns[acronymColumn];
    if (!file) return new AcronymTable([]);
    return this.#file(file, signal, (bytes, name) => new AcronymTable(readAcronyms(bytes, name)));
  }

  /** How papers write out an acronym that they do not use. */
  async writtenOut(short: string, signal?: AbortSignal): Promise<readonly WrittenOut[]> {
    const file = this.manifest.columns[writtenOutColumn];
    if (!file) return [];
    const read = (bytes: Uint8Array, name: string) => readWrittenOut(bytes, name, this.manifest.papers);
    return (await this.#file(file, signal, read)).get(short) ?? [];
  }

  /** A file decoded by `read`, once: a file is always decoded the same way. */
  async #file<T>(
    file: FileEntry,
    signal: AbortSignal | undefined,
    read: (bytes: Uint8Array, name: string) => T,
  ): Promise<T> {
    const known = this.#read.get(file[0]);
    if (known !== undefined) return known as T;
    const bytes = await this.#store.get(file, signal);
    // Another call may have decoded it while this one waited.
    const value = (this.#read.get(file[0]) ?? read(bytes, file[0])) as T;
    this.#read.set(file[0], value);
    return value;
  }

  /** A reader of one item of the packed files. */
  async #item(
    files: readonly FileEntry[],
    firsts: Uint32Array,
    item: number,
    signal?: AbortSignal,
  ): Promise<ByteReader> {
    const pack = packOf(firsts, item);
    const file = files[pack];
    if (!file) throw new DamagedFile('manifest');
    const bytes = await this.#store.get(file, signal);
    const offsets = await this.#file(file, signal, readPack);
    const at = item - firsts[pack]!;
    if (at + 1 >= offsets.length) throw new DamagedFile(file[0]);
    return new ByteReader(bytes.subarray(offsets[at], offsets[at + 1]), file[0]);
  }
}

/** A pair belongs to the word that is written as one; if there is none, to those with another form of its second word. */
function apartOf(words: Vocabulary): Map<number, number[]> {
  const apart = new Map<number, number[]>();
  for (const pair of words.pairs) {
    const [one, next] = words.word(pair).split(' ') as [string, string];
    const own = words.find(one + next);
    for (const together of own >= 0 ? [own] : entriesTogether(words, one, next)) {
      apart.set(together, [...(apart.get(together) ?? []), pair]);
    }
  }
  return apart;
}
