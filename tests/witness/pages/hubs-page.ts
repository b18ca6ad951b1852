import { roleFinding, totalsCoverage, totalsOf, unstatedRoles } from '../computed/roles.ts';
import { allTitles, sharedBy, sharedSets } from '../computed/shared.ts';
import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import { hubAddress, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, number, plainText } from '../words.ts';
import { checkFacet } from './facets.ts';
import { checkPages } from './list-page.ts';

/** Accounts for the home page of a site with several hubs. */
export function checkHubsPage(site: Site, page: Page): void {
  const { hubs } = site;
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
  checkHubs(site, page, 1);
}

/** Accounts for a page of the list of many hubs, from the second on; the first is the home page. */
export function checkHubsListPage(site: Site, page: Page, at: number): void {
  const { hubs, hubsPerPage } = site;
  const start = (at - 1) * hubsPerPage;
  const range = `${number(start + 1)}–${number(Math.min(start + hubsPerPage, hubs.length))} of ${number(hubs.length)}`;
  page.expect('head > title', [`Hub papers ${range} · Citation explorer`]);
  page.expect('h1', [`Hub papers ${range}`]);
  checkHubs(site, page, at);
}

function checkHubs(site: Site, page: Page, at: number): void {
  const { built, hubs, hubsPerPage } = site;
  const shown = hubs.slice((at - 1) * hubsPerPage, at * hubsPerPage);
  const items = page.find('ul.hubs > li');
  if (items.length !== shown.length) page.report('the hubs', String(items.length), String(shown.length));
  for (const [place, hub] of shown.entries()) {
    const item = items[place];
    if (item) checkHub(page, item, hub, hubs, hubAddress({ built }, hub));
  }
  const address = (of: number) => (of === 1 ? built.base : `${built.base}page/${of}/`);
  checkPages(page, at, Math.ceil(hubs.length / hubsPerPage), address);
}

/** `1 listed paper cites both hub papers` */
export function sharedSentence(hubs: Hub[]): string {
  const shared = sharedSets(hubs).filter((set) => set.hubs.length > 1);
  const papers = shared.reduce((sum, { titles }) => sum + titles.length, 0);
  const ofAll = shared.find((set) => set.hubs.length === hubs.length)?.titles.length ?? 0;
  const named = count(papers, 'listed paper cites', 'listed papers cite');
  const all = hubs.length === 2 ? 'both hub papers' : `all ${number(hubs.length)} hub papers`;
  if (hubs.length === 2 || ofAll === papers) return `${named} ${all}`;
  const some = `${named} two or more of the ${number(hubs.length)} hub papers`;
  return ofAll === 0 ? some : `${some}, ${number(ofAll)} of them all ${number(hubs.length)}`;
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
