import { formsAmong, type KnownWords, writtenTogether } from '../../query/forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The entries of the words that are other forms of a word. */
export function formsOf(words: Vocabulary, word: string): number[] {
  return formsAmong(knownIn(words), word).map((form) => words.find(form));
}

/** The entries of the words that papers may write as one for two words, or for another form of the second. */
export function entriesTogether(words: Vocabulary, one: string, next: string): number[] {
  return writtenTogether(knownIn(words), one, next).map((word) => words.find(word));
}

function knownIn(words: Vocabulary): KnownWords {
  return {
    has: (word) => words.find(word) >= 0,
    startingWith: (beginning) => words.startingWith(beginning).map((entry) => words.word(entry)),
  };
}
