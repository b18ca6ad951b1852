import type { Element } from '../dom.ts';
import { type Page, tidy } from '../page.ts';
import { withoutMarkup, withoutTex } from '../signs.ts';
import type { Name } from '../sources/read-csl.ts';
import type { Work } from '../sources/read-hub.ts';
import { monthName, plainText } from '../words.ts';

/** How each format names a type of work; works without a type are documents. */
const types = {
  article: { bibtex: 'misc', ris: 'UNPB' },
  'article-journal': { bibtex: 'article', ris: 'JOUR' },
  'paper-conference': { bibtex: 'inproceedings', ris: 'CONF' },
  document: { bibtex: 'misc', ris: 'GEN' },
};

type Type = keyof typeof types;

function typeOf({ facts }: Work): Type {
  const type = facts.type?.value ?? 'document';
  if (!(type in types)) throw new Error(`This witness does not know how to cite the type “${type}”.`);
  return type as Type;
}

/** Expects the four citations of a work, and that they say the facts and nothing else. */
export function expectCitations(page: Page, within: Element, work: Work): void {
  page.expect('details > summary', ['APA', 'BibTeX', 'RIS', 'CSL-JSON'], within);
  const [apa, bibtex, ris, csl] = page.find('details pre code', within);
  if (!apa || !bibtex || !ris || !csl) {
    page.report('the citations', null, 'four of them');
    return;
  }
  const reference = tidy(apaOf(work));
  // The style chooses the marks of a quotation.
  const fits = hasQuotation(work.title.value) && alikeMarks(page.open(apa)) === alikeMarks(reference);
  if (fits) page.tick(apa);
  else page.expectOf([apa], [reference], 'APA');
  const keys = [
    compare(page, bibtex, readBibtex(page.open(bibtex)), bibtexOf(work)),
    compare(page, ris, readRis(page.exact(ris)), risOf(work)),
    compare(page, csl, readCslJson(page.exact(csl)), cslOf(work)),
  ];
  for (const [at, key] of keys.entries()) {
    const element = [bibtex, ris, csl][at];
    if (element && (key !== keys[0] || !fitsKey(key, work))) page.report('the key', key, keyStart(work));
  }
}

/** Compares what a citation says, in any order; returns its key. */
function compare(
  page: Page,
  element: Element,
  read: [string, string][],
  expected: [string, string][],
): string {
  const facts = ([name, value]: [string, string]) => `${name}: ${value}`;
  const said = read.filter(([name]) => name !== 'key').map(facts);
  const stated = expected.map(facts);
  const lies = said.filter((text) => !stated.includes(text));
  const missing = stated.filter((text) => !said.includes(text));
  if (lies.length > 0 || missing.length > 0 || said.length !== stated.length) {
    page.reject(element, lies.join('; '), missing.join('; '));
  } else page.tick(element);
  return read.find(([name]) => name === 'key')?.[1] ?? '';
}

/** Letters of a name or a word that a key has at most. */
const longestPart = 30;

function keyStart({ authors, facts }: Work): string {
  const family = authors?.value[0]?.family ?? authors?.value[0]?.full ?? '';
  const plain = family
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return `${plain.slice(0, longestPart)}${facts.issued?.value.slice(0, 4) ?? ''}`;
}

/**
 * A key is the first author, the year and a word of the title, and letters where two keys would be one. A title without a
 * word of Latin letters has its hash instead.
 */
function fitsKey(key: string, work: Work): boolean {
  const start = keyStart(work);
  const words = work.title.value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [hashOf(work.title.value)];
  return (
    key.startsWith(start) &&
    words.some((whole) => {
      const word = whole.slice(0, longestPart);
      const rest = key.slice(start.length);
      return rest.startsWith(word) && /^[a-z]{0,2}$/.test(rest.slice(word.length));
    })
  );
}

