/// <reference lib="webworker" />

/** Finds the papers of a list that are in the reader's library, off the main thread. */
import { readKeptLibrary, toLibraryPaper } from '../core/library/library-paper.ts';
import { matchLibrary } from '../core/library/match-library.ts';
import type { CitingPapersFile } from '../core/schemas/citing-papers-file.ts';
import { giveUpNetwork, type MatchReply, type MatchRequest } from './library-messages.ts';

giveUpNetwork(self);

self.onmessage = async ({ data }: MessageEvent<MatchRequest>) => {
  const reply = await match(data).catch((error: unknown) => ({ problem: String(error) }));
  self.postMessage(reply);
};

async function match({ list, library }: MatchRequest): Promise<MatchReply> {
  const { hub, citingPapers }: CitingPapersFile = JSON.parse(await list.text());
  const known = matchLibrary(toLibraryPaper(hub), citingPapers.map(toLibraryPaper), readKeptLibrary(library));
  const idsBy = (by: string) =>
    citingPapers.flatMap(({ id }, index) => (known.get(index) === by ? [id] : []));
  return { byIdentifier: idsBy('identifier'), byTitle: idsBy('title') };
}
