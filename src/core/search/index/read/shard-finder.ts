import type { Finder } from '../../engine/finder.ts';
import type { Term } from '../../query/query.ts';
import { nearestWord } from '../../query/spelling.ts';
import { wordsOf } from '../../query/tokens.ts';
import type { StoredPaper } from '../format/documents.ts';
import type { Manifest } from '../format/manifest.ts';
import { expandWritten } from './expand.ts';
import type { FetchFile } from './file-store.ts';
import { findIdentifier, findJoined, findLiteral, findPhrase } from './find-text.ts';
import { addSimilar, findApart, findBeginning, findWord, knownHalves } from './find-word.ts';
import { entriesTogether } from './forms.ts';
import type { FoundInIndex } from './found-table.ts';
import { IndexReader, type LoadedHead } from './index-reader.ts';

/** Finds papers in the files of an index, fetched as they are needed and none before the first call. */
export interface ShardFinder extends Finder {
  titleWords(papers: readonly number[], signal?: AbortSignal): Promise<string[][]>;
  findWritten(term: Term, signal?: AbortSignal): Promise<FoundInIndex>;
  loadYears(signal?: AbortSignal): Promise<void>;
  /** The stored papers at some indexes, in the order asked for. */
  documents(indexes: readonly number[], signal?: AbortSignal): Promise<StoredPaper[]>;
  /** Bytes of a further file of the index. */
  column(name: string, signal?: AbortSignal): Promise<Uint8Array>;
}

const maxKept = 16;

/**
 * Creates a finder over the files of an index. If a file cannot be fetched, it rejects with `LostConnection`
 * and tries again the next time; files that were fetched stay usable.
 */
export function createShardFinder(fetchFile: FetchFile, manifest: Manifest): ShardFinder {
  const reader = new IndexReader(fetchFile, manifest);
  const [keepWritten, keepNear] = [keepLast(), keepLast()];
  let years: Uint16Array = new Uint16Array(manifest.papers);
  return {
    size: manifest.papers,
    get years() {
      return years;
    },
    find,
    findWritten,
    async loadYears(signal) {
      years = await reader.years(signal);
    },
    acronyms: (signal) => reader.acronyms(signal),
    writtenOut: (short, signal) => reader.writtenOut(short, signal),
    async writtenAsTwo(word, signal) {
      const head = await reader.head(signal);
      // Cheap tests first, since every word of every key comes here.
      if (head.words.find(word) >= 0 || knownHalves(head, word).length === 0) return null;
      if (expandWritten(head, word).words.length > 0) return null;
      const pairs = await findApart(reader, word, signal);
      const [best] = pairs
        .filter(({ postings }) => postings.papers.length > 0)
        .sort((a, b) => b.postings.papers.length - a.postings.papers.length);
      return best?.word?.split(' ') ?? null;
    },
    async isOneWord(one, next, signal) {
      const head = await reader.head(signal);
      const pairs = entriesTogether(head.words, one, next).flatMap((entry) => head.apart.get(entry) ?? []);
      return pairs.some((pair) => head.words.word(pair).startsWith(`${one} `));
    },
    async nearest(word, signal) {
      const head = await reader.head(signal);
      return head.words.find(word) >= 0 ? null : nearestWord(word, allWords(head));
    },
    // The list shows these papers, so this fetches nothing more.
    async titleWords(papers, signal) {
      const stored = await reader.documents(papers, signal);
      return stored.map(({ title }) => wordsOf(title));
    },
    documents: (indexes, signal) => reader.documents(indexes, signal),
    column: (name, signal) => reader.column(name, signal),
  };

  async function find(term: Term, signal?: AbortSignal): Promise<FoundInIndex> {
    if (term.kind !== 'word') return findWritten(term, signal);
    return keepNear(term, async () => addSimilar(reader, await findWritten(term, signal), term, signal));
  }

  function findWritten(term: Term, signal?: AbortSignal): Promise<FoundInIndex> {
    return keepWritten(term, () => findOfKind(reader, term, signal));
  }
}

/** Keeps the answers to the last terms: each key asks again for the words before the one being typed. */
function keepLast(): (term: Term, find: () => Promise<FoundInIndex>) => Promise<FoundInIndex> {
  const kept = new Map<string, FoundInIndex>();
  return async (term, find) => {
    const key = JSON.stringify(term);
    const answer = kept.get(key) ?? (await find());
    // Reinserted, so that the least recently used comes first.
    kept.delete(key);
    kept.set(key, answer);
    for (const oldest of kept.keys()) {
      if (kept.size <= maxKept) break;
      kept.delete(oldest);
    }
    return answer;
  };
}

function findOfKind(reader: IndexReader, term: Term, signal?: AbortSignal): Promise<FoundInIndex> {
  if (term.kind === 'word') return findWord(reader, term, signal);
  if (term.kind === 'beginning') return findBeginning(reader, term, signal);
  if (term.kind === 'phrase') return findPhrase(reader, term, signal);
  if (term.kind === 'joined') return findJoined(reader, term, signal);
  return term.kind === 'literal' ? findLiteral(reader, term, signal) : findIdentifier(reader, term, signal);
}

function* allWords({ words, frequencies }: LoadedHead) {
  for (let index = 0; index < words.size; index += 1) {
    if (words.pairs.has(index)) continue;
    yield { word: words.word(index), frequency: frequencies[index]! };
  }
}