/** FNV-1a of 64 bits, the last eight digits to the base of 36 (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36).slice(-8).padStart(8, '0');
}

function hasQuotation(text: string): boolean {
  return /"|(?<!\p{L})'|'(?!\p{L})/u.test(text);
}

function alikeMarks(text: string): string {
  return text.replace(/["“”'‘’]/g, '"');
}

function apaOf(work: Work): string {
  const { authors, facts, title } = work;
  const type = typeOf(work);
  const names = (authors?.value ?? []).map(apaName);
  const listed =
    names.length > 20
      ? `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
        : (names[0] ?? '');
  const [year, month, day] = facts.issued?.value.split('-') ?? ['n.d.'];
  const wholeDate =
    type === 'document' && month ? `, ${monthName(Number(month))}${day ? ` ${Number(day)}` : ''}` : '';
  const date = `(${year}${wholeDate}).`;
  const arxiv = type === 'article' && facts.arxiv ? ` (arXiv:${facts.arxiv.value})` : '';
  const text = plainText(title.value).replaceAll("'", '’');
  const ends = /[.?!]$/.test(text) && arxiv === '' ? '' : '.';
  const { venue, volume, issue, pages, publisher, doi, url } = facts;
  const where = venue
    ? [
        venue.value,
        volume ? `, ${volume.value}${issue ? `(${issue.value})` : ''}` : '',
        pages ? `, ${pages.value.replace('-', '–')}` : '',
        '.',
      ].join('')
    : publisher
      ? `${publisher.value}.`
      : '';
  const link = doi ? `https://doi.org/${doi.value}` : (url?.value ?? '');
  const start =
    listed === '' ? [`${text}${arxiv}${ends}`, date] : [ended(listed), date, `${text}${arxiv}${ends}`];
  return [...start, where, link].filter((part) => part !== '').join(' ');
}

function ended(names: string): string {
  return names.endsWith('.') ? names : `${names}.`;
}

function apaName({ family, given, full }: Name): string {
  if (family === null || given === null) return full.replaceAll("'", '’');
  if (/^\p{sc=Han}+$/u.test(family)) return `${family}${given}`;
  const initials = given
    .split(' ')
    .map((part) =>
      part
        .split('-')
        .map((piece) => `${piece.charAt(0)}.`)
        .join('-'),
    )
    .join(' ');
  return `${family.replaceAll("'", '’')}, ${initials}`;
}

function invertedNames({ authors }: Work): string[] {
  return (authors?.value ?? []).map(({ family, given, full }) =>
    family === null || given === null ? full : `${family}, ${given}`,
  );
}

type Fields = [string, string][];

/** The entries of a table that have a value. */
function stated(fields: [string, string | undefined][]): Fields {
  return fields.flatMap(([name, value]): Fields => (value === undefined ? [] : [[name, value]]));
}

export function bibtexOf(work: Work): Fields {
  const { facts, title } = work;
  const type = typeOf(work);
  const [year, month, day] = facts.issued?.value.split('-') ?? [];
  return [
    ['type', types[type].bibtex],
    ...stated([
      ['author', work.authors ? invertedNames(work).join(' and ') : undefined],
      ['title', plainText(title.value)],
      ['year', year],
      ['month', month && monthName(Number(month)).slice(0, 3).toLowerCase()],
      ['date', day && facts.issued?.value],
      [type === 'article-journal' ? 'journal' : 'booktitle', facts.venue?.value],
      ['volume', facts.volume?.value],
      ['number', facts.issue?.value],
      ['pages', facts.pages?.value],
      ['publisher', facts.publisher?.value],
      ['eprint', facts.arxiv?.value],
      ['archivePrefix', facts.arxiv && 'arXiv'],
      ['primaryClass', facts.category?.value],
      ['doi', facts.doi?.value],
      ['url', facts.url?.value],
    ]),
  ];
}

