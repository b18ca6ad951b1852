import { toArxivId, toDoi } from '../../text/identifiers.ts';
import { fold } from './fold.ts';
import { isNumbered } from './spelling.ts';
import {
  hasSymbol,
  piecesOf,
  type SearchField,
  type Token,
  tokenize,
  withoutOuterPunctuation,
} from './tokens.ts';

/**
 * One condition of a query. `word`: a folded word that matches exactly, as a beginning or by a similar
 * spelling. `phrase`: adjacent folded words. `joined`: likewise, but the last may go on (`gpt 4` finds
 * `GPT-4o`) and a first number may end a word (`2 5` finds `Qwen2.5`). `literal`: folded text with symbols,
 * anywhere in a text. `identifier`: an arXiv id or a DOI, which names one paper.
 */
export interface Term {
  kind: 'word' | 'phrase' | 'joined' | 'literal' | 'identifier';
  text: string;
  /** The field that must match; null is any. */
  field: SearchField | null;
  /** True if papers that match are left out. */
  excluded: boolean;
}

/** The years of a paper, both included; null is open. */
interface YearRange {
  from: number | null;
  to: number | null;
}

export interface Query {
  /** All must match. */
  terms: Term[];
  years: YearRange | null;
}

// All terms printed together are shorter than `maxQueryLength`, so that a printed query is read back whole.
const maxQueryLength = 8000;
const maxTermLength = 300;
const maxTerms = 24;

/** Parses a query. Any input is valid; text that isn't syntax is searched for literally. */
export function parseQuery(input: string): Query {
  const text = input.slice(0, maxQueryLength).trim();
  const identifier = readIdentifier(text);
  if (identifier) return { terms: [term('identifier', identifier)], years: null };
  const query: Query = { terms: [], years: null };
  for (const chunk of withPlainSigns(text).matchAll(chunkPattern)) {
    const years = readYears(chunk[0]);
    if (years) query.years = years;
    else query.terms.push(...readChunk(chunk.groups ?? {}, chunk[0]));
  }
  return { ...query, terms: distinct(query.terms).slice(0, maxTerms) };
}

/** Prints a query so that parsing it gives the same query. */
export function printQuery({ terms, years }: Query): string {
  const printed = terms.map(({ kind, text, field, excluded }) => {
    const isQuoted = kind === 'phrase' || (kind === 'literal' && needsQuotes(text));
    const typed = isQuoted ? `"${text}"` : kind === 'joined' ? text.replaceAll(' ', '-') : text;
    return `${excluded ? '-' : ''}${field ? `${field}:` : ''}${typed}`;
  });
  const range =
    years && (years.from === years.to ? `${years.from}` : `${years.from ?? ''}..${years.to ?? ''}`);
  return [...printed, ...(range ? [`year:${range}`] : [])].join(' ');
}

/** Whether a literal would be read as something else without quotes. */
function needsQuotes(text: string): boolean {
  return (
    /[\s:]/.test(text) ||
    [withoutOuterPunctuation(text), withPlainSigns(text)].some((read) => read !== text) ||
    readIdentifier(text) !== null
  );
}

export function isEmptyQuery({ terms, years }: Query): boolean {
  return terms.length === 0 && years === null;
}

// -field:"a phrase" or -field:word; every part but the last is optional.
const chunkPattern = /(?<minus>-)?(?<field>title:|author:|summary:)?(?:"(?<phrase>[^"]*)"|(?<word>\S+))/giu;

// Word processors and phone keyboards turn quotation marks, and hyphens before a word, into these.
function withPlainSigns(text: string): string {
  return text.replace(/[“”„«»]/g, '"').replace(/(?<=^|\s)[−–](?=\S)/g, '-');
}

function readChunk(groups: Record<string, string | undefined>, whole: string): Term[] {
  const { minus, phrase, word } = groups;
  const field = toField(groups.field);
  const excluded = minus !== undefined;
  const terms =
    phrase === undefined ? readWord(word ?? '', field, excluded) : readPhrase(phrase, field, excluded);
  // A chunk with nothing to search for isn't syntax: `title:` alone is the word.
  return terms.length > 0 ? terms : readWord(whole.replaceAll(/[":]/g, ' ').trim(), null, false);
}

function readWord(text: string, field: SearchField | null, excluded: boolean): Term[] {
  const folded = toTermText(text);
  if (hasSymbol(folded)) {
    return piecesOf(folded).flatMap((literal) =>
      hasSymbol(literal) ? [term('literal', literal, field, excluded)] : readWord(literal, field, excluded),
    );
  }
  const words = tokenize(folded);
  // Excluding a word with a hyphen (`-fine-tuning`) excludes the pair, not every “tuning”.
  if (excluded && words.length > 1) {
    return [term('phrase', words.map(({ word }) => word).join(' '), field, excluded)];
  }
  return withNumbers(folded, words).map((own) =>
    term(own.includes(' ') ? 'joined' : 'word', own, field, excluded),
  );
}

/**
 * The words of a text, with numbers kept joined to the word before; otherwise `GPT-4` would be any `gpt` and
 * any `4`.
 */
function withNumbers(text: string, words: Token[]): string[] {
  const joined: string[] = [];
  for (const [at, { word, start }] of words.entries()) {
    const before = words[at - 1];
    const isJoined = before && /^[.,\-‐–]$/.test(text.slice(before.end, start)) && isNumbered(word);
    joined.push(isJoined ? `${joined.pop()} ${word}` : word);
  }
  return joined;
}

function readPhrase(text: string, field: SearchField | null, excluded: boolean): Term[] {
  const folded = toTermText(text);
  // Punctuation around its pieces does not count, as everywhere.
  if (hasSymbol(folded)) return [term('literal', piecesOf(folded).join(' '), field, excluded)];
  const words = tokenize(folded).map(({ word }) => word);
  return words.length > 0 ? [term('phrase', words.join(' '), field, excluded)] : [];
}

function toTermText(text: string): string {
  return fold(text)
    .replace(/["\s]+/g, ' ')
    .trim()
    .slice(0, maxTermLength)
    .trim();
}

function readYears(text: string): YearRange | null {
  const match = /^year:(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/i.exec(text);
  if (!match) return null;
  const [from, to] = match[1] ? [match[1], match[1]] : [match[2], match[3]];
  if (!from && !to) return null;
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  return { from: first ? Number(first) : null, to: last ? Number(last) : null };
}

/** The identifier in a pasted id or address, without version: `2503.01785`, `10.1000/182`. */
function readIdentifier(text: string): string | null {
  // As arXiv prints it, `arXiv:2503.01785v2 [cs.CV] 3 Mar 2025`, or as the address bar shows it.
  const unstamped = text.replace(/\s+\[[\w.-]+\](?:\s+\d{1,2} [a-z]{3} \d{4})?$/i, '');
  const bare = withoutWrapping(unstamped).replace(/^(?=[a-z.]*(?:arxiv|doi)\.org\/)/i, 'https://');
  return (toArxivId(bare) ?? toDoi(bare))?.toLowerCase() ?? null;
}

/** Removes what a sentence puts around an identifier, but keeps a bracket that closes one inside. */
function withoutWrapping(text: string): string {
  let bare = text.replace(/^[<([{]+/, '');
  while (/[.,;:!?>)\]}/]$/.test(bare)) {
    if (bare.endsWith(')') && bare.split('(').length >= bare.split(')').length) break;
    bare = bare.slice(0, -1);
  }
  return bare;
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
