import { type Element, find } from '../dom.ts';
import type { Page } from '../page.ts';
import { hubAddress, type Site } from '../site.ts';
import type { Name } from '../sources/read-csl.ts';
import type { CitingPaper, Hub, Work } from '../sources/read-hub.ts';
import { count, plainText } from '../words.ts';
import { linkOf, pageLinksOf } from './facts.ts';

/** Accounts for what a page of a paper tells programs in its head. */
export function checkPaperMetadata(site: Site, page: Page, hub: Hub, paper: CitingPaper): void {
  const summary = paper.facts.summary;
  const said = summary ? ` Summary by Pith, written by a machine: ${plainText(summary.value)}` : '';
  checkDescription(page, paper, `Cites ${plainText(hub.work.title.value)}.${said}`);
  checkTags(page, paper, pageAddress(site, site.paperAddresses.get(paper) ?? ''));
  checkLinkedData(site, page);
}

/** The same for the page of a hub paper. */
export function checkHubMetadata(site: Site, page: Page, hub: Hub): void {
  const { headline } = hub.pith;
  const papers = `the ${count(hub.papers.length, 'paper that cites it', 'papers that cite it')}`;
  const said = headline ? ` ${plainText(headline.text)}` : '';
  checkDescription(page, hub.work, `${plainText(hub.work.title.value)}, and ${papers}.${said}`);
  checkTags(page, hub.work, pageAddress(site, hubAddress(site, hub)));
  checkLinkedData(site, page);
}

function pageAddress({ built }: Site, path: string): string {
  return new URL(path, built.site).href;
}

function checkDescription(page: Page, { title }: Work, description: string): void {
  const expected: Record<string, string> = {
    description,
    'og:description': description,
    'og:title': plainText(title.value),
  };
  for (const meta of page.find('meta[content]')) {
    const name = nameOf(meta);
    const text = expected[name];
    const content = meta.attributes.get('content') ?? '';
    // A long text is cut at a word.
    if (
      text !== undefined &&
      content !== text &&
      !(content.endsWith('…') && text.startsWith(content.slice(0, -1)))
    ) {
      page.report(`meta ${name}`, content, text);
    }
  }
}

function nameOf({ attributes }: Element): string {
  return attributes.get('name') ?? attributes.get('property') ?? '';
}

/** How Dublin Core names a type of work, in the words of Zotero. */
const dublinTypes: Record<string, string> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
};

/** Tags of Highwire and Dublin Core: each has to be a fact, and every author has to be there. */
function checkTags(page: Page, { title, authors, facts }: Work, address: string): void {
  const names = authors?.value.map(inverted) ?? [];
  const { issued, doi, arxiv, url, venue, type } = facts;
  const [first, last] = facts.pages?.value.split('-') ?? [];
  const isPaper = type?.value === 'paper-conference';
  const only = (value: string | undefined) => (value === undefined ? [] : [value]);
  const links = pageLinksOf({ ...(arxiv && { arxiv }), ...(doi && { doi }) });
  checkAddress(page, address);
  const expected: Record<string, string[]> = {
    citation_title: [plainText(title.value)],
    citation_author: names,
    citation_publication_date: issued ? [issued.value.replaceAll('-', '/')] : [],
    citation_publisher: facts.publisher ? [facts.publisher.value] : [],
    citation_doi: doi ? [doi.value] : [],
    citation_arxiv_id: arxiv ? [arxiv.value] : [],
    citation_public_url: url ? [url.value] : doi ? [linkOf('doi', doi.value)] : [],
    citation_abstract: facts.abstract ? [plainText(facts.abstract.value)] : [],
    'DC.title': [plainText(title.value)],
    'DC.creator': names,
    'DC.date': issued ? [issued.value] : [],
    'DC.type': [dublinTypes[type?.value ?? ''] ?? 'document'],
    'DC.source': only(venue?.value),
    'DC.publisher': [],
    'DC.identifier': links.map(([, href]) => href),
    citation_journal_title: isPaper ? [] : only(venue?.value),
    citation_conference_title: isPaper ? only(venue?.value) : [],
    citation_volume: only(facts.volume?.value),
    citation_issue: only(facts.issue?.value),
    citation_firstpage: only(first),
    citation_lastpage: only(last),
    citation_abstract_html_url: [address],
    'og:url': [address],
  };
  for (const [name, values] of Object.entries(expected)) {
    const said = page.find('meta[content]').filter((meta) => nameOf(meta) === name);
    const found = said.map(({ attributes }) => attributes.get('content') ?? '');
    if (found.join('\n') !== values.join('\n')) {
      page.report(`meta ${name}`, found.join('; '), values.join('; '));
    }
  }
  for (const meta of page.find('meta[content]')) {
    const name = nameOf(meta);
    if (/^(?:citation_|DC\.)/.test(name) && !(name in expected)) {
      page.report(`meta ${name}`, meta.attributes.get('content') ?? '', null);
    }
  }
}