export function readBibtex(text: string): Fields {
  const [, type = '', key = '', body = ''] = /^@(\w+)\{(\S*?),(.*)\}$/.exec(text) ?? [];
  const fields = body.matchAll(/(\w+) = (?:\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}|(\w+)),/g);
  return [
    ['type', type],
    ['key', key],
    ...Array.from(fields, ([, name = '', braced, bare]): [string, string] => {
      const value = withoutMarkup(withoutTex(braced ?? bare ?? ''));
      return [name, name === 'pages' ? value.replace('--', '-') : value];
    }),
  ];
}

export function risOf(work: Work): Fields {
  const { facts, title } = work;
  const type = typeOf(work);
  const [year, month, day] = facts.issued?.value.split('-') ?? [];
  const [first, last] = facts.pages?.value.split('-') ?? [];
  const custom = [
    ...(type === 'article' ? [`Type: ${type}`] : []),
    ...(facts.category ? [`arXiv category: ${facts.category.value}`] : []),
  ];
  return stated([
    ['TY', types[type].ris],
    ['TI', plainText(title.value)],
    ...invertedNames(work).map((name): [string, string] => ['AU', name]),
    ['PY', year],
    // A date that is only a year is repeated for papers at conferences, whose PY can be that of the conference.
    [
      'DA',
      month || (year && type === 'paper-conference') ? `${year}/${month ?? ''}/${day ?? ''}` : undefined,
    ],
    ['T2', facts.venue?.value],
    ['C3', type === 'paper-conference' ? facts.venue?.value : undefined],
    ['VL', facts.volume?.value],
    ['IS', facts.issue?.value],
    ['SP', first],
    ['EP', last],
    ['PB', facts.publisher?.value],
    ['DO', facts.doi?.value],
    ['UR', facts.url?.value],
    ['AN', facts.arxiv && `arXiv:${facts.arxiv.value}`],
    ['C8', custom.length > 0 ? custom.join('; ') : undefined],
    ['ER', ''],
  ]);
}

export function readRis(text: string): Fields {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line): [string, string] => {
      const [, tag = line, value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? [];
      return [tag === 'ID' ? 'key' : tag, withoutMarkup(value)];
    });
}

export function cslOf(work: Work): Fields {
  const { facts, title, authors } = work;
  return stated([
    ['type', JSON.stringify(typeOf(work))],
    ['title', JSON.stringify(plainText(title.value))],
    [
      'author',
      authors ? JSON.stringify(authors.value.map(({ family, given }) => ({ family, given }))) : undefined,
    ],
    ['issued', facts.issued && JSON.stringify({ 'date-parts': [facts.issued.value.split('-').map(Number)] })],
    ['container-title', facts.venue && JSON.stringify(facts.venue.value)],
    ['volume', facts.volume && JSON.stringify(facts.volume.value)],
    ['issue', facts.issue && JSON.stringify(facts.issue.value)],
    ['page', facts.pages && JSON.stringify(facts.pages.value)],
    ['publisher', facts.publisher && JSON.stringify(facts.publisher.value)],
    ['archive', facts.arxiv && '"arXiv"'],
    ['archive_location', facts.arxiv && JSON.stringify(facts.arxiv.value)],
    ['DOI', facts.doi && JSON.stringify(facts.doi.value)],
    ['URL', facts.url && JSON.stringify(facts.url.value)],
    ['custom', facts.category && JSON.stringify({ 'primary-category': facts.category.value })],
  ]);
}

function readCslJson(text: string): Fields {
  try {
    const [item = {}]: Record<string, unknown>[] = JSON.parse(text);
    return readCslItem(item);
  } catch {
    return [['the JSON', 'is broken']];
  }
}

export function readCslItem(item: Record<string, unknown>): Fields {
  return Object.entries(item).map(([name, value]): [string, string] =>
    name === 'id'
      ? ['key', String(value)]
      : [name, JSON.stringify(typeof value === 'string' ? withoutMarkup(value) : value)],
  );
}
