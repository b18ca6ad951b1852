import { at } from '../../text/at.ts';
import { type FoldedText, foldWithSource } from '../query/fold.ts';
import type { Term } from '../query/query.ts';
import { endsInNumber, joinedForms } from '../query/spelling.ts';
import { foldedWords, partOffsets, type Range, type SearchField } from '../query/tokens.ts';
import type { Hit } from './engine.ts';
import { matchWord } from './match.ts';

/**
 * The ranges of a text to highlight, in order and disjoint, as UTF-16 offsets of the text as shown: the
 * matching beginning of a word, the whole of a similarly spelled one. Terms limited to a field other than
 * `field` are skipped.
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
  const ranges = wanted.flatMap((term) => {
    if (term.kind === 'word') {
      const similar = similarTo(term, found);
      const pairs = similar.filter((word) => word.includes(' '));
      return [
        ...words.flatMap((word) => ofWord(term, word, similar, folded, text)),
        ...pairs.flatMap((pair) => ofPhrase(pair, words)),
      ];
    }
    if (term.kind === 'phrase') return ofPhrase(term.text, words);
    if (term.kind === 'joined') return joinedForms(term.text).flatMap((form) => ofJoined(form, words));
    return term.kind === 'literal' ? ofLiteral(term.text, folded.text) : [];
  });
  return mergeRanges(ranges.map(({ start, end }) => folded.source(start, end)));
}

/**
 * Why a paper is a hit, if its highlights do not show it: `also matched: hallucination`, or matching
 * authors whom its entry only counts.
 */
export function matchReason(
  { found }: Pick<Hit, 'found'>,
  terms: Term[] = [],
  hiddenAuthors: string[] = [],
): string | null {
  const words = new Set(found.filter(({ kind }) => kind === 'similar').map(({ word }) => word));
  const authors = hiddenAuthors.filter((name) => marksOf(name, terms, found, 'author').length > 0);
  const reasons = [
    ...(words.size > 0 ? [`also matched: ${[...words].join(', ')}`] : []),
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
  const letters = letterOffsets(folded.text.slice(start, start + length));
  const first = at(letters, match.at);
  const last = at(letters, match.at + term.text.length - 1);
  return [{ start: start + first, end: start + last + 1 }];
}

/** The offset of each letter of a word in its written form, which may have apostrophes. */
function letterOffsets(written: string): number[] {
  return Array.from(written.matchAll(/[^'’]/g), ({ index }) => index);
}

/** The ranges in which the words of a phrase are adjacent. */
function ofPhrase(phrase: string, words: FoldedWord[]): Range[] {
  const parts = phrase.split(' ');
  return findRuns(words, parts.length, (word, index) => word === parts[index]);
}

/**
 * Likewise, but the last word may go on, and a first number may end a word; both words are highlighted whole.
 */
function ofJoined(form: string, words: FoldedWord[]): Range[] {
  const parts = form.split(' ');
  const last = parts.length - 1;
  return findRuns(words, parts.length, (word, index) => {
    const part = at(parts, index);
    return (
      word === part || (index === last && word.startsWith(part)) || (index === 0 && endsInNumber(word, part))
    );
  });
}

function findRuns(words: FoldedWord[], length: number, isPart: (word: string, index: number) => boolean) {
  return words.flatMap((first, from): Range[] => {
    const run = words.slice(from, from + length);
    const last = run.at(-1) ?? first;
    return run.length === length && run.every(({ word }, index) => isPart(word, index))
      ? [{ start: first.at, end: last.at + last.length }]
      : [];
  });
}

// Between two pieces of a literal: white space, with the punctuation around it.
const gap = '[^\\p{L}\\p{N}\\s]*\\s+[^\\p{L}\\p{N}\\s]*';

function ofLiteral(literal: string, text: string): Range[] {
  const pattern = literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', gap);
  return Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

function mergeRanges(ranges: Range[]): Range[] {
  const disjoint: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = disjoint.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else disjoint.push({ ...range });
  }
  return disjoint;
}
