/** A term of a text: its words in small letters, and how many they are. */
interface Term {
  key: string;
  words: number;
}

/** What the about page says of similar papers, as numbers. */
export interface SimilarRule {
  stopWords: ReadonlySet<string>;
  minSimilarity: number;
  maxSimilar: number;
}

export interface SimilarPapers {
  /** For each paper the indices of those that its page names, the most similar first. */
  similar: number[][];
  /** How many papers share no term with another one. */
  apart: number;
  /** For each paper its terms. */
  terms: ReadonlySet<string>[];
  /** A term as it is printed, in the form in which the papers have it. */
  keyOf(printed: string): string;
}

/** Words, joined words, and two or three of these in a row, each as often as it is there. */
function termsOf(written: string, stopWords: ReadonlySet<string>): Term[] {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const isNumber = (word: string) => /^\p{N}+$/u.test(word);
  const isTerm = (word: string) => !stopWords.has(word) && !isNumber(word) && word.length > 1;
  const units: { words: string[]; from: number; to: number }[] = [];
  for (const { 0: joined, index } of plain.matchAll(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*/gu)) {
    const parts = Array.from(joined.matchAll(/[^-]+/g), (part) => ({
      word: part[0].replace(/['’]/g, ''),
      from: index + part.index,
      to: index + part.index + part[0].length,
    }));
    const isKept = ({ word }: { word: string }) => isTerm(word) || isNumber(word);
    const kept = parts.slice(parts.findIndex(isKept), parts.findLastIndex(isKept) + 1);
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last || !parts.some(isKept) || kept.every(({ word }) => isNumber(word))) continue;
    units.push({ words: kept.map(({ word }) => word), from: first.from, to: last.to });
  }
  return units.flatMap(({ words }, at) => {
    const row = [words];
    for (const next of [at + 1, at + 2]) {
      const [before, unit] = [units[next - 1], units[next]];
      if (!before || !unit || !/^[ \u00A0/]+$/.test(plain.slice(before.to, unit.from))) break;
      row.push([...(row.at(-1) ?? []), ...unit.words]);
    }
    const several = words.length > 1 ? row : row.slice(1);
    return [
      ...words.filter(isTerm).map((word) => ({ key: word, words: 1 })),
      ...several.map((joined) => ({ key: joined.join(' '), words: joined.length })),
    ];
  });
}

/** Computes the similar papers from nothing but what the about page prints. */
export function similarPapers(
  papers: readonly { title: string; summary: string }[],
  { stopWords, minSimilarity, maxSimilar }: SimilarRule,
): SimilarPapers {
  const read = papers.map(({ title, summary }) => [
    ...termsOf(title, stopWords).flatMap((term) => [term, term]),
    ...termsOf(summary, stopWords),
  ]);
  const known = new Set(read.flat().map(({ key }) => key));
  const singular = (key: string) =>
    key.length > 3 && key.endsWith('s') && known.has(key.slice(0, -1)) ? key.slice(0, -1) : key;
  const counts = read.map((terms) => {
    const times = new Map<string, number>();
    for (const { key } of terms) times.set(singular(key), (times.get(singular(key)) ?? 0) + 1);
    return times;
  });
  const single = new Set(read.flat().flatMap(({ key, words }) => (words === 1 ? [singular(key)] : [])));
  const having = new Map<string, number>();
  for (const key of counts.flatMap((times) => [...times.keys()])) having.set(key, (having.get(key) ?? 0) + 1);
  const vectors = counts.map((times) => {
    const weights = new Map<string, number>();
    for (const [key, tf] of times) {
      const df = having.get(key) ?? 0;
      if (df === papers.length || (df === 1 && !single.has(key))) continue;
      weights.set(key, (1 + Math.log(tf)) * Math.log(papers.length / df));
    }
    const length = Math.hypot(...weights.values());
    return new Map(Array.from(weights, ([key, weight]) => [key, weight / length]));
  });
  const others = vectors.map((vector, paper) =>
    vectors
      .map((other, at) => ({
        at,
        cosine: Array.from(vector).reduce((sum, [key, weight]) => sum + weight * (other.get(key) ?? 0), 0),
      }))
      .filter(({ at, cosine }) => at !== paper && cosine > 0)
      .sort((a, b) => b.cosine - a.cosine),
  );
  return {
    similar: others.map((row) =>
      row
        .filter(({ cosine }) => cosine >= minSimilarity)
        .slice(0, maxSimilar)
        .map(({ at }) => at),
    ),
    apart: others.filter((row) => row.length === 0).length,
    terms: counts.map((times) => new Set(times.keys())),
    keyOf: (printed) =>
      singular(
        printed
          .normalize('NFD')
          .replace(/\p{M}|['’]/gu, '')
          .toLowerCase()
          .replaceAll(/[-/]/g, ' '),
      ),
  };
}
