import type { FoundPapers } from '../../engine/finder.ts';
import type { Term } from '../../query/query.ts';
import { halvesOf, nearnessApart, slipsOf } from '../../query/spelling.ts';
import type { SearchField } from '../../query/tokens.ts';
import { type Expansion, expandSimilar, expandWritten } from './expand.ts';
import { findAdjacentWords } from './find-text.ts';
import { FoundTable } from './found-table.ts';
import type { IndexReader } from './index-reader.ts';

// A word that this many papers contain is not a slip.
const minSurelyMeant = 50;

/** Finds the papers of a word: as written and, if `near`, by a similar spelling. */
export async function findWord(
  reader: IndexReader,
  { text, field, excluded }: Term,
  near: boolean,
  signal?: AbortSignal,
): Promise<FoundPapers> {
  const head = await reader.head(signal);
  const written = expandWritten(head, text);
  const exact = written.words[0]?.kind === 'exact' ? head.frequencies[written.words[0].entry]! : 0;
  const isSought = near && !excluded && slipsOf(text) > 0 && exact < minSurelyMeant;
  const words: Expansion[] = [...written.words, ...(isSought ? expandSimilar(head, text) : [])];
  const postings = await reader.postings(
    words.map(({ entry }) => entry),
    signal,
  );
  const size = reader.manifest.papers;
  const papers = new FoundTable(size);
  for (const [at, { entry, kind, nearness }] of words.entries()) {
    const word = kind === 'exact' ? null : head.words.word(entry);
    papers.add({ postings: postings[at]!, kind, nearness, word }, field);
  }
  if (isSought) await addApart(reader, papers, text, field, signal);
  papers.weigh();
  return { papers, capped: written.capped };
}

/** Adds the papers in which the word is written as two. */
async function addApart(
  reader: IndexReader,
  papers: FoundTable,
  text: string,
  field: SearchField | null,
  signal?: AbortSignal,
): Promise<void> {
  const { words } = await reader.head(signal);
  const pairs = halvesOf(text).filter((halves) => halves.every((half) => words.find(half) >= 0));
  const apart = pairs.map((halves) => halves.join(' '));
  const found = await Promise.all(apart.map((word) => findAdjacentWords(reader, word, signal)));
  for (const [at, postings] of found.entries()) {
    const word = apart[at]!;
    papers.add({ postings, kind: 'similar', nearness: nearnessApart, word }, field);
  }
}
