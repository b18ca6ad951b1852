import { at } from '../../text/at.ts';
import { isInField, type SearchField } from '../query/fields.ts';
import { type FoldedText, foldWithSource } from '../query/fold.ts';
import type { Term } from '../query/query.ts';
import { endsInNumber, joinedForms, spacedVersion, turnedNames } from '../query/spelling.ts';
import { foldedWords, partOffsets, type Range, wordsOf } from '../query/tokens.ts';
import type { Hit } from './engine.ts';
import { matchWord } from './match.ts';

/**
 * The ranges of a text to highlight, in order and disjoint, as UTF-16 offsets of the text as shown: the
 * matching beginning of a word, the whole of another form and of a similarly spelled one. Terms limited to a field other than
 * `field` are skipped.
 */
export function marksOf(
  text: string,
  terms: readonly Term[],
  found: Hit['found'],
  field: SearchField | null = null,
): Range[] {
  const folded = foldWithSource(text);
  const words = foldedWords(folded);
  const ranges = terms.flatMap((term) => rangesOf(term, found));
  return mergeRanges(ranges.map(({ start, end }) => folded.source(start, end)));

  function rangesOf(term: Term, own: Hit['found']): Range[] {
    const { kind, branches } = term;
    if (term.excluded || term.optional || !mayBeIn(term.field)) return [];
    if (branches) return branches.flat().flatMap((branch) => rangesOf(branch, ofBranch(own, term, branch)));
    if (kind === 'word' || kind === 'beginning') return ofWordTerm(term, own);
    if (kind === 'phrase') return turned(term).flatMap((phrase) => ofPhrase(phrase, words));
    if (kind === 'joined') return joinedForms(term.text).flatMap((form) => ofJoined(form, words));
    if (kind === 'facet') return field === 'fact' ? ofPhrase(wordsOf(term.text).join(' '), words) : [];
    return kind === 'literal' ? ofLiteral(term.text, folded.text) : [];
  }

  function ofWordTerm(term: Term, own: Hit['found']): Range[] {
    const others = otherWords(term, own);
    const version = spacedVersion(term.text);
    return [
      ...words.flatMap((word) => ofWord(term, word, others, folded, text)),
      ...others.filter((word) => word.includes(' ')).flatMap((pair) => ofPhrase(pair, words)),
      ...(version === null ? [] : joinedForms(version).flatMap((form) => ofJoined(form, words))),
    ];
  }

  function mayBeIn(wanted: SearchField | null): boolean {
    if (field === null || isInField(field, wanted)) return true;
    return wanted === 'abstract' && field === 'summary';
  }
}

/** Texts of a paper that its entry does not show, or only when it is opened. */
export interface HiddenTexts {
  authors?: readonly string[];
  quotes?: readonly string[];
  type?: string | null;
}

/**
 * Why a paper is a hit, if it is not plain to see: `also matched: hallucination` for another spelling or an acronym, or
 * matching texts that its entry does not show.
 */
export function matchReason(
  { found }: Pick<Hit, 'found'>,
  terms: readonly Term[] = [],
  { authors = [], quotes = [], type = null }: HiddenTexts = {},
): string | null {
  const isNamed = ({ kind }: Hit['found'][number]) => kind === 'similar' || kind === 'acronym';
  const words = new Set(found.filter(isNamed).map(({ word }) => word));
  const matching = (texts: readonly string[], field: SearchField) =>
    texts.filter((text) => marksOf(text, terms, found, field).length > 0);
  const names = matching(authors, 'author');
  const reasons = [
    ...(words.size > 0 ? [`also matched: ${[...words].join(', ')}`] : []),
    ...(names.length > 0 ? [`author: ${names.join(', ')}`] : []),
    ...(matching(quotes, 'quote').length > 0 ? ['in a further passage'] : []),
    ...matching(type === null ? [] : [type], 'fact').map((name) => `type: ${name}`),
  ];
  return reasons.length > 0 ? reasons.join('; ') : null;
}

type FoldedWord = ReturnType<typeof foldedWords>[number];

/** The words of a paper that matched a term other than by what they have of it as typed. */
function otherWords({ text }: Term, found: Hit['found']): string[] {
  return found.flatMap(({ term, word, kind }) => {
    const isPart = (kind === 'prefix' || kind === 'inside') && word.includes(text);
    return term === text && !isPart ? [word] : [];
  });
}

/** What matched a branch of a term, which is noted for the whole. */
function ofBranch(found: Hit['found'], { text }: Term, branch: Term): Hit['found'] {
  return found.map((own) => (own.term === text ? { ...own, term: branch.text } : own));
}

function turned({ text, field }: Term): string[] {
  return field === 'author' ? turnedNames(text) : [text];
}

function ofWord(
  term: Term,
  { word, at: start, length }: FoldedWord,
  others: string[],
  folded: FoldedText,
  text: string,
) {
  if (word === term.text || others.includes(word)) return [{ start, end: start + length }];
  if (!word.includes(term.text)) return [];
  const source = folded.source(start, start + length);
  const match = matchWord(term.text, word, partOffsets(text.slice(source.start, source.end)));
  if (!match || (term.kind === 'beginning' && match.kind === 'inside')) return [];
  const letters = letterOffsets(folded.text.slice(start, start + length));
  const first = at(letters, match.at);
  const last = at(letters, match.at + term.text.length - 1);
  return [{ start: start + first, end: start + last + 1 }];
}

/** The offset of each letter of a word in its written form, which may have apostrophes and commas. */
function letterOffsets(written: string): number[] {
  return Array.from(written.matchAll(/[^'’,]/g), ({ index }) => index);
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
