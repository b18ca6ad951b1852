import Fuse from 'fuse.js';
import { at } from '../../text/at.ts';
import type { Finder, FoundPapers } from '../engine/finder.ts';
import { matchWord } from '../engine/match.ts';
import { matchKinds } from '../engine/score.ts';
import type { Term } from '../query/query.ts';
import {
  closeness,
  endsInNumber,
  halvesOf,
  joinedForms,
  mayBeSimilar,
  nearestWord,
  nearnessApart,
  slipsOf,
} from '../query/spelling.ts';
import { type SearchDocument, type SearchField, tokenize } from '../query/tokens.ts';
import { type IndexedText, indexDocuments, type MemoryIndex } from './memory-index.ts';
import { fieldsByPaper, foundInFields, papersOfWords, type WordMatch } from './word-matches.ts';

const fuseOptions = { keys: ['word'], ignoreLocation: true, shouldSort: false, isCaseSensitive: true };

const maxKept = 100;

/** Finds papers in memory: words by an index, similar spellings by fuse.js. Meant for a few hundred papers. */
export function createFuseFinder(
  documents: SearchDocument[],
  { words, texts }: MemoryIndex = indexDocuments(documents),
): Finder {
  const size = documents.length;
  const all = [...words.values()];
  const titles = documents.map(({ title }) => tokenize(title).map(({ word }) => word));
  // Each key asks again for the words before the one being typed.
  const kept = new Map<string, FoundPapers>();
  return {
    size,
    years: Uint16Array.from(documents, ({ year }) => year ?? 0),
    async find(term) {
      const key = JSON.stringify(term);
      const answer = kept.get(key) ?? find(term);
      if (kept.size >= maxKept) kept.clear();
      kept.set(key, answer);
      return answer;
    },
    async nearest(word) {
      if (words.has(word)) return null;
      return nearestWord(
        word,
        all.map((known) => ({ word: known.word, frequency: known.papers.size })),
      );
    },
    async titleWords(papers) {
      return papers.map((paper) => at(titles, paper));
    },
  };

  function find({ kind, text, field, excluded }: Term): FoundPapers {
    if (kind === 'word') return findWord(text, field, excluded);
    if (kind === 'phrase') return inTexts(field, (own) => own.words.includes(` ${text} `));
    if (kind === 'joined') {
      const forms = joinedForms(text).flatMap((form) => [form, ...fromNumber(form)]);
      return inTexts(field, (own) => forms.some((form) => own.words.includes(` ${form}`)));
    }
    if (kind === 'literal') return inTexts(field, (own) => own.pieces.includes(text));
    return foundInFields(
      documents.flatMap(({ identifiers }, paper) =>
        identifiers.some((own) => own.toLowerCase() === text) ? [{ paper, field: 'title' }] : [],
      ),
      size,
    );
  }

  /** For a form that begins with a number: the same form after every known word that ends in that number. */
  function fromNumber(form: string): string[] {
    const [number = '', ...rest] = form.split(' ');
    return all.flatMap(({ word }) => (endsInNumber(word, number) ? [[word, ...rest].join(' ')] : []));
  }

  function inTexts(field: SearchField | null, holds: (text: IndexedText) => boolean): FoundPapers {
    return foundInFields(
      texts.filter((text) => (field === null || text.field === field) && holds(text)),
      size,
    );
  }

  function findWord(term: string, field: SearchField | null, excluded: boolean): FoundPapers {
    const literal = all.flatMap((word): WordMatch[] => {
      const match = matchWord(term, word.word, word.parts);
      return match ? [{ word, kind: match.kind, nearness: 1 }] : [];
    });
    literal.sort((a, b) => matchKinds.indexOf(a.kind) - matchKinds.indexOf(b.kind));
    const similar =
      excluded || slipsOf(term) === 0
        ? []
        : [...findApart(term), ...findSimilar(term, new Set(literal.map(({ word }) => word)))];
    return { papers: papersOfWords([...literal, ...similar], field, size), capped: false };
  }

  function findApart(term: string): WordMatch[] {
    const pairs = halvesOf(term).filter((halves) => halves.every((half) => words.has(half)));
    return pairs.map(([one, next]): WordMatch => {
      const word = `${one} ${next}`;
      const papers = fieldsByPaper(texts.filter((text) => text.words.includes(` ${word} `)));
      return { word: { word, papers }, kind: 'similar', nearness: nearnessApart };
    });
  }

  function findSimilar(term: string, literal: Set<WordMatch['word']>): WordMatch[] {
    const candidates = all.filter(
      (word) => mayBeSimilar(term, word.word, word.letters) && !literal.has(word),
    );
    // fuse.js counts a transposition as two errors, so allow one more; `closeness` checks the results.
    const threshold = (slipsOf(term) + 1) / term.length;
    const fuse = new Fuse(candidates, { ...fuseOptions, threshold });
    return fuse.search(term).flatMap(({ item: word }): WordMatch[] => {
      const nearness = closeness(term, word.word);
      return nearness > 0 ? [{ word, kind: 'similar', nearness }] : [];
    });
  }
}
