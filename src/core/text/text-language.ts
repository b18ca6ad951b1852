/** The scripts whose letters a text in a script of several has. */
const scripts: Record<string, readonly string[]> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};

/** Words of English with the other languages in Latin script that have the same word. */
const englishWords: Record<string, readonly string[]> = {
  the: [],
  and: [],
  with: [],
  from: [],
  using: [],
  based: [],
  toward: [],
  towards: [],
  between: [],
  through: [],
  of: ['nl', 'af', 'fy', 'li'],
  for: ['da', 'no', 'nb', 'nn', 'fo'],
};

/** The least share of the letters of a text that are in the script of its language; other letters are names. */
const minShare = 1 / 3;

/**
 * The language of a title or abstract, as a BCP 47 tag, where its paper is stated to be in that language alone and
 * nothing shows that the text is a translation: brackets around it, another script, or words of English. Null where
 * that is not sure, because a screen reader reads a text with the wrong language so that nobody understands it.
 */
export function textLanguage(text: string, languages: readonly string[]): string | null {
  const [tag, ...others] = languages;
  if (tag === undefined || others.length > 0 || /^\[.*\][.?!]?$/s.test(text.trim())) return null;
  const { language, script } = new Intl.Locale(tag).maximize();
  if (script === undefined || !isInScript(text, script)) return null;
  return script === 'Latn' && language !== 'en' && hasEnglish(text, language) ? null : tag;
}

/** The value of `lang` for a part of a page in English; undefined where the part needs none. */
export function langAttribute(tag: string | null): string | undefined {
  return tag === null || /^en(?:-|$)/.test(tag) ? undefined : tag;
}

function isInScript(text: string, script: string): boolean {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const alternatives = (scripts[script] ?? [script]).map((name) => `\\p{Script=${name}}`).join('');
  const own = text.match(new RegExp(`(?=\\p{L})[${alternatives}]`, 'gu'))?.length ?? 0;
  return own > 0 && own / all >= minShare;
}

function hasEnglish(text: string, language: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(
    (word) => Object.hasOwn(englishWords, word) && englishWords[word]?.includes(language) !== true,
  );
}
