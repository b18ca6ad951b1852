import { type FieldTarget, fieldPattern, fieldTarget, printFacet, type SearchField } from './fields.ts';
import { fold } from './fold.ts';
import { isFunctionWord } from './function-words.ts';
import { readIdentifier } from './identifier.ts';
import { isNumbered } from './spelling.ts';
import { hasSymbol, piecesOf, type Token, tokenize, withoutOuterPunctuation, wordsOf } from './tokens.ts';

/**
 * One condition of a query. `word`: a folded word that matches exactly, in another form, as a beginning or by a similar
 * spelling. `beginning`: only as a beginning (`segm*`). `phrase`: adjacent folded words. `joined`: likewise, but the last
 * may go on (`gpt 4` finds `GPT-4o`) and a first number may end a word (`2 5` finds `Qwen2.5`). `literal`: folded text
 * with symbols, anywhere in a text. `identifier`: an arXiv id or a DOI, which names one paper, or its beginning. `facet`: a
 * value of a facet. `any`: at least one of its branches, the terms of each of which must all match.
 */
export interface Term {
  kind: 'word' | 'beginning' | 'phrase' | 'joined' | 'literal' | 'identifier' | 'facet' | 'any';
  text: string;
  /** The field that must match; null is any. */
  field: SearchField | null;
  /** True if papers that match are left out. */
  excluded: boolean;
  /** True for a function word beside a word of content: papers need not have it. */
  optional?: true;
  /** Of a `facet`: its name. */
  facet?: string;
  /** Of `any`. */
  branches?: Term[][];
  /** Of a term that is an acronym, or part of what one stands for: the acronym. Only `understand.ts` sets it. */
  stands?: { short: string; as: 'short' | 'long' };
  /** Of an identifier that may also be something else: what it is where no paper has it. */
  otherwise?: Term[];
}

/** The years of a paper, both included; null is open. */
interface YearRange {
  from: number | null;
  to: number | null;
}

export interface Query {
  /** All must match, but for optional ones. */
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
  const identifier = identifierTerms(text);
  if (identifier) return { terms: identifier, years: null };
  const chunks = Array.from(withPlainSigns(text).matchAll(chunkPattern), ({ 0: whole, groups = {} }) => ({
    whole,
    years: readYears(whole),
    terms: readChunk(groups, whole),
  }));
  const query: Query = { terms: [], years: null };
  for (let at = 0; at < chunks.length; at += 1) {
    const own = chunks[at];
    if (!own) break;
    const branches = alternatives(chunks, at);
    if (branches.length > 1) {
      query.terms.push(anyTerm(branches));
      at += 2 * branches.length - 2;
      continue;
    }
    const { years, terms } = own;
    if (years) query.years = years;
    else query.terms.push(...terms);
  }
  return { ...query, terms: withOptional(distinct(query.terms).slice(0, maxTerms), query.years !== null) };
}

/** Prints a query so that parsing it gives the same query. */
export function printQuery({ terms, years }: Query): string {
  const range =
    years && (years.from === years.to ? `${years.from}` : `${years.from ?? ''}..${years.to ?? ''}`);
  return [...terms.map(printTerm), ...(range ? [`year:${range}`] : [])].join(' ');
}

function printTerm({ kind, text, field, excluded, facet }: Term): string {
  const minus = excluded ? '-' : '';
  if (facet !== undefined) return `${minus}${printFacet(facet, /\s/.test(text) ? `"${text}"` : text)}`;
  const isQuoted = kind === 'phrase' || (kind === 'literal' && needsQuotes(text));
  const plain = kind === 'joined' ? text.replaceAll(' ', '-') : text;
  return `${minus}${field ? `${field}:` : ''}${isQuoted ? `"${text}"` : plain}${kind === 'beginning' ? '*' : ''}`;
}

/** Whether a literal would be read as something else without quotes. */
function needsQuotes(text: string): boolean {
  return (
    /[\s:]/.test(text) ||
    [withoutOuterPunctuation(text), withPlainSigns(text)].some((read) => read !== text) ||
    readIdentifier(text) !== null ||
    beginningOf(text) !== null
  );
}

export function isEmptyQuery({ terms, years }: Query): boolean {
  return terms.length === 0 && years === null;
}

/** The words of a query that papers need not have, as they are typed. */
export function ignoredWords(terms: readonly Term[]): string[] {
  return terms.flatMap(({ optional, text }) => (optional ? [text] : []));
}

interface Chunk {
  whole: string;
  years: YearRange | null;
  terms: Term[];
}

// -field:"a phrase" or -field:word; every part but the last is optional.
const chunkPattern = new RegExp(
  `(?<minus>-)?(?<field>${fieldPattern})?(?:"(?<phrase>[^"]*)"|(?<word>\\S+))`,
  'giu',
);

// Word processors and phone keyboards turn quotation marks, and hyphens before a word, into these.
function withPlainSigns(text: string): string {
  return text.replace(/[“”„«»]/g, '"').replace(/(?<=^|\s)[−–](?=\S)/g, '-');
}

