import { GrowableUint32 } from '../../../text/growable-uint32.ts';
import { indexWords } from '../../query/tokens.ts';

/** The words and pieces of chunks of text. Entries are words first, then pieces, both ascending. */
export interface ChunkWords {
  /** Distinct words, folded. */
  words: string[];
  /** Distinct pieces with symbols, folded. */
  pieces: string[];
  /** Parts of words, ascending: the entry of the word, and the offset at which a part begins. */
  parts: [word: number, offset: number][];
  /** Entries of the chunks, one chunk after another. */
  entries: Uint32Array;
  /** How many words of its chunk come before each of these. */
  before: Uint32Array;
  /** Where the entries of each chunk end. */
  ends: Uint32Array;
  /** How many words each chunk has. */
  lengths: Uint32Array;
}

// Most chunks are one word of small letters, perhaps with a first capital and punctuation around it: it has no parts.
const plainChunk = /^[("'“‘]?([A-Z]?[a-z]+)[.,;:!?)"”]*$/;

/** Folds chunks and splits them into words, once for each distinct chunk, since texts repeat them. */
export function readChunks(chunks: readonly string[]): ChunkWords {
  const words = new Map<string, number>();
  const pieces = new Map<string, number>();
  const partsOfWords = new Map<string, Set<number>>();
  const [found, before, ends, lengths] = [
    new GrowableUint32(),
    new GrowableUint32(),
    new GrowableUint32(),
    new GrowableUint32(),
  ];
  // Which entries are pieces: they are numbered after the words, whose number is not known yet.
  const isPiece = new GrowableUint32();
  for (const chunk of chunks) {
    const [, plain] = plainChunk.exec(chunk) ?? [];
    if (plain !== undefined) {
      add(numberOf(words, plain.toLowerCase()), 0, 0);
      end(1);
      continue;
    }
    const read = indexWords(chunk);
    const starts = read.filter(({ part, symbol }) => !part && !symbol).map(({ start }) => start);
    let [whole, length] = ['', 0];
    for (const { word, start, part, symbol } of read) {
      if (part) {
        const offsets = partsOfWords.get(whole) ?? new Set();
        partsOfWords.set(whole, offsets.add(whole.length - word.length));
        continue;
      }
      whole = word;
      if (symbol) add(numberOf(pieces, word), 1, starts.filter((other) => other < start).length);
      else add(numberOf(words, word), 0, length++);
    }
    end(length);
  }
  const [ofWords, ofPieces] = [ascending(words), ascending(pieces)];
  const wordRanks = ranksOf(ofWords, words);
  const pieceRanks = ranksOf(ofPieces, pieces);
  return {
    words: ofWords,
    pieces: ofPieces,
    parts: ofWords.flatMap((word, entry) =>
      Array.from(partsOfWords.get(word) ?? [])
        .sort((a, b) => a - b)
        .map((offset): [number, number] => [entry, offset]),
    ),
    entries: found
      .done()
      .map((number, at) => (isPiece.at(at) ? words.size + pieceRanks[number]! : wordRanks[number]!)),
    before: before.done(),
    ends: ends.done(),
    lengths: lengths.done(),
  };

  function add(number: number, piece: 0 | 1, wordsBefore: number) {
    found.push(number);
    isPiece.push(piece);
    before.push(wordsBefore);
  }

  function end(length: number) {
    ends.push(found.length);
    lengths.push(length);
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** In ascending order of UTF-16 units. */
function ascending(numbers: ReadonlyMap<string, number>): string[] {
  return Array.from(numbers.keys()).sort();
}

/** The rank of each text in the order, by its number. */
function ranksOf(order: readonly string[], numbers: ReadonlyMap<string, number>): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (const [rank, text] of order.entries()) ranks[numbers.get(text)!] = rank;
  return ranks;
}
