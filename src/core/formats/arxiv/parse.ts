import type { XmlElement } from '@rgrove/parse-xml';
import { finding } from '../../messages/finding.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { toArxivId, toDoi } from '../../text/identifiers.ts';
import { lookUp } from '../../text/look-up.ts';
import { pluralize, printCount } from '../../text/numbers.ts';
import { quote } from '../../text/quote.ts';
import { addPaper, newDraft, type PaperDraft } from '../shared/paper-draft.ts';
import { readIssued } from '../shared/read-issued.ts';
import { type PaperList, readPaperList } from '../shared/read-source-text.ts';
import { readShownText } from '../shared/shown-text.ts';
import { toWebAddress } from '../shared/web-address.ts';
import { childrenOf, textOf } from '../shared/xml.ts';
import { type FeedElement, readFeeds } from './read-feeds.ts';

/**
 * Reads answers of the arXiv API: one Atom feed, or several one after the other. arXiv does not say which papers
 * cite a paper, so the source only adds facts of papers that others list. Never throws; an error among the
 * findings means that the file must not become a record.
 */
export function parse(input: string): ParsedSource {
  const expected = 'a feed with entries, as /api/query?id_list=… answers';
  return { ...readPaperList(input, readList, { entry: 'entry', expected }), onlyEnriches: true };
}

const action = 'The other entries are read; correct this one in the file, or fetch the file again.';

function readList(text: string, list: PaperList): void {
  const read = readFeeds(text);
  if (!('entries' in read)) {
    list.findings.push(finding('bad-syntax', read, read.reason));
    return;
  }
  for (const { reason, ...place } of read.broken) {
    list.findings.push(finding('broken-entry', place, reason, { action }));
  }
  for (const entry of read.entries) readEntry(entry, list);
  reportMissing(read.totals, list);
}

function readEntry({ element, line }: FeedElement, list: PaperList): void {
  if (isErrorEntry(element)) {
    const [summary] = childrenOf(element).filter(({ name }) => name === 'summary');
    const said = (summary && readText({ element: summary, line }, list)) ?? 'it gives no reason';
    const reason = `Found an error answer of the API, not papers: ${said.replace(/\.$/, '')}.`;
    list.findings.push(finding('error-answer', { line }, reason));
    return;
  }
  const draft = newDraft();
  // The primary category, which tells which of the others repeats it, can come after them.
  const parts = childrenOf(element).toSorted((a, b) => Number(isCategory(a)) - Number(isCategory(b)));
  for (const part of parts) {
    const read = lookUp(elements, part.name);
    const statesSomething = part.text.trim() !== '' || Object.keys(part.attributes).length > 0;
    if (read) read({ element: part, line }, draft, list);
    else if (statesSomething) list.leftOut.add(part.name, { line });
  }
  addPaper(list, draft, { line });
}

/** arXiv answers an error with status 200, as an entry whose id is an address of its errors. */
function isErrorEntry(element: XmlElement): boolean {
  return childrenOf(element).some(({ name, text }) => name === 'id' && /arxiv\.org\/api\/errors/.test(text));
}

function isCategory({ name }: XmlElement): boolean {
  return name === 'category';
}

/** How each element of an entry is read. Any other element is left out, and counted. */
const elements: Record<string, (at: FeedElement, draft: PaperDraft, list: PaperList) => void> = {
  id: (at, draft, list) => {
    const id = readValue(at, toArxivId, 'an address of an arXiv paper', list);
    if (id !== null) draft.identifiers.arxiv = id;
  },
  title: (at, draft, list) => {
    draft.title = readText(at, list);
  },
  summary: (at, draft, list) => {
    draft.abstract = readText(at, list, { paragraphs: true });
  },
  published: (at, draft, list) => {
    draft.issued = readValue(at, (text) => readIssued(text).issued, 'a date', list);
  },
  author: ({ element, line }, draft, list) => {
    for (const part of childrenOf(element)) {
      if (part.name !== 'name') list.leftOut.add(`author/${part.name}`, { line });
      const family = part.name === 'name' ? readText({ element: part, line }, list) : null;
      // arXiv does not split names.
      if (family !== null) draft.authors.push({ family, given: null });
    }
  },
  'arxiv:doi': (at, draft, list) => {
    const doi = readValue(at, toDoi, 'a DOI', list);
    if (doi !== null) draft.identifiers.doi = doi;
  },
  'arxiv:primary_category': ({ element, line }, draft, list) => {
    const text = element.attributes.term ?? '';
    draft.primaryCategory = readShownText({ name: 'primary_category', text, place: { line } }, list);
  },
  category: ({ element, line }, draft, list) => {
    if (element.attributes.term !== draft.primaryCategory) list.leftOut.add('category', { line });
  },
  link: ({ element, line }, draft, list) => {
    const { rel = '', title = rel, href = '' } = element.attributes;
    if (rel !== 'alternate') {
      list.leftOut.add(`link/${title}`, { line });
      return;
    }
    draft.url = toWebAddress(href);
    if (draft.url === null) refuse('link', href, line, 'an address with http: or https:', list);
  },
};

/** Lines are broken at 80 characters; a line that begins with blanks begins a paragraph. */
function readText(
  { element, line }: FeedElement,
  list: PaperList,
  shape: { paragraphs?: boolean } = {},
): string | null {
  const text = textOf(element)
    .trim()
    .replace(/\n(?=\S)/g, ' ');
  return readShownText({ name: element.name, text, place: { line } }, list, shape);
}

function readValue(
  { element, line }: FeedElement,
  read: (text: string) => string | null,
  expected: string,
  list: PaperList,
): string | null {
  const text = textOf(element).trim();
  const value = text === '' ? null : read(text);
  if (value === null && text !== '') refuse(element.name, text, line, expected, list);
  return value;
}

function refuse(name: string, text: string, line: number, expected: string, list: PaperList): void {
  list.findings.push(finding('bad-value', { line }, `“${name}” is ${quote(text)}.`, { expected }));
}

/** Every feed states how many entries were found for its own request. */
function reportMissing(totals: { total: number; line: number }[], list: PaperList): void {
  const total = totals.reduce((sum, one) => sum + one.total, 0);
  const [first] = totals;
  const listed = list.papers.length;
  if (!first || total <= listed) return;
  const reason = `arXiv found ${pluralize(total, 'entry', 'entries')}, and this file has ${printCount(listed)} of them.`;
  list.findings.push(finding('more-pages', { line: first.line }, reason));
}
