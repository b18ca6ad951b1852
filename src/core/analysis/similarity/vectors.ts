import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { NumberLists } from './number-lists.ts';
import { isPair, readTerms, type Term } from './read-terms.ts';
import { repeatedPairs } from './repeated-pairs.ts';
import { termLabel } from './term-label.ts';
import { TermNumbers } from './term-numbers.ts';

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

type Texts = Pick<CitingPaper, 'title' | 'summary' | 'abstract'>;

/** In a longer list, pairs are counted before any is kept: too many are in only one paper. */
const mostUnsieved = 50_000;

/**
 * Weighs words, and pairs of neighbouring words, of titles and summaries (abstracts, if there is no
 * summary) by (1 + ln tf) · ln(N / df), and scales each vector to the length one: the scheme `ltc` of Manning,
 * Raghavan and Schütze, Introduction to Information Retrieval (2008), section 6.4. A word of the title counts
 * twice; a plural counts as its singular if the papers have that too. A list of more than `unsieved` papers is read
 * twice, which takes less memory and changes nothing of the result.
 */
export function tfidfVectors(papers: Texts[], unsieved = mostUnsieved): TermSpace {
  const mayRepeat = papers.length > unsieved ? repeatedPairs(readEach(papers), papers.length) : () => true;
  const terms = new TermNumbers();
  const written = new NumberLists();
  for (const paper of papers) {
    const title = numbersOf(paper.title);
    written.add([...title, ...title, ...numbersOf(restOf(paper))]);
  }
  return toSpace(terms, written);

  function numbersOf(text: string): number[] {
    return readTerms(text)
      .filter(({ key }) => !isPair(key) || mayRepeat(key))
      .map(({ key, spelling }) => terms.note(key, spelling));
  }
}

function* readEach(papers: Texts[]): Generator<Term[]> {
  for (const paper of papers) yield [...readTerms(paper.title), ...readTerms(restOf(paper))];
}

function restOf({ summary, abstract }: Texts): string {
  return summary ?? abstract ?? '';
}

/** The space of the papers. `written` has the numbers of the terms of each paper, each as often as it counts. */
function toSpace(terms: TermNumbers, written: NumberLists): TermSpace {
  const singulars = terms.singulars();
  const pairs = terms.arePairs();
  const papers = papersWithEach(written, singulars);
  // A term in all papers distinguishes none; a pair in one paper only repeats its words.
  const kept = Array.from(new Set(singulars)).filter(
    (term) => papers[term]! < written.length && papers[term]! > (pairs[term] ? 1 : 0),
  );
  const features = new Map(kept.map((term, feature) => [term, feature]));
  const featureOf = Int32Array.from(singulars, (term) => features.get(term) ?? -1);
  // A singular may itself count as another: clipss as clips, and clips as clip.
  const forms = kept.map((): number[] => []);
  for (const [number, feature] of featureOf.entries()) forms[feature]?.push(number);
  const rarity = kept.map((term) => roundedLog(written.length / papers[term]!));
  return {
    vectors: Array.from(written.each(), (numbers) => toVector(numbers, featureOf, rarity)),
    labels: forms.map((numbers) => termLabel(terms.spellingsOf(numbers))),
    papers: kept.map((term) => papers[term]!),
  };
}

/** The number of papers with each term; a plural counts as its singular. */
function papersWithEach(written: NumberLists, singulars: Uint32Array): Uint32Array {
  const papers = new Uint32Array(singulars.length);
  const last = new Int32Array(singulars.length).fill(-1);
  let paper = 0;
  for (const numbers of written.each()) {
    for (const number of numbers) {
      const term = singulars[number]!;
      if (last[term] === paper) continue;
      last[term] = paper;
      papers[term] = papers[term]! + 1;
    }
    paper += 1;
  }
  return papers;
}

/** The vector of a paper with the terms of these numbers; a term that is no feature has -1 for it. */
function toVector(numbers: Uint32Array, featureOf: Int32Array, rarity: number[]): TermVector {
  const times = new Map<number, number>();
  for (const number of numbers) {
    const feature = featureOf[number]!;
    if (feature >= 0) times.set(feature, (times.get(feature) ?? 0) + 1);
  }
  const weighed = Array.from(times, ([feature, frequency]) => ({
    feature,
    weight: (1 + roundedLog(frequency)) * rarity[feature]!,
  })).sort((a, b) => a.feature - b.feature);
  const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0));
  return {
    features: weighed.map(({ feature }) => feature),
    weights: weighed.map(({ weight }) => weight / length),
  };
}

/**
 * The natural logarithm rounded to nine digits: JavaScript engines may differ in the last bit, pictures must
 * not.
 */
function roundedLog(value: number): number {
  return Math.round(Math.log(value) * 1e9) / 1e9;
}
