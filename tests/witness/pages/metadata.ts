import { type Element, find } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { Name } from '../sources/read-csl.ts';
import type { CitingPaper, Hub, Work } from '../sources/read-hub.ts';
import { count, plainText } from '../words.ts';
import { linkOf } from './facts.ts';

/** Accounts for what a page of a paper tells programs in its head. */
export function checkPaperMetadata(site: Site, page: Page, hub: Hub, paper: CitingPaper): void {
  const summary = paper.facts.summary;
  const said = summary ? ` Summary by Pith, written by a machine: ${plainText(summary.value)}` : '';
  checkDescription(page, paper, `Cites ${plainText(hub.work.title.value)}.${said}`);
  checkTags(page, paper);
  checkLinkedData(site, page);
}

/** The same for the page of a hub paper. */
export function checkHubMetadata(site: Site, page: Page, hub: Hub): void {
  const { headline } = hub.pith;
  const papers = `the ${count(hub.papers.length, 'paper that cites it', 'papers that cite it')}`;
  const said = headline ? ` ${plainText(headline.text)}` : '';
  checkDescription(page, hub.work, `${plainText(hub.work.title.value)}, and ${papers}.${said}`);
  checkTags(page, hub.work);
  checkLinkedData(site, page);
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

/** Tags of Highwire and Dublin Core: each has to be a fact, and every author has to be there. */
function checkTags(page: Page, { title, authors, facts }: Work): void {
  const names = authors?.value.map(inverted) ?? [];
  const { issued, doi, arxiv, url } = facts;
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
  };
  for (const [name, values] of Object.entries(expected)) {
    const said = page.find('meta[content]').filter((meta) => nameOf(meta) === name);
    const found = said.map(({ attributes }) => attributes.get('content') ?? '');
    if (found.join('\n') !== values.join('\n')) {
      page.report(`meta ${name}`, found.join('; '), values.join('; '));
    }
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
