import { readFileSync } from 'node:fs';
import { parse } from '../../../src/core/formats/pith/parse.ts';
import { pick, seededRandom } from './random.ts';

/** The texts of one paper of a made list. */
export interface MadePaper {
  title: string;
  summary: string | null;
}

/**
 * Reads the papers of a corpus: JSON lines with `title` and `summary`. Without a file, the papers of the
 * real dump, in whose words lists of any size can be made.
 */
export function readCorpus(file: string | undefined): MadePaper[] {
  if (file === undefined) {
    const { papers } = parse(readFileSync('data/dumps/visual-rft.pith.txt', 'utf8'));
    return papers.map(({ title, summary }) => ({ title, summary }));
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { title, summary } = JSON.parse(line) as { title: string; summary?: string };
    return { title, summary: summary || null };
  });
}

/**
 * Makes `size` papers: those of the corpus first; beyond them they come again with every third word
 * exchanged for one of another paper, so that word counts stay as in real text.
 */
export function makePapers(corpus: MadePaper[], size: number, seed: number): MadePaper[] {
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
    if (!paper) throw new RangeError('the corpus has no papers');
    if (index < corpus.length) return paper;
    const { title, summary } = paper;
    return { title: exchange(title, titleWords), summary: summary && exchange(summary, summaryWords) };
  });
}
