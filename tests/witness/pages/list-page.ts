import { method } from '../method.ts';
import type { Page } from '../page.ts';
import { hubAddress, type Site } from '../site.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { number, plainText } from '../words.ts';
import { checkFigures } from './figures.ts';
import { checkList } from './list.ts';

/** How many pages the list of a hub takes. */
export function pagesOfList({ papers }: Hub): number {
  return Math.max(1, Math.ceil(papers.length / method.listed));
}

/** The papers that a page of the list shows. */
export function papersOn({ papers }: Hub, page: number): CitingPaper[] {
  return papers.slice((page - 1) * method.listed, page * method.listed);
}

/** `1–100 of 250` */
function rangeOn(hub: Hub, page: number): string {
  const shown = papersOn(hub, page);
  return `${number(shown[0]?.position ?? 0)}–${number(shown.at(-1)?.position ?? 0)} of ${number(hub.papers.length)}`;
}

/** Accounts for a page of a list that is too long for one. */
export function checkListPage(site: Site, page: Page, hub: Hub, at: number): void {
  const title = plainText(hub.work.title.value);
  page.expect('head > title', [`Citing papers ${rangeOn(hub, at)} of ${title} · Citation explorer`]);
  page.expect('.hub-small nav a', [title]);
  page.expect('main h1', [`Citing papers ${rangeOn(hub, at)}`]);
  checkList(site, page, hub, papersOn(hub, at));
  checkPagesNav(site, page, hub, at);
}

/** Expects the links to all pages of the list of a hub. */
export function checkPagesNav(site: Site, page: Page, hub: Hub, at: number): void {
  const address = (of: number) => `${hubAddress(site, hub)}${of === 1 ? '#citing-papers' : `page/${of}/`}`;
  checkPages(page, at, pagesOfList(hub), address);
}

/** Expects the links to all pages of a list, in their order; none where it has one. */
export function checkPages(page: Page, at: number, all: number, address: (of: number) => string): void {
  const links: [string, string][] = [
    ...(at > 1 ? [['Previous', address(at - 1)] as [string, string]] : []),
    ...Array.from({ length: all === 1 ? 0 : all }, (_, of): [string, string] => [
      `Page ${of + 1}`,
      address(of + 1),
    ]),
    ...(at < all ? [['Next', address(at + 1)] as [string, string]] : []),
  ];
  const found = page.find('main nav li > a').filter((link) => page.open(link) !== '');
  for (const [index, link] of found.entries()) page.expectAttribute(link, 'href', links[index]?.[1] ?? '');
  page.expectOf(
    found,
    links.map(([name]) => name),
    'the pages of the list',
  );
}

/** Accounts for the page of the figures of a long list. */
export function checkFiguresPage(site: Site, page: Page, hub: Hub): void {
  const title = plainText(hub.work.title.value);
  page.expect('head > title', [`Figures and map of ${title} · Citation explorer`]);
  page.expect('.hub-small nav a', [title]);
  checkFigures(site, page, hub);
}

/** What the page of a hub says below the papers of a long list that it shows. */
export function partNote(hub: Hub): string {
  return `Papers ${rangeOn(hub, 1)} are on this page.`;
}
