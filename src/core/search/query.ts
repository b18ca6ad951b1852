import { toArxivId, toDoi } from '../text/identifiers.ts';
import { hasSymbol, type SearchField, tokenize, withoutOuterPunctuation } from './document.ts';
import { fold } from './fold.ts';

/**
 * One condition of a query. `word`: a folded word, matched exactly, as a beginning or by a similar
 * spelling. `phrase`: folded words that must stand in this order. `literal`: folded text with symbols,
 * found anywhere in a text. `identifier`: an arXiv id or a DOI, which names one paper.
 */
export interface Term {
  kind: 'word' | 'phrase' | 'literal' | 'identifier';
  text: string;
  /** Where it must stand; null is title, summary or authors. */
  field: SearchField | null;
  /** True where papers that match it are left out. */
  excluded: boolean;
}

/** Years that a paper must be of, both included; null is open. */
export interface YearRange {
  from: number | null;
  to: number | null;
}

export interface Query {
  /** All must hold. */
  terms: Term[];
  years: YearRange | null;
}

// All terms printed are no longer than the longest query, so that what is printed is read back whole.
const longestQuery = 8000;
const longestTerm = 300;
const mostTerms = 24;

/** Reads what was typed. Every text is a query: what is no syntax is searched for. */
export function parseQuery(input: string): Query {
  const text = input.slice(0, longestQuery).trim();
  const identifier = readIdentifier(text);
  if (identifier) return { terms: [term('identifier', identifier)], years: null };
  const query: Query = { terms: [], years: null };
  for (const chunk of text.matchAll(chunkPattern)) {
    const years = readYears(chunk[0]);
    if (years) query.years = years;
    else query.terms.push(...readChunk(chunk.groups ?? {}, chunk[0]));
  }
  return { ...query, terms: distinct(query.terms).slice(0, mostTerms) };
}

/** Prints a query so that it reads back the same. */
export function printQuery({ terms, years }: Query): string {
  const printed = terms.map(({ kind, text, field, excluded }) => {
    const quoted = kind === 'phrase' || (kind === 'literal' && needsQuotes(text)) ? `"${text}"` : text;
    return `${excluded ? '-' : ''}${field ? `${field}:` : ''}${quoted}`;
  });
  const range =
    years && (years.from === years.to ? `${years.from}` : `${years.from ?? ''}..${years.to ?? ''}`);
  return [...printed, ...(range ? [`year:${range}`] : [])].join(' ');
}

/** Whether a literal without quotes would be read as something else. */
function needsQuotes(text: string): boolean {
  return /[\s:]/.test(text) || withoutOuterPunctuation(text) !== text || readIdentifier(text) !== null;
}

export function isEmptyQuery({ terms, years }: Query): boolean {
  return terms.length === 0 && years === null;
}

// -field:"a phrase" or -field:word; each part but the last may be missing.
const chunkPattern = /(?<minus>-)?(?<field>title:|author:|summary:)?(?:"(?<phrase>[^"]*)"|(?<word>\S+))/giu;

function readChunk(groups: Record<string, string | undefined>, whole: string): Term[] {
  const { minus, phrase, word } = groups;
  const field = toField(groups.field);
  const excluded = minus !== undefined;
  const terms =
    phrase === undefined ? readWord(word ?? '', field, excluded) : readPhrase(phrase, field, excluded);
  // What holds nothing to look for was no syntax: `title:` alone is the word.
  return terms.length > 0 ? terms : readWord(whole.replaceAll(/[":]/g, ' ').trim(), null, false);
}

function readWord(text: string, field: SearchField | null, excluded: boolean): Term[] {
  const folded = toTermText(text);
  if (hasSymbol(folded)) {
    const literals = folded.split(' ').map(withoutOuterPunctuation).filter(Boolean);
    return literals.flatMap((literal) =>
      hasSymbol(literal) ? [term('literal', literal, field, excluded)] : readWord(literal, field, excluded),
    );
  }
  const words = tokenize(folded).map(({ word }) => word);
  // A word left out with a hyphen in it (`-fine-tuning`) leaves out the pair, not every “tuning”.
  if (excluded && words.length > 1) return [term('phrase', words.join(' '), field, excluded)];
  return words.map((word) => term('word', word, field, excluded));
}

function readPhrase(text: string, field: SearchField | null, excluded: boolean): Term[] {
  const folded = toTermText(text);
  if (hasSymbol(folded)) return [term('literal', folded, field, excluded)];
  const words = tokenize(folded).map(({ word }) => word);
  return words.length > 0 ? [term('phrase', words.join(' '), field, excluded)] : [];
}

function toTermText(text: string): string {
  return fold(text)
    .replace(/["\s]+/g, ' ')
    .trim()
    .slice(0, longestTerm)
    .trim();
}

function readYears(text: string): YearRange | null {
  const match = /^year:(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/i.exec(text);
  if (!match) return null;
  const [from, to] = match[1] ? [match[1], match[1]] : [match[2], match[3]];
  if (!from && !to) return null;
  return { from: from ? Number(from) : null, to: to ? Number(to) : null };
}

/** The identifier that a pasted id or address names, without version: `2503.01785`, `10.1000/182`. */
function readIdentifier(text: string): string | null {
  // As arXiv prints it, `arXiv:2503.01785v2 [cs.CV]`, or as the line of an address shows it.
  const bare = text.replace(/\s+\[[\w.-]+\]$/, '').replace(/^(?=[a-z.]*(?:arxiv|doi)\.org\/)/i, 'https://');
  return (toArxivId(bare) ?? toDoi(bare))?.toLowerCase() ?? null;
}

function toField(printed: string | undefined): SearchField | null {
  const name = printed?.slice(0, -1).toLowerCase();
  return name === 'title' || name === 'author' || name === 'summary' ? name : null;
}

function term(kind: Term['kind'], text: string, field: SearchField | null = null, excluded = false): Term {
  return { kind, text, field, excluded };
}

function distinct(terms: Term[]): Term[] {
  const keys = new Set<string>();
  return terms.filter(({ kind, text, field, excluded }) => {
    const key = JSON.stringify([kind, text, field, excluded]);
    return keys.has(key) ? false : keys.add(key);
  });
}
