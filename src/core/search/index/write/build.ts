import { type StatedAcronym, statedAcronyms } from '../../acronyms/stated-acronyms.ts';
import { explainingTexts, type SearchDocument } from '../../query/document.ts';
import { acronymColumn, writeAcronyms, writeWrittenOut, writtenOutColumn } from '../format/acronym-file.ts';
import { ByteWriter } from '../format/bytes.ts';
import { writeWideColumn } from '../format/columns.ts';
import { type StoredPaper, writeDocuments } from '../format/documents.ts';
import { commonFields } from '../format/fields.ts';
import { hashBytes } from '../format/hash-bytes.ts';
import { writeHead } from '../format/head.ts';
import { writeIdentifiers } from '../format/identifiers.ts';
import { formatVersion, type Manifest } from '../format/manifest.ts';
import { packItems } from '../format/packs.ts';
import { fieldSpan, writePositions } from '../format/positions.ts';
import { writePosting } from '../format/postings.ts';
import type { FileEntry } from '../read/file-store.ts';
import { type EntryList, locateWrittenOut } from './acronyms.ts';
import { readChunks } from './chunk-words.ts';
import { type Compound, findCompounds } from './compounds.ts';
import { type Occurrences, sortOccurrences } from './occurrences.ts';
import { TextReader, type Texts } from './texts.ts';

export interface BuildOptions {
  /** What the list shows of a paper, stored as JSON; by default its title. */
  entry?: (document: SearchDocument) => StoredPaper;
  /** Further files by name. */
  columns?: Record<string, Uint8Array>;
  /** Papers in a file of documents. */
  papersAFile?: number;
  /** Hashes the bytes of a file to letters and digits for its name. */
  hash?: (bytes: Uint8Array) => string;
}

export interface BuiltIndex {
  files: { name: string; bytes: Uint8Array }[];
  manifest: Manifest;
}

/** Builds the files of an index. Papers must come in order; the same papers give the same bytes. */
export function buildIndex(documents: Iterable<SearchDocument>, options: BuildOptions = {}): BuiltIndex {
  const { entry = ({ title }) => ({ title }), columns = {}, papersAFile = 16, hash = hashBytes } = options;
  const files = new Map<string, Uint8Array>();
  const reader = new TextReader();
  const explaining: string[][] = [];
  const known: Pick<SearchDocument, 'index' | 'identifiers'>[] = [];
  const years: number[] = [];
  const chunks: FileEntry[] = [];
  let chunk: StoredPaper[] = [];
  for (const document of documents) {
    const { index, identifiers, year } = document;
    if (index !== years.length) throw new RangeError(`paper ${index} is at index ${years.length}`);
    reader.add(document);
    explaining.push(explainingTexts(document));
    known.push({ index, identifiers });
    years.push(year ?? 0);
    chunk.push(entry(document));
    if (chunk.length === papersAFile) closeChunk();
  }
  if (chunk.length > 0) closeChunk();
  const texts = reader.done();
  const acronyms = statedAcronyms(explaining);
  const { writtenOut, ...lists } = writeLists(texts, acronyms);
  const postings = packItems(lists.postings, lists.postingEnds);
  const positions = packItems(lists.positions, lists.positionEnds);
  const identifiers = writeIdentifiers(known);
  const head = writeHead({
    ...lists,
    firstPostings: postings.firsts,
    firstPositions: positions.firsts,
    firstIdentifiers: identifiers.firsts,
  });
  const manifest: Manifest = {
    version: formatVersion,
    papers: years.length,
    content: texts.content,
    head: addFile(head),
    postings: postings.files.map(addFile),
    positions: positions.files.map(addFile),
    identifiers: identifiers.files.map(addFile),
    documents: chunks,
    papersAFile,
    years: years.some((year) => year > 0) ? addFile(writeWideColumn(years)) : null,
    columns: Object.fromEntries(
      Object.entries({
        ...columns,
        ...(acronyms.length > 0 && {
          [acronymColumn]: writeAcronyms(
            acronyms.map(({ short, longs }) => ({ short, long: longs[0] ?? '' })),
          ),
          [writtenOutColumn]: writeWrittenOut(writtenOut),
        }),
      }).map(([name, bytes]) => [name, addFile(bytes)]),
    ),
  };
  return { files: Array.from(files, ([name, bytes]) => ({ name, bytes })), manifest };

  function closeChunk(): void {
    chunks.push(addFile(writeDocuments(chunk)));
    chunk = [];
  }

  function addFile(bytes: Uint8Array): FileEntry {
    const name = `${hash(bytes)}.bin`;
    const known = files.get(name);
    if (known && !isSame(known, bytes)) throw new Error(`Two files of the search index hash to ${name}`);
    files.set(name, bytes);
    return [name, bytes.length];
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The entries in ascending order, words before pieces, with their postings and positions; and where acronyms are
 * written out. */
function writeLists(texts: Texts, acronyms: readonly StatedAcronym[]) {
  const chunkWords = readChunks(texts.chunks);
  const { words, pieces, parts } = chunkWords;
  const compounds = findCompounds(texts, chunkWords);
  const lists = listsOf(sortOccurrences(texts, chunkWords));
  const all = [...words.map((text, entry) => ({ text, list: lists[entry]! })), ...compounds.map(toNamedList)];
  all.sort((a, b) => (a.text < b.text ? -1 : 1));
  const entries = new Map(all.map(({ text }, entry) => [text, entry]));
  const byWord = new Map(words.map((word, entry) => [word, lists[entry]!]));
  return {
    writtenOut: acronyms.map(
      (acronym) => [acronym.short, locateWrittenOut(acronym, (word) => byWord.get(word))] as const,
    ),
    words: all.map(({ text }) => text),
    pieces,
    parts: parts.map(([word, offset]): [number, number] => [entries.get(words[word]!)!, offset]),
    ...encodeLists(
      [...all.map(({ list }) => list), ...lists.slice(words.length)],
      commonFields(texts.content),
    ),
  };
}

function listsOf({ starts, ends, papers, positions }: Occurrences): EntryList[] {
  return Array.from(starts, (start, entry) => ({ papers, positions, start, end: ends[entry]! }));
}

function toNamedList({ text, papers, positions }: Compound): { text: string; list: EntryList } {
  return { text, list: { papers, positions, start: 0, end: papers.length } };
}

function encodeLists(lists: readonly EntryList[], common: readonly number[]) {
  const postingWriter = new ByteWriter();
  const positionWriter = new ByteWriter();
  const frequencies = new Uint32Array(lists.length);
  const postingEnds = new Float64Array(lists.length);
  const positionEnds = new Float64Array(lists.length);
  for (const [entry, { papers, positions, start, end }] of lists.entries()) {
    let before = -1;
    let frequency = 0;
    for (let from = start; from < end; ) {
      const paper = papers[from]!;
      let fields = 0;
      let to = from;
      for (; to < end && papers[to] === paper; to += 1) {
        fields |= 1 << Math.floor(positions[to]! / fieldSpan);
      }
      writePosting(postingWriter, paper - before, fields, common);
      writePositions(positionWriter, positions, from, to);
      frequency += 1;
      before = paper;
      from = to;
    }
    frequencies[entry] = frequency;
    postingEnds[entry] = postingWriter.length;
    positionEnds[entry] = positionWriter.length;
  }
  return {
    frequencies,
    postings: postingWriter.done(),
    postingEnds,
    positions: positionWriter.done(),
    positionEnds,
  };
}
