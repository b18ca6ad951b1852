import { at } from '../../text/at.ts';
import { withinDistance, withinDistanceOfBeginning } from './distance.ts';
import { isFunctionWord } from './function-words.ts';

/** How many slips to allow in a term, by its length: short words are too similar to each other. */
export function slipsOf(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}

// A term this short may not have a letter that the beginning of the word lacks: `grpo` without its `p` begins `group`,
// and `lvis` without its `l` is in `visual`.
const shortTerm = 4;

/**
 * How similar the spelling of a word is to a term, above 0 and below 1; 0 for a different word. The word may
 * go on after the end of the term. Digits must agree: `qwen2` is not `qwen3`.
 */
export function closeness(term: string, word: string): number {
  const slips = slipsOf(term);
  if (slips === 0 || word.length < term.length - slips) return 0;
  const digits = digitsOf(term);
  const whole = digitsOf(word) === digits ? withinDistance(term, word, slips) : null;
  if (whole !== null) return 1 - whole / term.length;
  if (!digitsOf(word).startsWith(digits)) return 0;
  const minLength = term.length > shortTerm ? term.length - slips : term.length;
  const begun = withinDistanceOfBeginning(term, word, slips, minLength);
  return begun === null ? 0 : 1 - (begun + 0.5) / term.length;
}

/** Nearness of a word of the same family: `radiology` to `radiologist`. */
export const nearnessOfFamily = 0.5;

// Shorter words share their beginning with words of other families.
const minFamily = 8;

/** The beginning that all words of a family share with a word of it; null for a short word. */
export function familyBeginning(word: string): string | null {
  if (word.length < minFamily || !/^\p{L}+$/u.test(word)) return null;
  return word.slice(0, Math.ceil(word.length * 0.7));
}

/** Whether a word that has the beginning of a family is short enough to be of it. */
export function isOfFamily(word: string, other: string): boolean {
  return other.length <= word.length + 4;
}

// A suggested spelling may differ by one slip more than one that counts as a match.
const moreSlips = 1;

/**
 * The word with the nearest spelling, even if too different to count as a match: the one with the fewest
 * slips, then the most frequent, then the first in the alphabet. Null if no word is near.
 */
export function nearestWord(
  wanted: string,
  words: Iterable<{ word: string; frequency: number }>,
): string | null {
  let max = Math.min(slipsOf(wanted) + moreSlips, wanted.length - 2);
  if (max < 1) return null;
  const digits = digitsOf(wanted);
  const letters = lettersOf(wanted);
  let best: { word: string; frequency: number; slips: number } | null = null;
  for (const { word, frequency } of words) {
    if (Math.abs(word.length - wanted.length) > max) continue;
    // A cheap test that excludes nearly all words; only the others are compared.
    const others = lettersOf(word);
    if (lacksTooMany(letters, others, max) || lacksTooMany(others, letters, max)) continue;
    const slips = withinDistance(wanted, word, max);
    if (slips === null || digitsOf(word) !== digits) continue;
    const isBetter =
      best === null ||
      slips < best.slips ||
      frequency > best.frequency ||
      (frequency === best.frequency && word < best.word);
    if (!isBetter) continue;
    best = { word, frequency, slips };
    max = slips;
  }
  return best?.word ?? null;
}

/** Nearness of two adjacent words to the same letters written as one word. */
export const nearnessApart = 0.9;

// The halves of shorter words would be adjacent by chance.
const minTogether = 6;
const minHalf = 3;

/**
 * The pairs of words that a word may be if written apart: `finetuning` is `fine tuning`, `gpt4` is `gpt 4`.
 */
export function halvesOf(word: string): [string, string][] {
  const all = Array.from({ length: word.length }, (_, at): [string, string] => [
    word.slice(0, at),
    word.slice(at),
  ]);
  const areWords = ([one, next]: [string, string]) =>
    word.length >= minTogether && Math.min(one.length, next.length) >= minHalf;
  const isVersion = ([one, next]: [string, string]) => /\p{L}{2}$/u.test(one) && /^\p{N}+$/u.test(next);
  return all.filter((halves) => areWords(halves) || isVersion(halves));
}

