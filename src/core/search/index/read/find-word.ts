import { byKind } from '../../engine/score.ts';
import type { Term } from '../../query/query.ts';
import { halvesOf, nearnessApart, slipsOf, spacedVersion } from '../../query/spelling.ts';
import { type Expansion, expandBeginning, expandSimilar, expandWritten } from './expand.ts';
import { findAdjacentWords, findJoinedWords } from './find-text.ts';
import { type FoundInIndex, FoundTable, type FoundWord } from './found-table.ts';
import type { IndexReader, LoadedHead } from './index-reader.ts';

// A word that this many papers contain is not a slip.
const minSurelyMeant = 50;

/** Finds the papers of a word as written or in another form. */
export async function findWord(
  reader: IndexReader,
  { text, field }: Term,
  signal?: AbortSignal,
): Promise<FoundInIndex> {
  const head = await reader.head(signal);
  const { words, capped } = expandWritten(head, text);
  const [found, version] = await Promise.all([
    postingsOf(reader, words, signal),
    findVersion(reader, text, signal),
  ]);
  const papers = new FoundTable(reader.manifest.papers);
  for (const word of [...found, ...version.found].sort(byKind)) papers.add(word, field);
  papers.weigh();
  return { papers, capped: capped || version.capped };
}

/** Adds the papers with a similar spelling to those of a word. */
export async function addSimilar(
  reader: IndexReader,
  { papers, capped }: FoundInIndex,
  { text, field, excluded }: Term,
  signal?: AbortSignal,
): Promise<FoundInIndex> {
  const head = await reader.head(signal);
  const exact = head.words.find(text);
  const isSurelyMeant = exact >= 0 && head.frequencies[exact]! >= minSurelyMeant;
  if (excluded || slipsOf(text) === 0 || isSurelyMeant) return { papers, capped };
  const [found, apart] = await Promise.all([
    postingsOf(reader, expandSimilar(head, text), signal),
    findApart(reader, text, signal),
  ]);
  return { papers: papers.withSimilar([...found, ...apart], field), capped };
}

/** Finds the papers with a word that begins with a text. */
export async function findBeginning(
  reader: IndexReader,
  { text, field }: Term,
  signal?: AbortSignal,
): Promise<FoundInIndex> {
  const { words, capped } = expandBeginning(await reader.head(signal), text);
  const papers = new FoundTable(reader.manifest.papers);
  for (const word of await postingsOf(reader, words, signal)) papers.add(word, field);
  papers.weigh();
  return { papers, capped };
}

async function postingsOf(
  reader: IndexReader,
  words: readonly Expansion[],
  signal?: AbortSignal,
): Promise<FoundWord[]> {
  const { words: vocabulary } = await reader.head(signal);
  const postings = await reader.postings(
    words.map(({ entry }) => entry),
    signal,
  );
  return words.map(({ entry, kind, nearness }, at) => ({
    ...{ postings: postings[at]!, kind, nearness },
    word: kind === 'exact' ? null : vocabulary.word(entry),
  }));
}

/** The papers that write a version with a space or a hyphen: `GPT-4o` for `gpt4o`. */
async function findVersion(
  reader: IndexReader,
  text: string,
  signal?: AbortSignal,
): Promise<{ found: FoundWord[]; capped: boolean }> {
  const spaced = spacedVersion(text);
  if (spaced === null) return { found: [], capped: false };
  const { postings, capped } = await findJoinedWords(reader, spaced, signal);
  return { found: [{ postings, kind: 'form', nearness: 1, word: null }], capped };
}

/** The papers in which the word is written as two. */
export async function findApart(
  reader: IndexReader,
  text: string,
  signal?: AbortSignal,
): Promise<FoundWord[]> {
  const pairs = knownHalves(await reader.head(signal), text);
  return Promise.all(
    pairs.map(async (halves): Promise<FoundWord> => {
      const word = halves.join(' ');
      const postings = await findAdjacentWords(reader, word, signal);
      return { postings, kind: 'similar', nearness: nearnessApart, word };
    }),
  );
}

/** The pairs of known words that a word may be written as. */
export function knownHalves({ words }: LoadedHead, text: string): [string, string][] {
  return halvesOf(text).filter((halves) => halves.every((half) => words.find(half) >= 0));
}
