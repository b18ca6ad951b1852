import { identifierKinds, identifierNames } from '../facts/identifiers.ts';
import { paperLinks } from '../facts/paper-links.ts';
import { fullName } from '../text/author-names.ts';
import { toPlainText } from '../text/tex.ts';
import type { DescribedPaper } from './described-paper.ts';

/** A node of JSON-LD in the vocabulary of schema.org; what is undefined is not written. */
export type JsonLd = Record<string, unknown>;

/** A paper of a list. */
export interface ListedPaper {
  paper: DescribedPaper;
  /** 1-based place in the whole list. */
  position: number;
  /** Where this site describes it. */
  page: string;
}

const types: Record<string, string> = {
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  software: 'SoftwareSourceCode',
  thesis: 'Thesis',
};

/** A citing paper, described at `page`, with the hub paper as what it cites. */
export function citingPaperJsonLd(paper: DescribedPaper, page: string, hub: DescribedPaper, hubPage: string) {
  const citation = { '@id': hubPage, ...shortNode(hub), url: hubPage };
  return { '@context': 'https://schema.org', '@id': page, ...wholeNode(paper, page), citation };
}

/** The hub paper, described at `page`, with some papers of its list; `total` counts the whole list. */
export function hubJsonLd(hub: DescribedPaper, page: string, listed: ListedPaper[], total: number): JsonLd {
  const itemListElement = listed.map(({ paper, position, page: address }) => ({
    '@type': 'ListItem',
    position,
    item: { '@id': address, ...shortNode(paper), citation: { '@id': page } },
  }));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@id': page, ...wholeNode(hub, page) },
      {
        '@type': 'ItemList',
        name: `Papers that cite ${toPlainText(hub.title)}`,
        numberOfItems: total,
        itemListElement,
      },
    ],
  };
}

/** JSON for a script element: no text in it can end the element or open a comment. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

// A program that takes one identifier takes the first, and knows DOIs best.
const doiFirst = identifierNames.toSorted((a, b) => Number(b === 'doi') - Number(a === 'doi'));

/** The facts that identify a paper. */
function shortNode({ title, issued, identifiers, url, publication }: DescribedPaper): JsonLd {
  const addresses = paperLinks(identifiers, url).map(({ href }) => href);
  return {
    '@type': types[publication.type ?? ''] ?? 'ScholarlyArticle',
    name: toPlainText(title),
    datePublished: issued ?? undefined,
    sameAs: addresses.length > 0 ? addresses : undefined,
  };
}

function wholeNode(paper: DescribedPaper, page: string): JsonLd {
  const { abstract, authors, identifiers, languages, publication } = paper;
  const named = doiFirst.flatMap((name) => {
    const value = identifiers[name];
    return value ? [{ '@type': 'PropertyValue', propertyID: identifierKinds[name].label, value }] : [];
  });
  return {
    ...shortNode(paper),
    mainEntityOfPage: page,
    author: authors.length > 0 ? authors.map(authorNode) : undefined,
    identifier: named.length > 0 ? named : undefined,
    abstract: abstract ? toPlainText(abstract) : undefined,
    inLanguage: languages.length > 1 ? languages : languages[0],
    isPartOf: containerNode(publication),
    pagination: publication.pages,
    publisher: publication.publisher && { '@type': 'Organization', name: publication.publisher },
  };
}

/** A name that no source splits may be that of an organisation, so it gets no type. */
function authorNode(author: DescribedPaper['authors'][number]): JsonLd {
  const { family, given, suffix, ids } = author;
  const sameAs = ids?.orcid && `https://orcid.org/${ids.orcid}`;
  const name = fullName(author);
  if (given === null) return { name, sameAs };
  return {
    '@type': 'Person',
    name,
    familyName: family,
    givenName: given,
    honorificSuffix: suffix,
    sameAs,
  };
}

/** The issue in its volume in its periodical, each if it is stated. */
function containerNode({ type, venue, volume, issue }: DescribedPaper['publication']): JsonLd | undefined {
  const venueType = type === 'article-journal' ? 'Periodical' : 'CreativeWork';
  const venueNode = venue ? { '@type': venueType, name: venue } : undefined;
  const volumeNode = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: venueNode }
    : venueNode;
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: volumeNode } : volumeNode;
}