/** The chunks from `at` on that `OR` connects; only one if none follows, or one of them is no alternative. */
function alternatives(chunks: readonly Chunk[], at: number): Chunk[] {
  let end = at + 1;
  while (chunks[end]?.whole === 'OR' && chunks[end + 1]) end += 2;
  const branches = chunks.slice(at, end).filter((_, index) => index % 2 === 0);
  const areTerms = branches.every(
    ({ whole, years, terms }) =>
      whole !== 'OR' &&
      (years ? years.from === years.to : terms.length > 0 && terms.every(({ excluded }) => !excluded)),
  );
  return areTerms ? branches : branches.slice(0, 1);
}

function anyTerm(branches: readonly Chunk[]): Term {
  return {
    ...term('any', branches.map(({ whole }) => whole).join(' OR ')),
    branches: branches.map(({ years, terms }) =>
      years ? [{ ...term('facet', `${years.from}`), facet: 'year' }] : terms,
    ),
  };
}

/** The terms, of which function words are optional beside others, and what a question asks for: `which papers …`. */
function withOptional(terms: Term[], hasYears: boolean): Term[] {
  const optional: boolean[] = [];
  for (const [at, { kind, text, field, excluded }] of terms.entries()) {
    const isPlain = kind === 'word' && field === null && !excluded;
    const isAsked = asked.has(text) && optional[at - 1] === true;
    optional.push(isPlain && (isAsked || (isFunctionWord(text) && !isMonth(text, terms[at + 1]))));
  }
  const hasOthers = hasYears || terms.some(({ excluded }, at) => !excluded && !optional[at]);
  return hasOthers ? terms.map((own, at) => (optional[at] ? { ...own, optional: true } : own)) : terms;
}

const asked = new Set(
  'paper papers article articles study studies work works publication publications'.split(' '),
);

/** `may` is a month before a year. */
function isMonth(text: string, next: Term | undefined): boolean {
  return text === 'may' && /^\d{4}$/.test(next?.text ?? '');
}

function readChunk(groups: Record<string, string | undefined>, whole: string): Term[] {
  const { minus, phrase, word = '' } = groups;
  const target = groups.field === undefined ? null : fieldTarget(groups.field.slice(0, -1));
  const excluded = minus !== undefined;
  const terms = target?.facet
    ? readFacet(target, phrase ?? word, excluded)
    : phrase === undefined
      ? readWord(word, target?.field ?? null, excluded)
      : readPhrase(phrase, target?.field ?? null, excluded);
  // A chunk with nothing to search for isn't syntax: `title:` alone is the word.
  return terms.length > 0 ? terms : readWord(whole.replaceAll(/[":]/g, ' ').trim(), null, false);
}

function readFacet(
  { facet = '', values }: FieldTarget & { values?: Readonly<Record<string, string>> },
  typed: string,
  excluded: boolean,
): Term[] {
  const text = toTermText(typed);
  const name = values ? values[text] : facet;
  return name === undefined || text === '' ? [] : [{ ...term('facet', text, null, excluded), facet: name }];
}

function readWord(text: string, field: SearchField | null, excluded: boolean): Term[] {
  const identifier = field === null && !excluded ? identifierTerms(text) : null;
  if (identifier) return identifier;
  const folded = toTermText(text);
  const begun = beginningOf(folded);
  if (begun !== null) {
    const words = wordsOf(begun);
    return words.map((word, at) =>
      term(at === words.length - 1 ? 'beginning' : 'word', word, field, excluded),
    );
  }
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

/** A typed identifier as a term; null if the text is none. */
function identifierTerms(text: string): Term[] | null {
  const identifier = readIdentifier(text);
  if (!identifier) return null;
  const otherwise = identifier.begun ? withNumbers(identifier.text, tokenize(identifier.text)) : [];
  return [
    {
      ...term('identifier', identifier.text),
      ...(otherwise.length > 0 && {
        otherwise: otherwise.map((own) => term(own.includes(' ') ? 'joined' : 'word', own)),
      }),
    },
  ];
}

// Less would be the name of something: `V*`.
const minBegun = 3;

/** The text before a final asterisk that stands for any ending; null if there is none. */
function beginningOf(folded: string): string | null {
  const text = /^([\p{L}\p{N}'’-]+)\*$/u.exec(folded)?.[1];
  const last = text === undefined ? undefined : tokenize(text).at(-1);
  return text !== undefined && last && last.word.length >= minBegun && last.end === text.length ? text : null;
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
  const words = wordsOf(folded);
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

function term(kind: Term['kind'], text: string, field: SearchField | null = null, excluded = false): Term {
  return { kind, text, field, excluded };
}

function distinct(terms: Term[]): Term[] {
  const keys = new Set<string>();
  return terms.filter((own) => {
    const key = JSON.stringify(own);
    return keys.has(key) ? false : keys.add(key);
  });
}
