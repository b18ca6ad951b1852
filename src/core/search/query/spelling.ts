import { at } from '../../text/at.ts';
import { withinDistance, withinDistanceOfBeginning } from './distance.ts';

/** How many slips a term may hold, by its length: short words are too near to one another. */
export function slipsOf(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}

// Of so short a term no letter is one too many: else `grpo` would begin `group`, and `lvis` `visual`.
const shortTerm = 4;

/**
 * How near the spelling of a word is to a term, above 0 and below 1; 0 where it is another word. The word may
 * go on where the term ends. Digits are never slips: `qwen2` is not `qwen3`.
 */
export function closeness(term: string, word: string): number {
  const slips = slipsOf(term);
  if (slips === 0 || word.length < term.length - slips) return 0;
  const digits = digitsOf(term);
  const whole = digitsOf(word) === digits ? withinDistance(term, word, slips) : null;
  if (whole !== null) return 1 - whole / term.length;
  if (!digitsOf(word).startsWith(digits)) return 0;
  const shortest = term.length > shortTerm ? term.length - slips : term.length;
  const begun = withinDistanceOfBeginning(term, word, slips, shortest);
  return begun === null ? 0 : 1 - (begun + 0.5) / term.length;
}

// A spelling that is offered, and not counted, may be so much further off.
const moreSlips = 1;

/**
 * The word whose spelling is nearest to one that is none of them, though it be too far off to be counted as a
 * hit: of those with the fewest slips the most frequent, then the first of the alphabet. Null where none is near.
 */
export function nearestWord(
  sought: string,
  words: Iterable<{ word: string; frequency: number }>,
): string | null {
  let most = Math.min(slipsOf(sought) + moreSlips, sought.length - 2);
  if (most < 1) return null;
  const digits = digitsOf(sought);
  const letters = lettersOf(sought);
  let best: { word: string; frequency: number; slips: number } | null = null;
  for (const { word, frequency } of words) {
    if (Math.abs(word.length - sought.length) > most) continue;
    // Quick, and true of nearly all: only the rest is compared.
    const its = lettersOf(word);
    if (lacksMore(letters, its, most) || lacksMore(its, letters, most)) continue;
    const slips = withinDistance(sought, word, most);
    if (slips === null || digitsOf(word) !== digits) continue;
    const isBetter =
      best === null ||
      slips < best.slips ||
      frequency > best.frequency ||
      (frequency === best.frequency && word < best.word);
    if (!isBetter) continue;
    best = { word, frequency, slips };
    most = slips;
  }
  return best?.word ?? null;
}

/** How near two words are, side by side, to the same letters written together. */
export const nearnessApart = 0.9;

// Of shorter words the halves would stand side by side by chance.
const minTogether = 6;
const minHalf = 3;

/**
 * The pairs of words that a word may stand for, had it been written apart: `finetuning` is `fine tuning`, and
 * `gpt4` is `gpt 4`.
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

// Of a term that goes back and forth between letters and digits.
const maxForms = 8;

/**
 * The ways in which words with numbers may be written, by where a space stands before a number: `qwen2 5` is also
 * `qwen 2 5`, and `gpt 4` also `gpt4`.
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

/** Whether a word of letters goes over into a number at its end: `2` stands so in `qwen2`, and not in `t12`. */
export function endsInNumber(word: string, number: string): boolean {
  return word.endsWith(number) && isNumbered(number) && /\p{L}$/u.test(word.slice(0, -number.length));
}

/** Whether a word begins with a digit, as a version does. */
export function isNumbered(word: string): boolean {
  return /^\p{N}/u.test(word);
}

/** The letters of a word as a set of bits; some share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** False where a word cannot be near to a term, as too many letters of the term are not in it. Quick. */
export function mayBeSimilar(term: string, word: string, letters: number): boolean {
  const slips = slipsOf(term);
  return word.length >= term.length - slips && !lacksMore(lettersOf(term), letters, slips);
}

/** True where more letters of a set are not in another than slips can account for, as each slip is of one letter. */
function lacksMore(letters: number, others: number, slips: number): boolean {
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
