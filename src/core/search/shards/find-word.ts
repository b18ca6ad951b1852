import type { FoundPapers } from '../finder.ts';
import type { Term } from '../query.ts';
import { type Expansion, expandSimilar, expandWritten } from './expand.ts';
import { FoundTable } from './found-table.ts';
import type { IndexReader } from './index-reader.ts';

// A word that so many papers hold is no slip.
const surelyMeant = 50;

/** Finds the papers of a word: as it is written and, where `near`, by a similar spelling. */
export async function findWord(
  reader: IndexReader,
  { text, field, excluded }: Term,
  near: boolean,
  signal?: AbortSignal,
): Promise<FoundPapers> {
  const head = await reader.head(signal);
  const written = expandWritten(head, text);
  const exact = written.words[0]?.kind === 'exact' ? (head.frequencies[written.words[0].entry] as number) : 0;
  const isSought = near && !excluded && exact < surelyMeant;
  const similar = isSought ? expandSimilar(head, text) : { words: [], nearest: null };
  const words: Expansion[] = [...written.words, ...similar.words];
  const postings = await reader.postings(
    words.map(({ entry }) => entry),
    signal,
  );
  const size = reader.manifest.papers;
  const papers = new FoundTable(size);
  for (const [at, { entry, kind, nearness }] of words.entries()) {
    const word = kind === 'exact' ? null : head.words.word(entry);
    papers.add({ postings: postings[at] ?? noPostings, kind, nearness, word }, field);
  }
  papers.weigh();
  return { papers, capped: written.capped, nearest: similar.nearest };
}

const noPostings = { papers: new Uint32Array(), fields: new Uint8Array() };