// The parts of shorter words would be next to each other by chance.
const minCompound = 5;

/**
 * The pairs of words that a compound may be written as, whose first is known: `pre` and `training` for `pretraining`. Function
 * words are none: `in form` is not `inform`.
 */
export function partsOfCompound(word: string, isKnown: (first: string) => boolean): [string, string][] {
  const pairs: [string, string][] = [];
  if (word.length < minCompound || !/^\p{L}+$/u.test(word)) return pairs;
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (isKnown(first) && !isFunctionWord(first) && !isFunctionWord(last)) pairs.push([first, last]);
  }
  return pairs;
}

/**
 * Whether two words are one, which `together` papers write as one and `apart` papers as two next to each other: at least one in
 * ten does, or three do and one in fifty. Fewer have lost a space.
 */
export function areOneWord(together: number, apart: number): boolean {
  return apart > 0 && (together * 10 >= apart || (together >= 3 && together * 50 >= apart));
}

/** A word that ends in a version, as it is written with a space: `gpt 4o` for `gpt4o`; null for other words. */
export function spacedVersion(word: string): string | null {
  const [, name, version] = /^(\p{L}{2,})(\p{N}[\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return name && version ? `${name} ${version}` : null;
}

/** A name in the orders in which it may be written: `wang jiaqi` is also `jiaqi wang`. */
export function turnedNames(name: string): string[] {
  const words = name.split(' ');
  const turned = [
    words,
    [...words.slice(1), ...words.slice(0, 1)],
    [...words.slice(-1), ...words.slice(0, -1)],
  ];
  return [...new Set(turned.map((own) => own.join(' ')))];
}

// A term that alternates between letters and digits has more.
const maxForms = 8;

/**
 * The ways to write words with numbers, with and without a space before each number: `qwen2 5` is also
 * `qwen 2 5`, and `gpt 4` is also `gpt4`.
 */
export function joinedForms(text: string): string[] {
  const parts = text.replace(/(?<=\p{L})(?=\p{N})/gu, ' ').split(' ');
  let forms = parts.slice(0, 1);
  for (const [index, part] of parts.slice(1).entries()) {
    const mayTouch = /\p{L}$/u.test(at(parts, index));
    forms = forms.flatMap((form) => (mayTouch ? [`${form} ${part}`, `${form}${part}`] : [`${form} ${part}`]));
    if (forms.length > maxForms) return [text];
  }
  return forms;
}

/** Whether a word is letters followed by exactly this number: `2` ends `qwen2`, but not `t12`. */
export function endsInNumber(word: string, number: string): boolean {
  return word.endsWith(number) && isNumbered(number) && /\p{L}$/u.test(word.slice(0, -number.length));
}

/** Whether a word begins with a digit, as a version does. */
export function isNumbered(word: string): boolean {
  return /^\p{N}/u.test(word);
}

/** The letters of a word as a set of bits; some letters share a bit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** A cheap test: false if a word lacks too many letters of a term to be similar. */
export function mayBeSimilar(term: string, word: string, letters: number): boolean {
  const slips = slipsOf(term);
  return word.length >= term.length - slips && !lacksTooMany(lettersOf(term), letters, slips);
}

/** Whether more letters of a set are missing from another than slips can explain; each slip explains one. */
function lacksTooMany(letters: number, others: number, slips: number): boolean {
  let missing = letters & ~others;
  for (let left = slips; missing !== 0; left -= 1) {
    if (left === 0) return true;
    missing &= missing - 1;
  }
  return false;
}

function digitsOf(word: string): string {
  return /\p{N}/u.test(word) ? word.replace(/\P{N}+/gu, '') : '';
}
