import type { KeptText } from '../schemas/hub-paper.ts';
import type { ParsedHub, ParsedPaper } from '../sources/parsed-source.ts';
import type { PaperMention } from './mentions.ts';

/** What an entry among the papers states of the hub paper. */
export function toHub({ title, place, ...facts }: ParsedPaper): ParsedHub {
  const { abstract, identifiers, authors, issued, url, publication, retracted } = facts;
  return {
    title: { value: title, place },
    ...(abstract !== null && { abstract: { value: abstract, place } }),
    ...(Object.keys(identifiers).length > 0 && { identifiers: { value: identifiers, place } }),
    ...(authors.length > 0 && { authors: { value: authors, place } }),
    ...(issued !== null && { issued: { value: issued, place } }),
    ...(url !== null && { url: { value: url, place } }),
    ...(Object.keys(publication).length > 0 && { publication: { value: publication, place } }),
    ...(retracted !== null && { retracted: { value: retracted, place } }),
  };
}

/** What such an entry states beside, which is said of citing papers only; kept as text under its name. */
export function toKeptText({ paper, place }: PaperMention): KeptText[] {
  const stated: [string, unknown][] = [
    ['summary', paper.summary],
    ...paper.roles.map(({ role, label }): [string, string] => ['role', label ?? role]),
    ['polarity', paper.polarity],
    ['verdict', paper.verdict],
    ['novelty', paper.novelty],
    ['category', paper.primaryCategory],
    ['influential', paper.influential],
    ...paper.quotes.map(({ text }): [string, string] => ['quote', text]),
  ];
  return stated.flatMap(([heading, value]) =>
    value === null ? [] : [{ heading, text: String(value), source: place }],
  );
}
