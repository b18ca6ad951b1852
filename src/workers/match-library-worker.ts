/// <reference lib="webworker" />

/** Finds the papers of a list that are in the reader's library, off the main thread. */
import { readLines } from '../core/formats/json/lines.ts';
import { type LibraryPaper, readKeptLibrary, toLibraryPaper } from '../core/library/library-paper.ts';
import { matchLibrary } from '../core/library/match-library.ts';
import type { CitingPapersFile, CompressedList } from '../core/schemas/citing-papers-file.ts';
import { giveUpNetwork, type MatchReply, type MatchRequest } from './library-messages.ts';

giveUpNetwork(self);

self.onmessage = async ({ data }: MessageEvent<MatchRequest>) => {
  const reply = await match(data).catch((error: unknown) => ({ problem: String(error) }));
  self.postMessage(reply);
};

async function match({ list, library, isCompressed }: MatchRequest): Promise<MatchReply> {
  const read = await (isCompressed ? readCompressed(list) : readPlain(list));
  if ('linesFile' in read) return read;
  const { hub, papers, ids } = read;
  const known = matchLibrary(hub, papers, readKeptLibrary(library));
  const idsBy = (by: string) => ids.filter((_, index) => known.get(index) === by);
  return { byIdentifier: idsBy('identifier'), byTitle: idsBy('title') };
}

/** What tells which papers a list has. */
interface ListToMatch {
  hub: LibraryPaper;
  papers: LibraryPaper[];
  /** Of each of these papers. */
  ids: string[];
}

async function readPlain(list: Blob): Promise<ListToMatch | { linesFile: string }> {
  const file: CitingPapersFile | CompressedList = JSON.parse(await list.text());
  if ('lines' in file) return { linesFile: file.lines.file };
  const { hub, citingPapers } = file;
  return {
    hub: toLibraryPaper(hub),
    papers: citingPapers.map(toLibraryPaper),
    ids: citingPapers.map(({ id }) => id),
  };
}

/** Of each paper, only what tells which one it is stays in memory. */
async function readCompressed(list: Blob): Promise<ListToMatch> {
  let hub: LibraryPaper | null = null;
  const papers: LibraryPaper[] = [];
  const ids: string[] = [];
  for await (const line of readLines(unzippedText(list))) {
    if ('head' in line) hub = toLibraryPaper(line.head.hub);
    else {
      papers.push(toLibraryPaper(line.work));
      ids.push(line.work.id);
    }
  }
  if (hub === null) throw new RangeError('The list says nothing of itself');
  return { hub, papers, ids };
}

/** Not every browser can go through a stream by `for await`. */
async function* unzippedText(file: Blob): AsyncGenerator<string> {
  const bytes = file.stream();
  const text = (await isGzip(file)) ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  const reader = text.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

/** Where the host says that it is encoded by gzip, the browser has unpacked the file. */
async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}
