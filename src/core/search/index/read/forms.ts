import { formBeginning, formKey, irregularForms } from '../../query/forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The entries of the words that are other forms of a word. */
export function formsOf(words: Vocabulary, word: string): number[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  const key = formKey(word);
  const irregular = irregularForms(word).map((form) => words.find(form));
  const entries = [...irregular, ...words.startingWith(formBeginning(word))];
  return [...new Set(entries)].filter((entry) => {
    if (entry < 0) return false;
    const other = words.word(entry);
    return other !== word && formKey(other) === key;
  });
}

/** The entries of the words that papers may write as one for two words, or for another form of the second. */
export function writtenTogether(words: Vocabulary, one: string, next: string): number[] {
  const lasts = [next, ...formsOf(words, next).map((entry) => words.word(entry))];
  return lasts.map((last) => words.find(one + last)).filter((entry) => entry >= 0);
}
