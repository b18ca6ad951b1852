import { beforeAll, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { readRecords } from '../support/sound-site.ts';
import { type SimilarRule, similarPapers } from '../witness/computed/similar.ts';

/*
 * Computes the similar papers again from what the about page prints, and from nothing of `src`: whoever follows the rule
 * must get the pairs that the pages show.
 */

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('visual-rft') });
});

function readRule(): SimilarRule {
  const rule = text(parseHtml(site.read('about/index.html')).querySelector('main'));
  const numberAfter = (words: RegExp) => Number(words.exec(rule)?.[1]);
  return {
    stopWords: new Set(site.read('stop-words.txt').trim().split('\n')),
    minSimilarity: numberAfter(/at ([\d.]+) or more they are called similar/),
    maxSimilar: numberAfter(/A page names up to (\d+), the most similar first/),
  };
}

test('the similar papers of every page are those that the rule of the about page gives', () => {
  const rule = readRule();
  expect(rule.stopWords.size).toBeGreaterThan(200);
  const papers = readRecords(site)[0]?.citingPapers ?? [];
  const computed = (read: (paper: (typeof papers)[number]) => string) =>
    similarPapers(
      papers.map((paper) => ({ title: paper.title, summary: read(paper) })),
      rule,
    ).similar.map((similar) => similar.map((at) => papers[at]?.title));
  const shown = papers.map(({ id }) =>
    parseHtml(site.read(`hubs/visual-rft/papers/${id}/index.html`))
      .querySelectorAll('#similar li a')
      .map((link) => papers.find((paper) => attribute(link, 'href')?.endsWith(`/${paper.id}/`))?.title),
  );
  // A paper and one that its page names are a pair; 52 of these pairs are on both pages.
  expect(shown.flat()).toHaveLength(112);
  expect(shown).toEqual(computed(({ summary }) => summary ?? ''));
  expect(computed(() => '')).not.toEqual(shown);
});
