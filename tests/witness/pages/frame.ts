import { allTitles } from '../computed/shared.ts';
import type { Page } from '../page.ts';
import { asOf, hasManyHubs, hubAddress, kindNames, type Site, sha256 } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, dateInWords } from '../words.ts';

/** The address of the row of a source: on the about page, or, where hubs are many, on the page about the list. */
export function sourceRow(site: Site, hub: Hub, name: string): string {
  return `${aboutAddress(site, hub)}#source-${name.replaceAll('.', '_2E')}`;
}

function aboutAddress(site: Site, hub: Hub): string {
  return hasManyHubs(site) ? `${hubAddress(site, hub)}about/` : `${site.built.base}about/`;
}

/** Accounts for the sources that the foot of a page of a hub names. */
export function checkFoot(site: Site, page: Page, hub: Hub): void {
  const day = asOf(site, hub);
  const until = day === null ? '' : `, as of ${dateInWords(day)}`;
  const hashes = hub.files.map(sha256);
  const [lines, items] = [page.find('.site-footer > p'), page.find('.site-footer > div > ul > li')];
  for (const [at, code] of page.find('.site-footer code').entries()) {
    page.expectAttribute(code, 'title', hashes[at] ?? '');
  }
  for (const [at, link] of page.find('.site-footer li > a, .site-footer > p > a').entries()) {
    const file = hub.files[at];
    if (file) page.expectAttribute(link, 'href', sourceRow(site, hub, file.name));
  }
  const aboutList = page.find('.site-footer > p > a').filter((link) => page.open(link) === 'About this list');
  page.expectOf(aboutList, hasManyHubs(site) ? ['About this list'] : [], 'the page about the list');
  for (const link of aboutList) page.expectAttribute(link, 'href', aboutAddress(site, hub));
  const short = (at: number) => `${hashes[at]?.slice(0, 12)}…`;
  if (hub.files.length > 1) {
    page.expect('.site-footer > div > p', [`Combined from ${hub.files.length} sources${until}:`]);
    const texts = hub.files.map(({ name, kind }, at) => `${name} (${kindNames[kind]}), SHA-256 ${short(at)}`);
    page.expectOf(items, texts, 'the sources');
  } else {
    page.expectOf(
      lines.slice(0, 1),
      [`Source: ${hub.files[0]?.name}${until}, SHA-256 ${short(0)}`],
      'the source',
    );
  }
}

/** Accounts for how many papers the search boxes of a page search: those of its hub, else all, each once. */
export function checkSearchBoxes({ hubs }: Site, page: Page): void {
  const own = hubs.filter(({ id }) => page.file.startsWith(`hubs/${id}/`));
  const searched = own.length > 0 ? own : hubs;
  const papers = searched.length > 1 ? allTitles(searched).length : (searched[0]?.papers.length ?? 0);
  for (const input of page.find('form.search-box input[placeholder]')) {
    const inExplorer = page.find('.search-bar').some((bar) => page.find('input', bar).includes(input));
    const more = inExplorer ? ': words, authors, arXiv id …' : '';
    page.expectAttribute(input, 'placeholder', `Search ${count(papers, 'citing paper')}${more}`);
  }
}
