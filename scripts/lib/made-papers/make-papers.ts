import { readFileSync } from 'node:fs';
import { parse } from '../../../src/core/formats/pith/parse.ts';
import { pick, seededRandom } from './random.ts';

/** The texts of a generated paper. */
export interface MadePaper {
  title: string;
  summary: string | null;
}

/** The papers that lists are made from, and the year of each; null where it is not stated. */
export interface Corpus {
  papers: MadePaper[];
  years: (number | null)[];
}

/** Reads a corpus: a Pith dump, or JSON lines with `title` and, if known, `summary` and `year`. */
export function readCorpus(file: string): Corpus {
  const text = readFileSync(file, 'utf8');
  if (isDump(file)) {
    const { papers } = parse(text);
    return {
      papers: papers.map(({ title, summary }) => ({ title: title ?? '', summary })),
      years: papers.map(() => null),
    };
  }
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusLine);
  return {
    papers: lines.map(({ title, summary }) => ({ title, summary: summary || null })),
    years: lines.map(({ year }) => year ?? null),
  };
}

/** True if a corpus is a Pith dump, by its name. */
export function isDump(file: string): boolean {
  return file.endsWith('.pith.txt');
}

interface CorpusLine {
  title: string;
  summary?: string;
  year?: number;
}

/**
 * Makes `size` papers: first those of the corpus, then copies of them in which about every third word is replaced by
 * a word of another paper, so that word frequencies stay as in real text.
 */
export function makePapers({ papers: corpus }: Corpus, size: number, seed: number): MadePaper[] {
  const random = seededRandom(seed);
  const titleWords = corpus.flatMap(({ title }) => title.split(' '));
  const summaryWords = corpus.flatMap(({ summary }) => summary?.split(' ') ?? []);
  const exchange = (text: string, words: string[]) =>
    text
      .split(' ')
      .map((word) => (random() < 1 / 3 ? pick(words, random) : word))
      .join(' ');
  return Array.from({ length: size }, (_, index) => {
    const paper = corpus[index % corpus.length];
    if (!paper) throw new RangeError('The corpus contains no papers.');
    if (index < corpus.length) return paper;
    const { title, summary } = paper;
    return { title: exchange(title, titleWords), summary: summary && exchange(summary, summaryWords) };
  });
}
