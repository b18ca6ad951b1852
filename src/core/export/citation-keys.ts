import type { CitingPaper } from '../schemas/citing-paper.ts';
import { toBaseLetters } from '../text/base-letters.ts';
import { shortHash } from '../text/hash.ts';
import { cutSuffix } from '../text/name-suffix.ts';
import { toPlainText } from '../text/tex.ts';

/** The facts that a citation key consists of. */
export type KeyedFacts = Pick<CitingPaper, 'title' | 'authors' | 'issued'>;

/** Longest part of a key that comes from a name or a word, in characters. */
const maxPartLength = 30;

// Articles, conjunctions and prepositions: too many titles begin with them.
const stopWords = new Set(
  `a an the and or nor but if as at by for from in into of off on onto over per to toward towards under up upon via
  with within without is are be does do can between beyond through`.split(/\s+/),
);

/**
 * Gives each paper its citation key, `liu2025visual`: the family name of the first author, the year, and the
 * first word of the title that is not a stop word, in lower-case ASCII letters and digits. A part that is not
 * stated, or has no ASCII letter, is left out; a title without one is replaced by its hash. A key that is taken
 * gets `a`, `b`, … in the order of the list, so that a paper added at the end changes none.
 */
export function toCitationKeys(papers: readonly KeyedFacts[]): string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return papers.map((paper) => {
    const stem = toStem(paper);
    let number = next.get(stem) ?? 0;
    let key = stem + toLetters(number);
    while (used.has(key)) {
      number += 1;
      key = stem + toLetters(number);
    }
    next.set(stem, number + 1);
    used.add(key);
    return key;
  });
}

/** What a key is made of: each part in small ASCII letters and digits, empty if it is not stated. */
export interface KeyParts {
  name: string;
  year: string;
  word: string;
}

export function toKeyParts({ title, authors: [first], issued }: KeyedFacts): KeyParts {
  // The last word of a name that no source splits: a key is only a label, and states nothing about the name.
  const words = cutSuffix(first?.family.split(/\s+/) ?? []).words;
  const family = first?.given === null ? words.at(-1) : words.join('');
  const name = toBaseLetters(family ?? '').replace(/[^a-z0-9]/g, '');
  return { name: name.slice(0, maxPartLength), year: issued?.slice(0, 4) ?? '', word: titleWord(title) };
}

function toStem(paper: KeyedFacts): string {
  const { name, year, word } = toKeyParts(paper);
  return name + year + word;
}

function titleWord(title: string): string {
  const letters = toBaseLetters(toPlainText(title)).replace(/['’]/g, '');
  const words = letters.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const word = words.find((one) => !stopWords.has(one)) ?? words[0];
  return word?.slice(0, maxPartLength) ?? shortHash(title);
}

/** 0 is empty, 1 is `a`, 26 is `z`, 27 is `aa`. */
function toLetters(number: number): string {
  if (number === 0) return '';
  const last = (number - 1) % 26;
  return toLetters((number - 1 - last) / 26) + String.fromCharCode(97 + last);
}
