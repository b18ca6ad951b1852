import { at } from '../../text/at.ts';
import { type FoldedText, foldWithSource } from '../query/fold.ts';
import type { Term } from '../query/query.ts';
import { endsInNumber, joinedForms } from '../query/spelling.ts';
import { foldedWords, partOffsets, type Range, type SearchField } from '../query/tokens.ts';
import type { Hit } from './engine.ts';
import { matchWord } from './match.ts';

/**
 * The stretches of a text that a query found, in order and apart from each other, by UTF-16 offsets of the
 * text as shown: of a word that is only begun the beginning, of a similar word the whole. `field` is the one
 * that the text is; terms of others are not marked.
 */
export function marksOf(
  text: string,
  terms: Term[],
  found: Hit['found'],
  field: SearchField | null = null,
): Range[] {
  const folded = foldWithSource(text);
  const words = foldedWords(folded);
  const wanted = terms.filter((term) => !term.excluded && (!field || !term.field || term.field === field));
  const stretches = wanted.flatMap((term) => {
    if (term.kind === 'word') {
      const similar = similarTo(term, found);
      const apart = similar.filter((word) => word.includes(' '));
      return [
        ...words.flatMap((word) => ofWord(term, word, similar, folded, text)),
        ...apart.flatMap((pair) => ofPhrase(pair, words)),
      ];
    }
    if (term.kind === 'phrase') return ofPhrase(term.text, words);
    if (term.kind === 'joined') return joinedForms(term.text).flatMap((form) => ofJoined(form, words));
    return term.kind === 'literal' ? ofLiteral(term.text, folded.text) : [];
  });
  return merged(stretches.map(({ start, end }) => folded.source(start, end)));
}

/**
 * Why a paper is a hit, where that is not seen from its marks: `similar spelling: hallucination`, or the authors
 * that a query found among those that its entry only counts.
 */
export function matchReason(
  { found }: Pick<Hit, 'found'>,
  terms: Term[] = [],
  hiddenAuthors: string[] = [],
): string | null {
  const words = new Set(found.filter(({ kind }) => kind === 'similar').map(({ word }) => word));
  const authors = hiddenAuthors.filter((name) => marksOf(name, terms, found, 'author').length > 0);
  const reasons = [
    ...(words.size > 0 ? [`similar spelling: ${[...words].join(', ')}`] : []),
    ...(authors.length > 0 ? [`author: ${authors.join(', ')}`] : []),
  ];
  return reasons.length > 0 ? reasons.join('; ') : null;
}

type FoldedWord = ReturnType<typeof foldedWords>[number];

function similarTo({ text }: Term, found: Hit['found']): string[] {
  return found.flatMap(({ term, word, kind }) => (kind === 'similar' && term === text ? [word] : []));
}

function ofWord(
  term: Term,
  { word, at: start, length }: FoldedWord,
  similar: string[],
  folded: FoldedText,
  text: string,
) {
  if (word === term.text || similar.includes(word)) return [{ start, end: start + length }];
  if (!word.includes(term.text)) return [];
  const source = folded.source(start, start + length);
  const match = matchWord(term.text, word, partOffsets(text.slice(source.start, source.end)));
  if (!match) return [];
  const letters = lettersFrom(folded.text.slice(start, start + length));
  const first = at(letters, match.at);
  const last = at(letters, match.at + term.text.length - 1);
  return [{ start: start + first, end: start + last + 1 }];
}

/** Where each letter of a word stands in it as it is written with apostrophes. */
function lettersFrom(written: string): number[] {
  return Array.from(written.matchAll(/[^'’]/g), ({ index }) => index);
}

/** The stretches of words that stand one behind the other. */
function ofPhrase(phrase: string, words: FoldedWord[]): Range[] {
  const parts = phrase.split(' ');
  return stretches(words, parts.length, (word, index) => word === parts[index]);
}

/** The same, of which the last may go on and the first, a number, may end a word; these are marked whole. */
function ofJoined(form: string, words: FoldedWord[]): Range[] {
  const parts = form.split(' ');
  const last = parts.length - 1;
  return stretches(words, parts.length, (word, index) => {
    const part = at(parts, index);
    return (
      word === part || (index === last && word.startsWith(part)) || (index === 0 && endsInNumber(word, part))
    );
  });
}

function stretches(words: FoldedWord[], length: number, isPart: (word: string, index: number) => boolean) {
  return words.flatMap((first, from): Range[] => {
    const run = words.slice(from, from + length);
    const last = run.at(-1) ?? first;
    return run.length === length && run.every(({ word }, index) => isPart(word, index))
      ? [{ start: first.at, end: last.at + last.length }]
      : [];
  });
}

// Between two stretches of a literal: white space, with the punctuation around it.
const gap = '[^\\p{L}\\p{N}\\s]*\\s+[^\\p{L}\\p{N}\\s]*';

function ofLiteral(literal: string, text: string): Range[] {
  const pattern = literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', gap);
  return Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

function merged(ranges: Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
}
