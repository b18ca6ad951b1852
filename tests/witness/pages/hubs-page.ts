import { roleFinding, totalsCoverage, totalsOf, unstatedRoles } from '../computed/roles.ts';
import { allTitles, sharedBy, sharedSets } from '../computed/shared.ts';
import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import { hubAddress, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, number, plainText } from '../words.ts';
import { checkFacet } from './facets.ts';

/** Accounts for the home page of a site with two hubs. */
export function checkHubsPage({ built, hubs }: Site, page: Page): void {
  const papers = count(allTitles(hubs).length, 'paper');
  page.expect('head > title', ['Citation explorer']);
  page.expect('h1', [`${number(hubs.length)} hub papers and who cites them`]);
  page.expect('header.hub > p', [`${sharedSentence(hubs)}. See which papers the lists share`]);
  page.expect('.result-count', [`${papers}, in original order`]);
  page.expect('.print-only', [`${papers}, in original order.`]);
  for (const block of page.find('.block-hub')) {
    const values = hubs.map((hub): [string, number] => [plainText(hub.work.title.value), hub.papers.length]);
    checkFacet(page, block, { values: new Map(values), notStated: 0 });
  }
  const items = page.find('ul.hubs > li');
  for (const [at, hub] of hubs.entries()) {
    const item = items[at];
    if (item) checkHub(page, item, hub, hubs, hubAddress({ built }, hub));
  }
}

/** `1 listed paper cites both hub papers` */
export function sharedSentence(hubs: Hub[]): string {
  const [first] = sharedSets(hubs);
  const shared = first && first.hubs.length > 1 ? first.titles.length : 0;
  return `${count(shared, 'listed paper cites', 'listed papers cite')} both hub papers`;
}

function checkHub(page: Page, item: Element, hub: Hub, hubs: Hub[], href: string): void {
  const { work, pith, papers } = hub;
  const [link] = page.find('h2 > a', item);
  if (link) page.expectAttribute(link, 'href', href);
  page.expect('h2', [plainText(work.title.value)], item);
  const shared = sharedBy(hub, hubs);
  page.expect(
    'ul.facts > li',
    [
      `${count(papers.length, 'citing paper')} listed`,
      ...(shared > 0
        ? [`${number(shared)} also ${shared === 1 ? 'cites' : 'cite'} another of these papers`]
        : []),
      ...(pith.classification ? [pith.classification.text] : []),
    ],
    item,
  );
  const roles = totalsOf(hub).find(({ name }) => name === 'role');
  page.expect(
    'p.small',
    [`${roleFinding(roles)}. ${roles ? totalsCoverage(roles, pith) : unstatedRoles(hub)}`],
    item,
  );
  page.expect('dl dt, dl dd.number', roles?.rows.flatMap((row) => [row.name, number(row.count)]) ?? [], item);
  const rest = page.find('p', item).filter((paragraph) => page.open(paragraph) !== '');
  page.expectOf(rest, pith.headline ? [plainText(pith.headline.text)] : [], 'the headline');
}
