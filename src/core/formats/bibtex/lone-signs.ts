/**
 * Programs write `<` and `>` as mathematics, since old fonts print other characters for them: such mathematics is read as
 * text. Text that has dollar signs around the sign is written with braces between them, of which reading takes one pair.
 */
const sign = String.raw`[<>]|\\(?:less|greater|lt|gt)`;
const loneSign = new RegExp(String.raw`^\s*(?:${sign})\s*$`);
const signInBraces = new RegExp(String.raw`^\{{0,20}(?:${sign})\}{0,20}$`);

export function isLoneSign(math: string): boolean {
  return loneSign.test(math);
}

/** Adds the pair of braces that keeps mathematics from being read as text. */
export function withBraces(math: string): string {
  return signInBraces.test(math) ? `{${math}}` : math;
}

/** Takes the pair of braces that `withBraces` adds. */
export function withoutBraces(math: string): string {
  return /^\{.*\}$/s.test(math) && signInBraces.test(math) ? math.slice(1, -1) : math;
}

/**
 * In mathematics, a percent sign would hide the rest of the line from TeX, and `#` is never text: they are escaped. Two
 * pairs of braces, which print nothing, tell them from those that a source escapes itself.
 */
export function escapeInMath(math: string): string {
  return math.replace(/\\[\s\S]|[%#]/g, (found) => (found.startsWith('\\') ? found : `{{\\${found}}}`));
}

/** Takes back what `escapeInMath` does. */
export function unescapeInMath(math: string): string {
  return math.replace(/\{\{\\([%#])\}\}/g, '$1');
}
