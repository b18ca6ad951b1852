import { type Element, find, readHtml, textsOf } from '../dom.ts';
import { pageLinksOf } from '../pages/facts.ts';
import { inThisList, type Site } from '../site.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { dateInWords, plainText } from '../words.ts';
import type { Report } from './report.ts';

/** Papers that a feed has at most. */
const maxPapers = 100;

/** Expects of a feed each dated paper with all that an entry says of it. */
export function checkFeed(site: Site, hub: Hub, papers: number, text: string, report: Report): void {
  const entries = find(readHtml(text), 'entry');
  report('entries', String(entries.length), String(Math.min(maxPapers, papers)));
  // Which days a history adds, this witness does not know.
  const hasHistory = site.begun.has(hub.id);
  const seen = new Set<string>();
  let before = '9999';
  for (const entry of entries) {
    const [title = ''] = said('title', entry);
    const paper = hub.papers.find((each) => plainText(each.title.value) === title);
    if (!paper || seen.has(title)) {
      report('a title', title, 'a title that a source lists, once');
      continue;
    }
    seen.add(title);
    checkEntry(site, paper, entry, hasHistory, (name, found, expected) =>
      report(`${title}, ${name}`, found, expected),
    );
    const issued = paper.facts.issued?.value ?? '';
    if (!hasHistory && firstInstant(issued) > before)
      report(title, issued, 'an older paper than the one before');
    before = firstInstant(issued);
  }
}

function said(name: string, entry: Element): string[] {
  return find(entry, name).map((element) =>
    textsOf(element)
      .map((node) => node.text)
      .join(''),
  );
}

function checkEntry(
  site: Site,
  paper: CitingPaper,
  entry: Element,
  hasHistory: boolean,
  report: Report,
): void {
  const { authors, facts } = paper;
  const { issued, summary, abstract, category } = facts;
  const address = new URL(site.paperAddresses.get(paper) ?? '', site.built.site).href;
  const names = authors?.value.map(({ full }) => full) ?? [`Authors not stated${inThisList(site)}`];
  report('authors', said('author > name', entry).join('; '), names.join('; '));
  const links = find(entry, 'link').map(({ attributes }) =>
    [attributes.get('rel'), attributes.get('title'), attributes.get('href')].filter(Boolean).join(' '),
  );
  report(
    'links',
    links.join('; '),
    [`alternate ${address}`, ...pageLinksOf(facts).map(([name, href]) => `related ${name} ${href}`)].join(
      '; ',
    ),
  );
  const categories = find(entry, 'category').map(({ attributes }) => attributes.get('term'));
  report('category', categories.join('; '), category?.value ?? '');
  const isDay = issued !== undefined && issued.value.length === '2026-05-19'.length;
  report('published', said('published', entry).join('; '), isDay ? firstInstant(issued.value) : '');
  if (!hasHistory) report('updated', said('updated', entry).join('; '), firstInstant(issued?.value ?? ''));
  const parts = [
    issued ? [`Published ${dateInWords(issued.value)}.`] : [],
    summary
      ? [`Summary by Pith, written by a machine: ${plainText(summary.value)}`]
      : abstract
        ? [`Abstract: ${plainText(abstract.value)}`]
        : [],
  ];
  const [found = ''] = said('summary', entry);
  const told = hasHistory ? found.replace(/(?:^| )Found on [^.]+\./, '').trim() : found;
  report('summary', told, parts.flat().join(' '));
}

/** The first moment of a year, a month or a day. */
function firstInstant(issued: string): string {
  const [year, month = '01', day = '01'] = issued.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
