import type { Element } from '../dom.ts';
import { method } from '../method.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { dateInWords, number, plainText } from '../words.ts';
import { linkOf } from './facts.ts';
import { checkCoins } from './metadata.ts';
import { checkEntryData } from './script-data.ts';

/** Accounts for a list of citing papers: every entry, in the order of Pith, with its facts and links. */
export function checkList(site: Site, page: Page, hub: Hub, papers: readonly CitingPaper[]): void {
  const entries = page.find('ol.papers > li');
  if (entries.length !== papers.length) {
    page.report('ol.papers', `${entries.length} entries`, `${papers.length} entries`);
  }
  for (const [at, paper] of papers.entries()) {
    const entry = entries[at];
    if (!entry) continue;
    // Scripts filter a long list by its index.
    if (papers.length === hub.papers.length) checkEntryData(page, hub, entry, paper);
    checkEntry(site, page, entry, paper);
  }
}

function checkEntry(site: Site, page: Page, entry: Element, paper: CitingPaper): void {
  const { authors, facts, representative } = paper;
  page.expect('.number', [number(paper.position)], entry);
  checkCoins(page, entry, paper);
  page.expect('h3', [plainText(paper.title.value)], entry);
  const [title] = page.find('h3 > a', entry);
  if (title) page.expectAttribute(title, 'href', site.paperAddresses.get(paper) ?? '');
  const names = authors?.value.map(({ full }) => full) ?? [];
  const named = namedAuthors(names.length);
  const more = names.length - named;
  const links = linksOf(paper);
  const missing = [...(authors ? [] : ['author']), ...(facts.issued ? [] : ['date'])];
  page.expect(
    'ul.facts > li',
    [
      ...(names.length > 0
        ? [names.slice(0, named).join(', ') + (more > 0 ? ` +${more} more authors` : '')]
        : []),
      ...(facts.issued ? [dateInWords(facts.issued.value)] : []),
      ...(facts.venue ? [plainText(facts.venue.value)] : []),
      ...(facts.category ? [facts.category.value] : []),
      ...(facts.verdict ? [facts.verdict.value] : []),
      ...(facts.novelty ? [`novelty ${facts.novelty.value}`] : []),
      ...(representative?.value ? ['Representative'] : []),
      ...(links.length === 0
        ? [`No ${missing.length > 0 ? `${missing.join(', ')} or ` : ''}link stated`]
        : []),
    ],
    entry,
  );
  for (const time of page.find('time', entry))
    page.expectAttribute(time, 'datetime', facts.issued?.value ?? '');
  const text = facts.summary ?? facts.abstract;
  page.expect('.summary', [text ? plainText(text.value) : 'Summary not stated'], entry);
  for (const action of page.find('.entry-foot a.action', entry)) {
    const part = action.attributes.get('data-action') ?? '';
    const address = site.paperAddresses.get(paper) ?? '';
    page.expectAttribute(action, 'href', `${address}${address.includes('#') ? '/' : '#'}${part}`);
  }
  const foot = page.find('.entry-foot > a', entry);
  page.expectOf(
    foot,
    links.length > 0 ? links.map(([name]) => name) : ['Search Google Scholar'],
    'the links of an entry',
  );
  for (const [at, link] of foot.entries()) {
    const href = links[at]?.[1];
    if (href !== undefined) page.expectAttribute(link, 'href', href);
  }
}

/** How many authors are named where not all are: one that could be named is not counted instead. */
export function namedAuthors(authors: number): number {
  return authors > method.namedAuthors + 1 ? method.namedAuthors : authors;
}

/** The links of a paper, by the names that an entry gives them. A DOI of arXiv leads to the same page as the arXiv id. */
export function linksOf({ facts }: CitingPaper | Hub['work']): [string, string][] {
  const { arxiv, doi, url } = facts;
  const links: [string, string][] = [];
  if (arxiv) links.push(['arXiv', linkOf('arxiv', arxiv.value)]);
  if (doi && !(arxiv && doi.value.startsWith('10.48550/'))) links.push(['DOI', linkOf('doi', doi.value)]);
  if (url && !links.some(([, href]) => href === url.value)) links.push(['Page', url.value]);
  if (arxiv) links.push(['PDF', `https://arxiv.org/pdf/${arxiv.value}`]);
  return links;
}
