import { formKey } from '../../query/forms.ts';
import { areOneWord, partsOfCompound } from '../../query/spelling.ts';
import type { ChunkWords } from './chunk-words.ts';
import type { Texts } from './texts.ts';
import { walkOccurrences } from './walk.ts';

/** Two words that papers also write as one, `pre training`, and where they do not. */
export interface Compound {
  /** The words with a space between them. */
  text: string;
  /** The paper and the position of the first word of each occurrence, ascending. */
  papers: Uint32Array;
  positions: Uint32Array;
}

interface Pair {
  /** The entries of the two words. */
  words: [number, number];
  /** The entries of the words that may be it, written as one. */
  together: number[];
  /** The paper and the position of each occurrence; null before the first, since most pairs never occur. */
  found: { papers: number[]; positions: number[] } | null;
  /** How many papers have the pair. */
  size: number;
}

/** The pairs of words of the texts that are one word (`areOneWord`), in ascending order of their texts. */
export function findCompounds(texts: Texts, words: ChunkWords): Compound[] {
  const pairs = possiblePairs(words.words);
  const sizes = new Uint32Array(words.words.length);
  const lastPapers = new Int32Array(words.words.length).fill(-1);
  let before = 0;
  let next = -1;
  walkOccurrences(texts, words, (entry, paper, position) => {
    if (entry >= words.words.length) return;
    if (lastPapers[entry] !== paper) {
      lastPapers[entry] = paper;
      sizes[entry] = sizes[entry]! + 1;
    }
    const pair = position === next ? pairs[before]?.get(entry) : undefined;
    if (pair) note(pair, paper, position - 1);
    before = entry;
    next = position + 1;
  });
  const compounds: Compound[] = [];
  for (const some of pairs) {
    for (const { words: own, together, found, size } of some?.values() ?? []) {
      if (!found || !areOneWord(Math.max(...together.map((entry) => sizes[entry]!)), size)) continue;
      const text = own.map((entry) => words.words[entry]).join(' ');
      const [papers, positions] = [Uint32Array.from(found.papers), Uint32Array.from(found.positions)];
      compounds.push({ text, papers, positions });
    }
  }
  return compounds.sort((a, b) => (a.text < b.text ? -1 : 1));
}

function note(pair: Pair, paper: number, position: number): void {
  pair.found ??= { papers: [], positions: [] };
  const { papers, positions } = pair.found;
  if (papers.at(-1) !== paper) pair.size += 1;
  papers.push(paper);
  positions.push(position);
}

/**
 * By the entry of a first word: by that of the second, the pairs that some word consists of, or would with another form of
 * the second.
 */
function possiblePairs(words: readonly string[]): (Map<number, Pair> | undefined)[] {
  const entries = new Map(words.map((word, entry) => [word, entry]));
  const byKey = new Map<string, number[]>();
  for (const [entry, word] of words.entries()) {
    const key = formKey(word);
    const forms = byKey.get(key);
    if (forms) forms.push(entry);
    else byKey.set(key, [entry]);
  }
  const pairs = words.map((): Map<number, Pair> | undefined => undefined);
  const isKnown = (first: string) => entries.has(first);
  for (const [together, word] of words.entries()) {
    for (const [one, last] of partsOfCompound(word, isKnown)) {
      const first = entries.get(one)!;
      for (const second of byKey.get(formKey(last)) ?? []) {
        const own = pairs[first] ?? new Map<number, Pair>();
        pairs[first] = own;
        const pair: Pair = own.get(second) ?? { words: [first, second], together: [], found: null, size: 0 };
        pair.together.push(together);
        own.set(second, pair);
      }
    }
  }
  return pairs;
}
