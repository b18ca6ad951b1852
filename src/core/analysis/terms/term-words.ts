import { splitTex } from '../../text/tex.ts';
import { readWord, type WordReading, wordPattern } from './term-names.ts';

/** A distinct word, and the number of papers with it. */
export interface CountedWord extends WordReading {
  papers: number;
  lastPaper: number;
}

/** A run of text without spaces, such as `(GRPO),`. Most occur often, so each is read once. */
interface Chunk {
  words: CountedWord[];
  /** All its words are in capitals. */
  capitals: boolean;
  small: boolean;
  /** A comma or bracket before or after it: part of a list, not of a row of words. */
  parted: { before: boolean; after: boolean };
  endsSentence: boolean;
}

// The least number of words in capitals that count as shouting: in a row, and in a text without other words.
const minShoutedRow = 4;
const minShoutedText = 3;

/** Reads texts into words; keeps every distinct word. */
export class WordReader {
  readonly words = new Map<string, CountedWord>();
  readonly #chunks = new Map<string, Chunk>();

  /** Visits the words of a text, without addresses, inline TeX, and words in capitals because the text shouts. */
  read(text: string, visit: (word: CountedWord, beginsSentence: boolean) => void) {
    const chunks = withoutTex(text).split(/\s+/).map(this.#chunk);
    const shouted = shoutedChunks(chunks);
    let beginsSentence = true;
    chunks.forEach((chunk, index) => {
      for (const word of chunk.words) {
        if (!shouted?.has(index)) visit(word, beginsSentence);
        beginsSentence = false;
      }
      beginsSentence ||= chunk.endsSentence;
    });
  }

  readonly #chunk = (text: string): Chunk => {
    const known = this.#chunks.get(text);
    if (known) return known;
    const found = text.replace(/\b(?:[a-z]+:\/\/|www\.).*/i, '').match(wordPattern) ?? [];
    const words = found.map((word) => this.#word(word));
    const chunk: Chunk = {
      words,
      capitals: words.some(({ capitals }) => capitals),
      small: words.some(({ small }) => small),
      parted: { before: /^["'“‘]*[([]/.test(text), after: /[,;|/)\]]["'”’.:]*$/.test(text) },
      endsSentence: /[.!?:]["'”’)\]]*$/.test(text),
    };
    this.#chunks.set(text, chunk);
    return chunk;
  };

  #word(text: string): CountedWord {
    const known = this.words.get(text);
    if (known) return known;
    const word = { ...readWord(text), papers: 0, lastPaper: -1 };
    this.words.set(text, word);
    return word;
  }
}

function withoutTex(text: string): string {
  return splitTex(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
    .join('');
}

/** Indices of chunks that are in capitals because the text shouts; numbers and single letters do not count. */
function shoutedChunks(chunks: Chunk[]): Set<number> | null {
  let inCapitals = 0;
  let inSmall = 0;
  for (const { capitals, small } of chunks) {
    if (small) inSmall += 1;
    else if (capitals) inCapitals += 1;
  }
  if (inCapitals < minShoutedText) return null;
  if (inSmall === 0) return new Set(chunks.keys());
  const shouted = new Set<number>();
  let row: number[] = [];
  for (const [index, { capitals, small, parted }] of chunks.entries()) {
    if (small || parted.before) row = [];
    if (capitals && !small) row.push(index);
    if (row.length >= minShoutedRow) for (const place of row) shouted.add(place);
    if (parted.after) row = [];
  }
  return shouted;
}
