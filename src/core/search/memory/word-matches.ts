import type { MatchKind } from '../engine/engine.ts';
import type { Found, FoundPapers } from '../engine/finder.ts';
import { fieldWeights, rarity } from '../engine/score.ts';
import { isInField, type SearchField } from '../query/fields.ts';
import type { IndexedWord } from './memory-index.ts';

/** A word of the papers that matches a term. */
export interface WordMatch {
  /** A version, which can be written in several ways, has no word of its own. */
  word: Pick<IndexedWord, 'papers'> & { word: string | null };
  kind: MatchKind;
  /** 1, or less if the spelling is only similar. */
  nearness: number;
}

const maxWords = 3;

/**
 * The papers of the words that match a term, given best kind first. Only the best kind of a paper counts: a
 * similar spelling adds nothing to a paper that contains the term as written.
 */
export function papersOfWords(
  matches: WordMatch[],
  field: SearchField | null,
  size: number,
): Map<number, Found> {
  const papers = new Map<number, Found>();
  for (const { word, kind, nearness } of matches) {
    for (const [paper, fields] of word.papers) {
      const weight = bestWeight(fields, field);
      if (weight === 0) continue;
      const found = papers.get(paper) ?? { kind, score: 0, nearness, words: [] };
      if (found.kind !== kind) continue;
      papers.set(paper, found);
      found.nearness = Math.max(found.nearness ?? 1, nearness);
      found.score = Math.max(found.score, nearness * weight);
      if (kind === 'exact' || word.word === null || found.words.length >= maxWords) continue;
      if (!found.words.includes(word.word)) found.words.push(word.word);
    }
  }
  weighByRarity(papers, size);
  return papers;
}

// Count the papers of the term, not of each word; otherwise the one paper with `AdaGRPO` would rank above all
// with `GRPO`.
function weighByRarity(papers: Map<number, Found>, size: number) {
  const all = [...papers.values()];
  const similar = all.filter(({ kind }) => kind === 'similar').length;
  const rare = rarity(all.length - similar, size);
  const rareIfSimilar = rarity(similar, size);
  for (const found of all) found.score *= found.kind === 'similar' ? rareIfSimilar : rare;
}

/** The papers of texts that contain a term literally. */
export function foundInFields(texts: { paper: number; field: SearchField }[], size: number): FoundPapers {
  const fields = fieldsByPaper(texts);
  const rare = rarity(fields.size, size);
  const papers = new Map<number, Found>();
  for (const [paper, its] of fields) {
    papers.set(paper, { kind: 'exact', score: rare * bestWeight(its, null), words: [] });
  }
  return { papers, capped: false };
}

/** The papers of some texts, each with the fields of its texts. */
export function fieldsByPaper(texts: { paper: number; field: SearchField }[]): Map<number, Set<SearchField>> {
  const fields = new Map<number, Set<SearchField>>();
  for (const { paper, field } of texts) fields.set(paper, (fields.get(paper) ?? new Set()).add(field));
  return fields;
}

/** The weight of the best of the fields that a term may match; 0 if it may match none. */
function bestWeight(fields: Iterable<SearchField>, wanted: SearchField | null): number {
  return Math.max(0, ...Array.from(fields, (field) => (isInField(field, wanted) ? fieldWeights[field] : 0)));
}
