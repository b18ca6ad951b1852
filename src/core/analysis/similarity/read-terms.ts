import { type Token, tokenize } from '../../search/query/tokens.ts';
import { at } from '../../text/at.ts';
import { toPlainText } from '../../text/tex.ts';
import { stopWords } from './stop-words.ts';

/** A word of a text, or adjacent words, and how the text writes them. */
export interface Term {
  /** Folded words joined by spaces, however the text joins them. */
  key: string;
  spelling: string;
}

/** Whether a term, by its key, is several words. */
export function isPair(key: string): boolean {
  return key.includes(' ');
}

const hyphen = /^[-\u2010\u2011]$/;
const gap = /^[ \u00a0/]+$/;
const number = /^\p{N}+$/u;

/**
 * The terms of a text: its words without stop words, its compounds (`zero-shot`), and pairs of neighbours
 * (`temporal grounding`, `zero-shot transfer`). A number counts only in a compound.
 */
export function readTerms(text: string): Term[] {
  const plain = toPlainText(text);
  const units = unitsOf(plain);
  return units.flatMap((unit, index) => {
    const [next, third] = [nextUnit(unit, index), nextUnit(units[index + 1], index + 1)];
    return [
      ...unit.filter(isWord).map((token) => toTerm([token])),
      ...(unit.length > 1 ? [toTerm(unit)] : []),
      ...(next ? [toTerm([...unit, ...next])] : []),
      ...(next && third ? [toTerm([...unit, ...next, ...third])] : []),
    ];
  });

  /** The next unit, if only a space is between the two. */
  function nextUnit(unit: Unit | undefined, index: number): Unit | undefined {
    const next = units[index + 1];
    return unit && next && gap.test(plain.slice(endOf(unit), next[0].start)) ? next : undefined;
  }

  function toTerm(tokens: Token[]): Term {
    return {
      key: tokens.map(({ word }) => word).join(' '),
      spelling: plain.slice(tokens[0]?.start, tokens.at(-1)?.end),
    };
  }
}

/** A word, or words joined by hyphens. */
type Unit = [Token, ...Token[]];

function unitsOf(plain: string): Unit[] {
  const units: Token[][] = [];
  for (const token of tokenize(plain)) {
    const last = units.at(-1);
    if (last && hyphen.test(plain.slice(last.at(-1)?.end, token.start))) last.push(token);
    else units.push([token]);
  }
  return units.map(trim).filter((unit): unit is Unit => unit.some(({ word }) => !number.test(word)));
}

/** `RL-based` is `RL`; `chain-of-thought` stays whole. */
function trim(unit: Token[]): Token[] {
  const first = unit.findIndex(isMeaningful);
  return first < 0 ? [] : unit.slice(first, unit.findLastIndex(isMeaningful) + 1);
}

function isMeaningful({ word }: Token): boolean {
  return !stopWords.has(word) && (word.length > 1 || number.test(word));
}

function isWord(token: Token): boolean {
  return isMeaningful(token) && !number.test(token.word);
}

function endOf(unit: Unit): number {
  return at(unit, unit.length - 1).end;
}
