import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { CitingPaper, Fact, Hub, TextFact, Work } from '../sources/read-hub.ts';
import { dateInWords, plainText } from '../words.ts';
import { expectMarks } from './marks.ts';

/** A row of a list of facts. */
interface Row {
  name: string;
  text: string;
  place: Fact['place'] | null;
  href?: string;
}

const rowNames: [TextFact, string][] = [
  ['issued', 'Published'],
  ['venue', 'Venue'],
  ['publisher', 'Publisher'],
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['pages', 'Pages'],
  ['type', 'Type of work'],
  ['arxiv', 'arXiv'],
  ['doi', 'DOI'],
  ['url', 'Page'],
  ['category', 'Category'],
  ['verdict', 'Verdict'],
  ['novelty', 'Novelty'],
];

/** The facts that a page names where no source states them; null is one that no Pith page or CSL file can state. */
const citingNouns: [string, TextFact | 'authors' | null][] = [
  ['authors', 'authors'],
  ['abstract', 'abstract'],
  ['date', 'issued'],
  ['venue', 'venue'],
  ['retraction', null],
  ['category', 'category'],
  ['citation role', null],
  ['polarity', null],
  ['influence', null],
  ['verdict', 'verdict'],
  ['novelty', 'novelty'],
];

/** The address that an identifier leads to. */
export function linkOf(name: TextFact, value: string): string {
  if (name === 'arxiv') return `https://arxiv.org/abs/${value}`;
  return name === 'doi' ? `https://doi.org/${value}` : value;
}

/** The links to pages about a work, by the names that files give them: an identifier each, and the page that is stated. */
export function pageLinksOf({ arxiv, doi, url }: Work['facts']): [string, string][] {
  const links: [string, string][] = [
    ...(arxiv ? [[`arXiv:${arxiv.value}`, linkOf('arxiv', arxiv.value)] as [string, string]] : []),
    ...(doi ? [['DOI', linkOf('doi', doi.value)] as [string, string]] : []),
  ];
  const isLinked = !url || links.some(([, href]) => href === url.value);
  return isLinked ? links : [...links, [new URL(url.value).hostname, url.value]];
}

/** Expects the facts of a citing paper: each with its value and its mark, the others as not stated. */
export function expectPaperFacts(site: Site, page: Page, list: Element, hub: Hub, paper: CitingPaper): void {
  const { representative } = paper;
  const rows = workRows(paper);
  if (representative) {
    rows.push({
      name: 'Representative',
      text: representative.value ? 'yes' : 'no',
      place: representative.place,
    });
  }
  const unstated = citingNouns.flatMap(([noun, name]) => (isStated(paper, name) ? [] : [noun]));
  expectRows(site, page, list, rows, unstated, [paper.listedAt.length > 1 ? 'Sources' : 'Source']);
  const entries = page.find('dd > p', list);
  for (const [at, place] of paper.listedAt.entries()) {
    const entry = entries[at];
    if (!entry) continue;
    expectMarks(site, page, entry, [place], { whole: true });
    const kind = hub.files.find(({ name }) => name === place.file)?.kind;
    page.expectOf([entry], [kind === 'pith' ? 'Pith hub page' : 'CSL-JSON'], 'a source');
  }
}

/** Expects the facts of the hub paper under “Sources”. */
export function expectHubFacts(site: Site, page: Page, list: Element, hub: Hub): void {
  const { work, pith, pithFile } = hub;
  const at = (line: number) => ({ file: pithFile, line, pointer: null });
  const rows: Row[] = [{ name: 'Title', text: plainText(work.title.value), place: work.title.place }];
  if (work.authors) {
    const names = work.authors.value.map(({ full }) => full).join(', ');
    rows.push({ name: 'Authors', text: names, place: work.authors.place });
  }
  rows.push(...workRows(work));
  const { abstract } = work.facts;
  if (abstract) rows.push({ name: 'Abstract', text: 'as shown under Abstract', place: abstract.place });
  rows.push({ name: 'Tier', text: pith.tier.text, place: at(pith.tier.line) });
  if (pith.classification) {
    const { text, line } = pith.classification;
    rows.push({ name: 'Classification', text, place: at(line) });
  }
  const totals = [
    ['Fields', 'counts by field', pith.fields],
    ['Years', 'counts by year', pith.years],
    ['Verdicts', 'counts by verdict', pith.verdicts],
  ] as const;
  for (const [name, , counts] of totals) {
    if (!counts) continue;
    const text = counts.counts.map((each) => `${each.name} ${each.count}`).join(', ');
    rows.push({ name, text, place: at(counts.line) });
  }
  const unstated = [
    ...(work.authors ? [] : ['authors']),
    ...(work.facts.issued ? [] : ['date']),
    ...(work.facts.venue ? [] : ['venue']),
    'retraction',
    ...(work.facts.category ? [] : ['category']),
    ...(abstract ? [] : ['abstract']),
    ...(pith.classification ? [] : ['classification']),
    ...totals.flatMap(([, noun, counts]) => (counts ? [] : [noun])),
  ];
  expectRows(site, page, list, rows, unstated, []);
}

function workRows(work: Work): Row[] {
  return rowNames.flatMap(([name, label]): Row[] => {
    const fact = work.facts[name];
    if (!fact) return [];
    const isLink = name === 'arxiv' || name === 'doi' || name === 'url';
    const text = name === 'issued' ? dateInWords(fact.value) : plainText(fact.value);
    return [{ name: label, text, place: fact.place, ...(isLink && { href: linkOf(name, fact.value) }) }];
  });
}

function isStated(paper: CitingPaper, name: TextFact | 'authors' | null): boolean {
  if (name === null) return false;
  return name === 'authors' ? paper.authors !== null : paper.facts[name] !== undefined;
}

function expectRows(
  site: Site,
  page: Page,
  list: Element,
  rows: Row[],
  unstated: string[],
  more: string[],
): void {
  const groups = page.find('div', list);
  const names = [...rows.map(({ name }) => name), ...(unstated.length > 0 ? ['Not stated'] : []), ...more];
  page.expectOf(
    groups.flatMap((group) => page.find('dt', group)),
    names,
    'a fact',
  );
  for (const [index, { text, place, href }] of rows.entries()) {
    const group = groups[index];
    if (!group) continue;
    expectMarks(site, page, group, place ? [place] : []);
    page.expectOf(page.find('dd', group).slice(0, 1), [text], 'the value of a fact');
    const [link] = page.find('dd > a', group);
    if (link && href !== undefined) page.expectAttribute(link, 'href', href);
  }
  const group = groups[rows.length];
  if (unstated.length > 0 && group) page.expect('dd', [unstated.join(', ')], group);
}
