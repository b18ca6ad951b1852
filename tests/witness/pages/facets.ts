import { countTerms, termKey } from '../computed/terms.ts';
import type { Element } from '../dom.ts';
import { method } from '../method.ts';
import type { Page } from '../page.ts';
import { inThisList, type Site, speakers } from '../site.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { count, number, tally } from '../words.ts';
import { type Region, readRegions } from './map.ts';

/** How pages name types of work. */
const typeNames: Record<string, string> = {
  article: 'preprint or article',
  'article-journal': 'journal article',
  'paper-conference': 'conference paper',
};

/** A filter: how many papers have each value, and how many state none. */
interface Facet {
  values: Map<string, number>;
  notStated: number;
}

/** Accounts for the values and counts of every filter. */
export function checkFacets(site: Site, page: Page, hub: Hub): void {
  for (const block of page.find('.rail .block')) {
    const name = block.classes.find((each) => each.startsWith('block-'))?.slice('block-'.length) ?? '';
    const facet = facetOf(page, hub, name);
    if (!facet) continue;
    checkFacet(page, block, facet, `Not stated${inThisList(site)}`);
  }
}

export function checkFacet(
  page: Page,
  block: Element,
  { values, notStated }: Facet,
  unstated = 'Not stated',
): void {
  const options = page.find('.facet-value', block);
  const shown: number[] = [];
  const names = new Set<string>();
  for (const option of options) {
    const [label] = page.find('.facet-label', option);
    const [input] = page.find('input', option);
    const name = label ? page.open(label) : '';
    const expected = name === unstated ? notStated : values.get(name);
    if (!label || !input) continue;
    if (expected === undefined || expected === 0 || names.has(name)) {
      page.reject(option, name, 'a value that papers have, once');
      continue;
    }
    names.add(name);
    if (name !== unstated) shown.push(expected);
    page.expectAttribute(input, 'aria-label', `${name}, ${count(expected, 'paper')}`);
    page.tick(label);
    page.expect('.facet-count', [number(expected)], option);
  }
  const rest = Array.from(values).filter(([name]) => !names.has(name));
  const more = page.find('button.link-button', block);
  const legend = page.find('legend', block).map((each) => page.open(each));
  page.expectOf(
    more,
    rest.length > 0 ? [`${number(rest.length)} more of ${legend.join('')}`] : [],
    'how many more values there are',
  );
  if (rest.some(([, papers]) => papers > Math.min(...shown))) {
    page.report('a filter', [...names].join(', '), 'the values that most papers have');
  }
  if (rest.length > 0 && shown.length !== method.facetValues) {
    page.report('a filter', `${shown.length} values`, `${method.facetValues} values at first`);
  }
  if (notStated > 0 && !names.has(unstated)) page.report('a filter', null, `${unstated}: ${notStated}`);
}

export function facetOf(page: Page, hub: Hub, name: string): Facet | null {
  const { papers, work } = hub;
  const byFact = (stated: (paper: CitingPaper) => string | undefined): Facet => {
    const values = papers.flatMap((paper) => stated(paper) ?? []);
    return { values: tally(values), notStated: papers.length - values.length };
  };
  switch (name) {
    case 'rep': {
      const chosen = papers.filter(({ representative }) => representative?.value).length;
      return { values: new Map([['Representative', chosen]]), notStated: 0 };
    }
    case 'self': {
      const own = new Set(work.authors?.value.map(({ full }) => full));
      const shared = papers.filter(({ authors }) => authors?.value.some(({ full }) => own.has(full)));
      return { values: new Map([['by name only', shared.length]]), notStated: 0 };
    }
    case 'year':
      return byFact(({ facts }) => facts.issued?.value.slice(0, 4));
    case 'category':
      return byFact(({ facts }) => facts.category?.value);
    case 'venue':
      return byFact(({ facts }) => facts.venue?.value);
    case 'verdict':
      return byFact(({ facts }) => facts.verdict?.value);
    case 'type':
      return byFact(({ facts }) => typeNames[facts.type?.value ?? '']);
    case 'author': {
      const named = papers.flatMap(({ authors }) => [...new Set(authors?.value.map(({ full }) => full))]);
      return { values: tally(named), notStated: papers.filter(({ authors }) => !authors).length };
    }
    case 'source':
      return { values: listedBy(hub), notStated: 0 };
    case 'topic':
      return { values: new Map(readRegions(page).map(topicCount)), notStated: 0 };
    case 'term': {
      // A page prints a term as most papers write it; the key of both is the same.
      const printed = page.find('.block-term .facet-label').map((label) => page.whole(label));
      const counts = Array.from(countTerms(hub), ([key, papers]): [string, number] => [
        printed.find((label) => termKey(label) === key) ?? key,
        papers,
      ]);
      return { values: new Map(counts), notStated: 0 };
    }
    default:
      return null;
  }
}

function topicCount({ name, titles }: Region): [string, number] {
  return [name, titles.length];
}

/** How many papers each source lists, and how many no other source lists. */
export function listedBy({ papers, files }: Hub): Map<string, number> {
  const lists = files.map(({ name, kind }) => {
    const listed = papers.filter(({ listedAt }) => listedAt.some(({ file }) => file === name));
    const only = listed.filter(({ listedAt }) => listedAt.length === 1).length;
    return { speaker: speakers[kind], listed: listed.length, only };
  });
  return new Map([
    ...lists.map(({ speaker, listed }): [string, number] => [speaker, listed]),
    ...lists.flatMap(({ speaker, only }): [string, number][] =>
      only > 0 && files.length > 1 ? [[`${speaker} only`, only]] : [],
    ),
  ]);
}