/** The home page of a site with one hub is a copy of the hub’s page, and names that. */
function checkAddress(page: Page, address: string): void {
  for (const { attributes } of page.find('link[href]')) {
    const href = attributes.get('href') ?? '';
    if (attributes.get('rel') === 'canonical' && href !== address) page.report('canonical', href, address);
  }
}

function inverted({ family, given, full }: Name): string {
  return family === null || given === null ? full : `${family}, ${given}`;
}

interface Article {
  '@type'?: string;
  name?: string;
  datePublished?: string;
  author?: { name: string }[];
  sameAs?: string[];
  identifier?: { propertyID: string; value: string }[];
  publisher?: { name: string };
  abstract?: string;
  pagination?: string;
  [field: string]: unknown;
}

/** Expects of every article in the JSON-LD that a source lists it, with the date and the authors that it states. */
function checkLinkedData({ hubs }: Site, page: Page): void {
  const works = hubs.flatMap((hub) => [hub.work, ...hub.papers]);
  for (const script of page.scripts('application/ld+json')) {
    for (const article of articlesIn(JSON.parse(script))) {
      const work = works.find(({ title }) => plainText(title.value) === article.name);
      const name = article.name ?? '';
      if (!work) {
        page.report('JSON-LD', name, 'a title that a source states');
        continue;
      }
      const date = work.facts.issued?.value;
      if (article.datePublished !== date) {
        page.report(`JSON-LD of ${name}`, article.datePublished ?? null, date ?? null);
      }
      const names = work.authors?.value.map(({ full }) => full).join('; ');
      const said = article.author?.map((author) => author.name).join('; ');
      if (said !== undefined && said !== names) page.report(`JSON-LD of ${name}`, said, names ?? null);
      checkArticle(page, article, work);
    }
  }
}

/** Each field is a fact of the work, where it is there. */
function checkArticle(page: Page, article: Article, { facts }: Work): void {
  const { arxiv, doi, url, publisher, abstract, pages } = facts;
  const fields: [string, string | undefined, string | undefined][] = [
    [
      'sameAs',
      article.sameAs?.join(' '),
      pageLinksOf({ ...(arxiv && { arxiv }), ...(doi && { doi }), ...(url && { url }) })
        .map(([, href]) => href)
        .join(' '),
    ],
    [
      'identifier',
      article.identifier?.map(({ propertyID, value }) => `${propertyID} ${value}`).join(' '),
      [doi && `DOI ${doi.value}`, arxiv && `arXiv ${arxiv.value}`].filter(Boolean).join(' '),
    ],
    ['publisher', article.publisher?.name, publisher?.value],
    ['abstract', article.abstract, abstract && plainText(abstract.value)],
    ['pagination', article.pagination, pages?.value],
  ];
  for (const [name, said, stated] of fields) {
    if (said !== undefined && said !== stated) {
      page.report(`JSON-LD of ${article.name}, ${name}`, said, stated ?? null);
    }
  }
}

function articlesIn(value: unknown): Article[] {
  if (typeof value !== 'object' || value === null) return [];
  const article = value as Article;
  const within = Object.values(value).flatMap(articlesIn);
  return article['@type'] === 'ScholarlyArticle' ? [article, ...within] : within;
}

/** Accounts for the COinS of a list: the title, the date and the authors of each paper. */
export function checkCoins(page: Page, within: Element, work: Work): void {
  for (const { attributes } of find(within, '.Z3988')) {
    const fields = new URLSearchParams(attributes.get('title') ?? '');
    const said = [
      fields.get('rft.title') ?? fields.get('rft.atitle') ?? '',
      fields.get('rft.date') ?? '',
      ...fields.getAll('rft.creator'),
      ...fields.getAll('rft.au'),
    ].join('; ');
    const stated = [
      plainText(work.title.value),
      work.facts.issued?.value ?? '',
      ...(work.authors?.value.map(inverted) ?? []),
    ].join('; ');
    if (said !== stated) page.report('COinS', said, stated);
  }
}
