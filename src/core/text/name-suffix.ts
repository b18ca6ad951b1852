const generation = /^(?:[js]r\.?|\d(?:nd|rd|th)|esq\.?)$/i;
const roman = /^(?:I{2,3}|I?V|VI{1,3}|IX)$/;
// In these letters only: Md is a given name.
const degree = /^(?:Ph\.?D|M\.?D|M\.?Sc|B\.?Sc|MPH|DDS|DVM|RN|MBA|DrPH)\.?$/;

/** True for a part of a name between commas that is a suffix, such as `Jr.`, `III` or `PhD`, and no given name. */
export function isNameSuffix(part: string): boolean {
  return [generation, roman, degree].some((kind) => kind.test(part));
}

// One letter alone is rather an initial, and other words are names too.
const last = /^(?:jr|sr|ii|iii|iv|2nd|3rd|[4-9]th)\.?$/i;

/** The words of a name without the last one, if that can only be a suffix, as in *Martin King Jr.*, and this suffix. */
export function cutSuffix(words: string[]): { words: string[]; suffix: string | null } {
  const suffix = words.at(-1);
  if (suffix === undefined || words.length < 2 || !last.test(suffix)) return { words, suffix: null };
  return { words: words.slice(0, -1), suffix };
}
