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

/** The letters of a word as a set of bits; some share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** False where a word cannot be near to a term, as too many letters of the term are not in it. Quick. */
export function mayBeSimilar(term: string, word: string, letters: number): boolean {
  const slips = slipsOf(term);
  if (word.length < term.length - slips) return false;
  let missing = lettersOf(term) & ~letters;
  for (let left = slips; missing !== 0; left -= 1) {
    if (left === 0) return false;
    missing &= missing - 1;
  }
  return true;
}

function digitsOf(word: string): string {
  return /\p{N}/u.test(word) ? word.replace(/\P{N}+/gu, '') : '';
}
