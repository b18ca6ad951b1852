import type { Finder, FoundPapers } from '../../engine/finder.ts';
import type { Term } from '../../query/query.ts';
import { nearestWord } from '../../query/spelling.ts';
import { tokenize } from '../../query/tokens.ts';
import type { StoredPaper } from '../format/documents.ts';
import type { Manifest } from '../format/manifest.ts';
import type { FetchFile } from './file-store.ts';
import { findIdentifier, findJoined, findLiteral, findPhrase } from './find-text.ts';
import { findWord } from './find-word.ts';
import { IndexReader, type LoadedHead } from './index-reader.ts';

/** Finds in the files of an index, which it fetches as they are needed, nothing before the first call. */
export interface ShardFinder extends Finder {
  titleWords(papers: readonly number[], signal?: AbortSignal): Promise<string[][]>;
  /** As `find`, without similar spellings: what fewer files are fetched for. */
  findWritten(term: Term, signal?: AbortSignal): Promise<FoundPapers>;
  /** Fetches `years`, which are 0 until then. */
  loadYears(signal?: AbortSignal): Promise<void>;
  /** The stored papers at some places, in the order asked for. */
  documents(places: readonly number[], signal?: AbortSignal): Promise<StoredPaper[]>;
  /** Bytes of a further file of the index. */
  column(name: string, signal?: AbortSignal): Promise<Uint8Array>;
}

// Answers that are kept: the words before the one that is being typed are asked for again with each key.
const maxKept = 16;

/**
 * Makes a finder over the files of an index. What fails to be fetched rejects with `LostConnection` and is
 * asked for again the next time; what is there stays of use.
 */
export function createShardFinder(fetchFile: FetchFile, manifest: Manifest): ShardFinder {
  const reader = new IndexReader(fetchFile, manifest);
  const kept = new Map<string, FoundPapers>();
  let years: Uint16Array = new Uint16Array(manifest.papers);
  return {
    size: manifest.papers,
    get years() {
      return years;
    },
    find: (term, signal) => keep(term, true, signal),
    findWritten: (term, signal) => keep(term, false, signal),
    async loadYears(signal) {
      years = await reader.years(signal);
    },
    async nearest(word, signal) {
      const head = await reader.head(signal);
      return head.words.find(word) >= 0 ? null : nearestWord(word, wordsOf(head));
    },
    // The list shows these papers, so that nothing more is fetched for it.
    async titleWords(papers, signal) {
      const stored = await reader.documents(papers, signal);
      return stored.map(({ title }) => tokenize(title).map(({ word }) => word));
    },
    documents: (places, signal) => reader.documents(places, signal),
    column: (name, signal) => reader.column(name, signal),
  };

  async function keep(term: Term, near: boolean, signal?: AbortSignal): Promise<FoundPapers> {
    const key = JSON.stringify([term, near]);
    const answer = kept.get(key) ?? (await find(term, near, signal));
    // Set anew, so that the one not asked for the longest comes first.
    kept.delete(key);
    kept.set(key, answer);
    for (const oldest of kept.keys()) {
      if (kept.size <= maxKept) break;
      kept.delete(oldest);
    }
    return answer;
  }

  function find(term: Term, near: boolean, signal?: AbortSignal): Promise<FoundPapers> {
    if (term.kind === 'word') return findWord(reader, term, near, signal);
    if (term.kind === 'phrase') return findPhrase(reader, term, signal);
    if (term.kind === 'joined') return findJoined(reader, term, signal);
    return term.kind === 'literal' ? findLiteral(reader, term, signal) : findIdentifier(reader, term, signal);
  }
}

function* wordsOf({ words, frequencies }: LoadedHead) {
  for (let place = 0; place < words.size; place += 1) {
    yield { word: words.word(place), frequency: frequencies[place]! };
  }
}
