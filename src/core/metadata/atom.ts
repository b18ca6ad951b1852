import type { InThisList } from '../facts/in-this-list.ts';
import { paperLinks } from '../facts/paper-links.ts';
import { at } from '../text/at.ts';
import { fullName } from '../text/author-names.ts';
import { formatIssued } from '../text/dates.ts';
import { toPlainText } from '../text/tex.ts';
import type { FeedPaper } from './feed-papers.ts';
import { xmlText } from './xml-text.ts';

/** What a feed is of, and where it is. */
export interface FeedHead {
  title: string;
  /** Who publishes it. */
  publisher: string;
  /** Absolute addresses of the feed and of the page that it is of. */
  address: string;
  page: string;
  /** The day on which the sources were got; null if it is not known. */
  asOf: string | null;
  /** The terms of the data; null if none are stated. */
  terms: string | null;
  inList: InThisList;
}

/**
 * Writes an Atom feed (RFC 4287) of papers in their order, at least one. All dates are those of the papers and of
 * when they were noticed, never the time of the build, so that two builds of one input are equal.
 */
export function writeAtom(
  { title, publisher, address, page, asOf, terms, inList }: FeedHead,
  papers: FeedPaper[],
): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${xmlText(title)}</title>`,
    ...(asOf === null ? [] : [`<subtitle>As of ${formatIssued(asOf)}</subtitle>`]),
    `<id>${xmlText(page)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    `<updated>${firstInstant(at(papers, 0).updated)}</updated>`,
    `<author><name>${xmlText(publisher)}</name></author>`,
    ...(terms === null ? [] : [`<rights>${xmlText(terms)}</rights>`]),
    ...papers.map((paper) => writeEntry(paper, inList)),
    '</feed>\n',
  ].join('\n');
}

function writeEntry(
  { paper, summaryBy, foundOn, retractedOn, updated, id, page }: FeedPaper,
  inList: InThisList,
): string {
  const { issued, abstract, primaryCategory } = paper;
  const by = summaryBy === null ? '' : `Summary by ${summaryBy}: `;
  const text = paper.summary === null ? abstract && `Abstract: ${abstract}` : by + paper.summary;
  // Feed readers show an instant, which is more precise than the source; the text has the dates as they are known.
  const said = [
    paper.retracted
      ? `Retracted${retractedOn === null ? '' : `, noticed on ${formatIssued(retractedOn)}`}.`
      : null,
    issued === null ? null : `Published ${formatIssued(issued)}.`,
    foundOn === null ? null : `Found on ${formatIssued(foundOn)}.`,
    text === null ? null : toPlainText(text),
  ];
  const related = paperLinks(paper.identifiers, paper.url).map(
    ({ label, href }) => `<link rel="related" title="${xmlText(label)}" href="${xmlText(href)}"/>`,
  );
  return [
    '<entry>',
    `<title>${xmlText(`${paper.retracted ? 'Retracted: ' : ''}${toPlainText(paper.title)}`)}</title>`,
    `<id>${xmlText(id)}</id>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    ...related,
    `<updated>${firstInstant(updated)}</updated>`,
    ...(issued !== null && isDay(issued) ? [`<published>${firstInstant(issued)}</published>`] : []),
    ...writeAuthors(paper, inList),
    ...(primaryCategory === null ? [] : [`<category term="${xmlText(primaryCategory)}"/>`]),
    `<summary>${xmlText(said.filter((part) => part !== null).join(' '))}</summary>`,
    '</entry>',
  ].join('\n');
}

/** Without an author of its own, an entry would be one of the feed’s author: of this site. */
function writeAuthors({ authors }: FeedPaper['paper'], inList: InThisList): string[] {
  const names = authors.length === 0 ? [`Authors not stated${inList}`] : authors.map(fullName);
  return names.map((name) => `<author><name>${xmlText(name)}</name></author>`);
}

function isDay(issued: string): boolean {
  return issued.length === 'YYYY-MM-DD'.length;
}

/** Atom wants an instant: the first of the stated year, month or day. */
function firstInstant(issued: string): string {
  const [year, month = '01', day = '01'] = issued.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
