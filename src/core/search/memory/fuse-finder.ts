import Fuse from 'fuse.js';
import { at } from '../../text/at.ts';
import type { MatchKind } from '../engine/engine.ts';
import type { Finder, FoundPapers } from '../engine/finder.ts';
import { matchWord, mayMatchInside } from '../engine/match.ts';
import { byKind } from '../engine/score.ts';
import type { SearchDocument } from '../query/document.ts';
import { isInField, type SearchField } from '../query/fields.ts';
import { formsAmong, sameWords, writtenTogether } from '../query/forms.ts';
import type { Term } from '../query/query.ts';
import {
  closeness,
  endsInNumber,
  familyBeginning,
  halvesOf,
  isOfFamily,
  joinedForms,
  mayBeSimilar,
  nearestWord,
  nearnessApart,
  nearnessOfFamily,
  slipsOf,
  spacedVersion,
  turnedNames,
} from '../query/spelling.ts';
import { wordsOf } from '../query/tokens.ts';
import { type IndexedText, type IndexedWord, indexDocuments, type MemoryIndex } from './memory-index.ts';
import { fieldsByPaper, foundInFields, papersOfWords, type WordMatch } from './word-matches.ts';

const fuseOptions = { keys: ['word'], ignoreLocation: true, shouldSort: false };

const maxKept = 100;

/** Finds papers in memory: words by an index, similar spellings by fuse.js. Meant for a few hundred papers. */
export function createFuseFinder(
  documents: SearchDocument[],
  { words, list, texts, acronyms, writtenOut }: MemoryIndex = indexDocuments(documents),
): Finder {
  const size = documents.length;
  const all = [...words.values()];
  const titles = documents.map(({ title }) => wordsOf(title));
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
    acronyms: async () => acronyms,
    writtenOut: async (short) => writtenOut.get(short) ?? [],
    async writtenAsTwo(word) {
      if (words.has(word) || formsAmong(list, word).length > 0) return null;
      if (all.some((known) => kindOfMatch(known, word, [word]))) return null;
      const pairs = findApart(word).map((pair) => ({ text: pair.word.word, size: pair.word.papers.size }));
      const [best] = pairs.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
      return best?.text?.split(' ') ?? null;
    },
    async isOneWord(one, next) {
      return list
        .known(writtenTogether(list, one, next))
        .some(({ apart }) => apart.some(({ word }) => word.startsWith(`${one} `)));
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

  function find(term: Term): FoundPapers {
    const { kind, text, field } = term;
    if (kind === 'word') return findWord(term);
    if (kind === 'beginning')
      return { papers: papersOfWords(beginningWith(text), field, size), capped: false };
    if (kind === 'phrase') {
      const phrases = field === 'author' ? turnedNames(text) : [text];
      return inTexts(field, (own) => phrases.some((phrase) => own.words.includes(` ${phrase} `)));
    }
    if (kind === 'joined') return foundInFields(textsWithJoined(text, field), size);
    if (kind === 'literal') return inTexts(field, (own) => own.pieces.includes(text));
    return findIdentifier(text);
  }

  function findIdentifier(text: string): FoundPapers {
    const having = (holds: (own: string) => boolean) =>
      documents.flatMap(({ identifiers }, paper) =>
        identifiers.some((own) => holds(own.toLowerCase())) ? [{ paper, field: 'title' as const }] : [],
      );
    const same = having((own) => own === text);
    return foundInFields(same.length > 0 ? same : having((own) => own.startsWith(text)), size);
  }

  function textsWithJoined(text: string, field: SearchField | null): IndexedText[] {
    const forms = joinedForms(text).flatMap((form) => [form, ...fromNumber(form)]);
    return textsIn(field, (own) => forms.some((form) => own.words.includes(` ${form}`)));
  }

  /** For a form that begins with a number: the same form after every known word that ends in that number. */
  function fromNumber(form: string): string[] {
    const [number = '', ...rest] = form.split(' ');
    return all.flatMap(({ word }) => (endsInNumber(word, number) ? [[word, ...rest].join(' ')] : []));
  }

  function inTexts(field: SearchField | null, holds: (text: IndexedText) => boolean): FoundPapers {
    return foundInFields(textsIn(field, holds), size);
  }

  function textsIn(field: SearchField | null, holds: (text: IndexedText) => boolean): IndexedText[] {
    return texts.filter((text) => isInField(text.field, field) && holds(text));
  }

  function findWord({ text, field, excluded }: Term): FoundPapers {
    const forms = new Set(formsAmong(list, text));
    const same = sameWords(text, forms);
    const literal = all.flatMap((word): WordMatch[] => {
      const kind = forms.has(word.word) ? 'form' : kindOfMatch(word, text, same);
      if (!kind) return [];
      const apart = word.apart.map(
        (pair): WordMatch => ({ word: pair, kind: kind === 'exact' ? 'form' : kind, nearness: 1 }),
      );
      return [{ word, kind, nearness: 1 }, ...apart];
    });
    const matches = [...literal, ...findVersion(text, field)];
    matches.sort(byKind);
    const isSought = !excluded && slipsOf(text) > 0;
    const known = new Set<WordMatch['word']>(literal.map(({ word }) => word));
    const similar = isSought
      ? [...findApart(text), ...findSimilar(text, known), ...findFamily(text, known)]
      : [];
    return { papers: papersOfWords([...matches, ...similar], field, size), capped: false };
  }

  /** How a word contains a term, or else how it contains another spelling of it. */
  function kindOfMatch(
    { word, parts }: IndexedWord,
    text: string,
    same: readonly string[],
  ): MatchKind | null {
    if (word === text) return 'exact';
    let isInside = false;
    for (const own of same) {
      const kind = matchWord(own, word, parts)?.kind;
      if (kind === 'exact' || kind === 'prefix') return 'prefix';
      isInside ||= kind === 'inside';
    }
    return isInside && same.every(mayMatchInside) ? 'inside' : null;
  }

  function beginningWith(text: string): WordMatch[] {
    const begun = all.flatMap((word): WordMatch[] => {
      const kind = matchWord(text, word.word, word.parts)?.kind;
      return kind === 'exact' || kind === 'prefix' ? [{ word, kind, nearness: 1 }] : [];
    });
    return begun.sort(byKind);
  }

  /** `GPT-4o` for `gpt4o`. */
  function findVersion(term: string, field: SearchField | null): WordMatch[] {
    const spaced = spacedVersion(term);
    if (spaced === null) return [];
    const papers = fieldsByPaper(textsWithJoined(spaced, field));
    return [{ word: { word: null, papers }, kind: 'form', nearness: 1 }];
  }

  /** Words of the same family, which are no other form: `radiology` for `radiologist`. */
  function findFamily(term: string, literal: Set<WordMatch['word']>): WordMatch[] {
    const beginning = familyBeginning(term);
    if (beginning === null) return [];
    return list
      .known(list.startingWith(beginning))
      .flatMap((word) =>
        literal.has(word) || !isOfFamily(term, word.word)
          ? []
          : [{ word, kind: 'similar' as const, nearness: nearnessOfFamily }],
      );
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
