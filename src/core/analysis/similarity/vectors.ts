import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { at } from '../../text/at.ts';
import { readTerms, type Term } from './read-terms.ts';
import { termLabel } from './term-label.ts';

/** The terms of a paper: ascending features, with weights whose squares add up to one. */
export interface TermVector {
  features: number[];
  weights: number[];
}

/** The papers of a list as vectors over their terms. */
export interface TermSpace {
  /** One for each paper, in the order of the list; empty for a paper without distinctive terms. */
  vectors: TermVector[];
  /** The label of each feature, as the papers write it: `GRPO`, `temporal grounding`. */
  labels: string[];
  /** Number of papers with each feature. */
  papers: number[];
}

/** How many times a term of the title counts. */
const titleWeight = 2;

type Texts = Pick<CitingPaper, 'title' | 'summary' | 'abstract'>;

interface Feature {
  single: boolean;
  /** Number of papers with it. */
  papers: number;
  spellings: Map<string, number>;
}

/**
 * Weighs words, and pairs of neighbouring words, of titles and summaries (abstracts, if there is no
 * summary) by (1 + ln tf) · ln(N / df), and scales each vector to the length one: the scheme `ltc` of Manning,
 * Raghavan and Schütze, Introduction to Information Retrieval (2008), section 6.4. A word of the title counts
 * twice; a plural counts as its singular if the papers have that too.
 */
export function tfidfVectors(papers: Texts[]): TermSpace {
  const texts = papers.map(({ title, summary, abstract }) => ({
    title: readTerms(title),
    rest: readTerms(summary ?? abstract ?? ''),
  }));
  const keys = new Set(texts.flatMap(({ title, rest }) => [...title, ...rest].map(({ key }) => key)));
  const features = new Map<string, Feature>();
  const frequencies = texts.map(({ title, rest }) => {
    const times = new Map<string, number>();
    for (const wording of title) count(wording, titleWeight);
    for (const wording of rest) count(wording, 1);
    for (const key of times.keys()) noteIn(features, key).papers += 1;
    return times;

    function count({ key, spelling, single }: Term, weight: number) {
      const singular = singularOf(key, keys);
      times.set(singular, (times.get(singular) ?? 0) + weight);
      const { spellings } = noteIn(features, singular, single);
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    }
  });
  return toSpace(features, frequencies);
}

function noteIn(features: Map<string, Feature>, key: string, single = true): Feature {
  const known = features.get(key);
  if (known) return known;
  const feature = { single, papers: 0, spellings: new Map<string, number>() };
  features.set(key, feature);
  return feature;
}

function singularOf(key: string, keys: ReadonlySet<string>): string {
  const bare = key.slice(0, -1);
  return key.endsWith('s') && key.length > 3 && keys.has(bare) ? bare : key;
}

function toSpace(features: Map<string, Feature>, frequencies: Map<string, number>[]): TermSpace {
  // A term in all papers distinguishes none; a pair in one paper only repeats its words.
  const kept = Array.from(features).filter(
    ([, { single, papers }]) => papers < frequencies.length && papers > (single ? 0 : 1),
  );
  const ids = new Map(kept.map(([key], id) => [key, id]));
  const rarity = kept.map(([, { papers }]) => roundedLog(frequencies.length / papers));
  return {
    vectors: frequencies.map((times) => toVector(times, ids, rarity)),
    labels: kept.map(([, { spellings }]) => termLabel(spellings)),
    papers: kept.map(([, { papers }]) => papers),
  };
}

function toVector(times: Map<string, number>, ids: Map<string, number>, rarity: number[]): TermVector {
  const weighed = Array.from(times).flatMap(([key, frequency]) => {
    const id = ids.get(key);
    return id === undefined ? [] : [{ id, weight: (1 + roundedLog(frequency)) * at(rarity, id) }];
  });
  weighed.sort((a, b) => a.id - b.id);
  const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0));
  return { features: weighed.map(({ id }) => id), weights: weighed.map(({ weight }) => weight / length) };
}

/**
 * The natural logarithm rounded to nine digits: JavaScript engines may differ in the last bit, pictures must
 * not.
 */
function roundedLog(value: number): number {
  return Math.round(Math.log(value) * 1e9) / 1e9;
}
