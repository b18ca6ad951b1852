import { type StatedAcronym, statedAcronyms } from '../../acronyms/stated-acronyms.ts';
import { writtenOut } from '../../acronyms/written-out.ts';
import { explainingTexts, type SearchDocument } from '../../query/document.ts';
import { acronymColumn, writeAcronyms, writeWrittenOut, writtenOutColumn } from '../format/acronym-file.ts';
import { ByteWriter } from '../format/bytes.ts';
import { writeWideColumn } from '../format/columns.ts';
import { type StoredPaper, writeDocuments } from '../format/documents.ts';
import { commonFields } from '../format/fields.ts';
import { writeHead } from '../format/head.ts';
import { writeIdentifiers } from '../format/identifiers.ts';
import { formatVersion, type Manifest } from '../format/manifest.ts';
import { NamedFiles } from '../format/named-files.ts';
import { packItems } from '../format/packs.ts';
import { fieldSpan, writePositions } from '../format/positions.ts';
import { writePosting } from '../format/postings.ts';
import type { FileEntry } from '../read/file-store.ts';
import { type ChunkWords, readChunks } from './chunk-words.ts';
import { type Compound, findCompounds } from './compounds.ts';
import { type EntryList, papersOf, papersWith } from './entry-lists.ts';
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
  const { entry = ({ title }) => ({ title }), columns = {}, papersAFile = 16, hash } = options;
  const files = new NamedFiles('.bin', hash);
  const add = (bytes: Uint8Array) => files.add(bytes);
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
  const lists = writeLists(texts, acronyms);
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
    head: add(head),
    postings: postings.files.map(add),
    positions: positions.files.map(add),
    identifiers: identifiers.files.map(add),
    documents: chunks,
    papersAFile,
    years: years.some((year) => year > 0) ? add(writeWideColumn(years)) : null,
    columns: Object.fromEntries(
      Object.entries({
        ...columns,
        ...(acronyms.length > 0 && {
          [acronymColumn]: writeAcronyms(acronyms),
          [writtenOutColumn]: writeWrittenOut(lists.written),
        }),
      }).map(([name, bytes]) => [name, add(bytes)]),
    ),
  };
  return { files: files.all(), manifest };

  function closeChunk(): void {
    chunks.push(add(writeDocuments(chunk)));
    chunk = [];
  }
}

/** The entries in ascending order, words and compounds before pieces, with their postings and positions; and who writes out acronyms. */
function writeLists(texts: Texts, acronyms: readonly StatedAcronym[]) {
  const chunkWords = readChunks(texts.chunks);
  const { pieces } = chunkWords;
  const lists = listsOf(sortOccurrences(texts, chunkWords));
  const wordLists = lists.slice(0, chunkWords.words.length);
  const listsByWord = new Map(chunkWords.words.map((word, entry) => [word, wordLists[entry]]));
  const listOf = (word: string) => listsByWord.get(word);
  const having = (word: string) => papersOf(listOf(word));
  const reading = (words: readonly string[]) => papersWith(words.map(listOf));
  const all = withCompounds(chunkWords, wordLists, findCompounds(texts, chunkWords));
  return {
    written: acronyms.map((acronym) => [acronym.short, writtenOut(acronym, having, reading)] as const),
    words: all.words,
    pieces,
    parts: all.parts,
    ...encodeLists([...all.lists, ...lists.slice(wordLists.length)], commonFields(texts.content)),
  };
}

function listsOf({ starts, ends, papers, positions }: Occurrences): EntryList[] {
  return Array.from(starts, (start, entry) => ({ papers, positions, start, end: ends[entry]! }));
}

/**
 * The words with their lists and parts, and compounds among them in ascending order. None comes after all words: `pre training`
 * is before `pretraining`.
 */
function withCompounds(
  { words, parts }: ChunkWords,
  lists: readonly EntryList[],
  compounds: readonly Compound[],
) {
  const all: { words: string[]; lists: EntryList[] } = { words: [], lists: [] };
  const entries = new Uint32Array(words.length);
  let next = 0;
  for (const [entry, word] of words.entries()) {
    for (; next < compounds.length && compounds[next]!.text < word; next += 1) add(compounds[next]!);
    entries[entry] = all.words.push(word) - 1;
    all.lists.push(lists[entry]!);
  }
  return { ...all, parts: parts.map(([word, offset]): [number, number] => [entries[word]!, offset]) };

  function add({ text, papers, positions }: Compound) {
    all.words.push(text);
    all.lists.push({ papers, positions, start: 0, end: papers.length });
  }
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
