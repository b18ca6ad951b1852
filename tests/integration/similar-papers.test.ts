import { beforeAll, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { readRecords } from '../support/sound-site.ts';

/*
 * Computes the similar papers again from what the about page prints, and from nothing of `src`: whoever follows the rule
 * must get the pairs that the pages show.
 */

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('visual-rft') });
});

type Terms = Map<string, number>;

interface Rule {
  stopWords: Set<string>;
  minSimilarity: number;
  maxSimilar: number;
}

function readRule(): Rule {
  const rule = text(parseHtml(site.read('about/index.html')).querySelector('main'));
  const numberAfter = (words: RegExp) => Number(words.exec(rule)?.[1]);
  return {
    stopWords: new Set(site.read('stop-words.txt').trim().split('\n')),
    minSimilarity: numberAfter(/at ([\d.]+) or more they are called similar/),
    maxSimilar: numberAfter(/A page names up to (\d+), the most similar first/),
  };
}

/** Words, joined words, and two or three of these in a row, each with how often it is there. */
function termsOf(written: string, { stopWords }: Rule): { key: string; words: number }[] {
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

function similarPairs(papers: { title: string; summary: string }[], rule: Rule): string[][] {
  const read = papers.map(({ title, summary }) => [
    ...termsOf(title, rule).flatMap((term) => [term, term]),
    ...termsOf(summary, rule),
  ]);
  const known = new Set(read.flat().map(({ key }) => key));
  const singular = (key: string) =>
    key.length > 3 && key.endsWith('s') && known.has(key.slice(0, -1)) ? key.slice(0, -1) : key;
  const counts = read.map((terms): Terms => {
    const times: Terms = new Map();
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
  return vectors.map((vector, paper) =>
    vectors
      .map((other, at) => ({
        at,
        cosine: Array.from(vector).reduce((sum, [key, weight]) => sum + weight * (other.get(key) ?? 0), 0),
      }))
      .filter(({ at, cosine }) => at !== paper && cosine >= rule.minSimilarity)
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, rule.maxSimilar)
      .map(({ at }) => papers[at]?.title ?? ''),
  );
}

test('the similar papers of every page are those that the rule of the about page gives', () => {
  const rule = readRule();
  expect(rule.stopWords.size).toBeGreaterThan(200);
  const papers = readRecords(site)[0]?.citingPapers ?? [];
  const computed = similarPairs(
    papers.map(({ title, summary }) => ({ title, summary: summary ?? '' })),
    rule,
  );
  const shown = papers.map(({ id }) =>
    parseHtml(site.read(`hubs/visual-rft/papers/${id}/index.html`))
      .querySelectorAll('#similar li a')
      .map((link) => papers.find((paper) => attribute(link, 'href')?.endsWith(`/${paper.id}/`))?.title),
  );
  expect(shown.flat().length).toBeGreaterThan(100);
  expect(shown).toEqual(computed);
  expect(
    similarPairs(
      papers.map(({ title }) => ({ title, summary: '' })),
      rule,
    ),
  ).not.toEqual(shown);
});
