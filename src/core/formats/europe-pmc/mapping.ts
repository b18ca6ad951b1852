import { withSpelledOut } from '../../facts/identifiers.ts';
import type { Author } from '../../schemas/author.ts';
import type { Publication } from '../../schemas/publication.ts';
import type { PaperFacts } from '../../sources/parsed-source.ts';
import { toDoi, toPmid } from '../../text/identifiers.ts';
import { languageExpected, readLanguages } from '../../text/languages.ts';
import { countedBy } from '../json-input/counted-by.ts';
import type { Mapping } from '../json-input/field-mapping.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { toPageRange } from '../shared/page-range.ts';
import { readIssued } from '../shared/read-issued.ts';

type ArticleFacts = Pick<
  PaperFacts,
  'abstract' | 'identifiers' | 'authors' | 'issued' | 'publication' | 'languages' | 'citedBy' | 'retracted'
> & { title: string | null };

/**
 * Where the facts of a paper are in an article: a citation has the short names, a search result the others, of
 * which `resultType=core` has more (https://europepmc.org/RestfulWebService).
 */
export const mapping: Mapping<ArticleFacts> = {
  title: { from: ['title'], read: readTitle },
  abstract: {
    from: ['abstractText'],
    read: (article, values) => values.text(article, 'abstractText', { paragraphs: true }),
  },
  identifiers: {
    from: ['doi', 'pmid'],
    read: (article, values) => {
      const doi = values.read(article, 'doi', toDoi, 'a DOI') ?? undefined;
      const pmid = values.read(article, 'pmid', toPmid, 'a PubMed id') ?? undefined;
      return withSpelledOut({ doi, pmid }, null);
    },
  },
  authors: {
    from: [
      'authorString',
      'authorList/author/lastName',
      'authorList/author/firstName',
      'authorList/author/fullName',
      'authorList/author/initials',
      'authorList/author/collectiveName',
    ],
    read: readAuthors,
  },
  issued: { from: ['firstPublicationDate', 'pubYear'], read: readDate },
  publication: {
    from: [
      'journalTitle',
      'journalAbbreviation',
      'journalInfo/journal/title',
      'journalVolume',
      'volume',
      'journalInfo/volume',
      'issue',
      'journalInfo/issue',
      'pageInfo',
    ],
    read: readPublication,
  },
  languages: {
    from: ['language'],
    read: (article, values) => values.read(article, 'language', readLanguages, languageExpected) ?? [],
  },
  citedBy: countedBy('Europe PMC', 'citedByCount'),
  retracted: { from: ['citationType', 'pubType', 'pubTypeList/pubType'], read: readRetraction },
};

/** Titles end with a full stop that is not part of them, as in PubMed. */
function readTitle(article: JsonItem, values: JsonValues): string | null {
  return values.text(article, 'title')?.replace(/(?<=[^.])\.$/, '') ?? null;
}

/** The names in their parts where they are stated so; else `Doe J, Roe A.`, which is not split further. */
function readAuthors(article: JsonItem, values: JsonValues): Author[] {
  const list = values.object(article, 'authorList');
  const stated = list
    ? values.objects(list, 'author').flatMap((author) => readAuthor(author, values) ?? [])
    : [];
  if (stated.length > 0) {
    if (values.text(article, 'authorString') !== namesAsPrinted(stated))
      values.leaveOut(article, 'authorString');
    return stated;
  }
  const names = values.text(article, 'authorString')?.replace(/\.$/, '').split(/,\s*/) ?? [];
  return names.filter((name) => name !== '').map((family) => ({ family, given: null }));
}

function readAuthor(author: JsonItem, values: JsonValues): Author | null {
  const family = values.text(author, 'lastName');
  const [given, initials] = [values.text(author, 'firstName'), values.text(author, 'initials')];
  const [collective, full] = [values.text(author, 'collectiveName'), values.text(author, 'fullName')];
  if (family !== null) {
    const name = { family, given: given ?? initials };
    if (initials !== null && initials !== initialsOf(name))
      values.leaveOut(author, 'initials', 'author/initials');
    if (full !== null && full !== shortName(name)) values.leaveOut(author, 'fullName', 'author/fullName');
    if (collective !== null) values.leaveOut(author, 'collectiveName', 'author/collectiveName');
    return name;
  }
  const whole = collective ?? full;
  if (whole !== null) {
    if (full !== whole) values.leaveOut(author, 'fullName', 'author/fullName');
    for (const name of ['firstName', 'initials']) values.leaveOut(author, name, `author/${name}`);
    return { family: whole, given: null };
  }
  values.add('bad-value', author.pointer, 'An author has no name.');
  return null;
}

/** The names of a list as `authorString` has them: `Doe J, Roe AB.` */
function namesAsPrinted(authors: Author[]): string {
  return `${authors.map(shortName).join(', ')}.`;
}

/** `Doe J` for Jane Doe; of a name that is not divided, all of it. */
function shortName(author: Author): string {
  return [author.family, initialsOf(author)].filter((part) => part !== '').join(' ');
}

/** The first letters of the parts of a given name: `JP` for Jean-Paul. */
function initialsOf({ given }: Author): string {
  if (given === null || /^\p{Lu}+$/u.test(given)) return given ?? '';
  return Array.from(given.matchAll(/(?<![\p{L}\p{M}'’])\p{L}/gu), ([letter]) => letter.toUpperCase()).join(
    '',
  );
}

function readDate(article: JsonItem, values: JsonValues): string | null {
  const toDate = (text: string) => readIssued(text).issued;
  const date = values.read(article, 'firstPublicationDate', toDate, 'a date such as 2025-03-03');
  const year = values.read(article, 'pubYear', toDate, 'a year of four digits');
  // A paper is often online in one year and in an issue of the next, so the two need not agree.
  if (date && year && !date.startsWith(year)) values.leaveOut(article, 'pubYear');
  return date ?? year;
}

/** The first name that is stated is taken; a shorter one for the same journal is not kept. */
function readPublication(article: JsonItem, values: JsonValues): Publication {
  const info = values.object(article, 'journalInfo');
  const journal = info && values.object(info, 'journal');
  const full = (journal && values.text(journal, 'title')) ?? values.text(article, 'journalTitle');
  if (full !== null) values.leaveOut(article, 'journalAbbreviation');
  if (full !== values.text(article, 'journalTitle')) values.leaveOut(article, 'journalTitle');
  /** The first that is stated, of the article or of its journal; others are left out where they differ. */
  const either = (name: string, ...others: string[]) => {
    const holders = [
      ...others.map((key) => [article, key] as const),
      ...(info ? [[info, name] as const] : []),
    ];
    const texts = holders.map(([item, key]) => values.text(item, key));
    const first = texts.find((text) => text !== null) ?? null;
    for (const [index, [item, key]] of holders.entries())
      if (texts[index] !== first) values.leaveOut(item, key, item === info ? `journalInfo/${key}` : key);
    return first;
  };
  const pages = values.text(article, 'pageInfo');
  const parts = {
    venue: full ?? values.text(article, 'journalAbbreviation'),
    volume: either('volume', 'volume', 'journalVolume'),
    issue: either('issue', 'issue'),
    pages: pages === null ? null : toPageRange(pages),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
}

/**
 * True where a publication type says that the article was retracted; null where none does, because the types do not
 * say that it was not. The other types are left out.
 */
function readRetraction(article: JsonItem, values: JsonValues): boolean | null {
  const list = values.object(article, 'pubTypeList');
  const stated = [
    ...['citationType', 'pubType'].flatMap((key) =>
      (values.text(article, key)?.split(/;\s*/) ?? []).map((type) => ({
        type,
        pointer: toPointer(article.pointer, key),
        name: `${key}/${type}`,
      })),
    ),
    ...(list ? values.list(list, 'pubType') : []).map((member) => {
      const type = values.plainText(member) ?? '';
      return { type, pointer: member.pointer, name: `pubTypeList/${type}` };
    }),
  ];
  const isRetraction = ({ type }: { type: string }) => /^retracted(?: publication)?$/i.test(type);
  for (const type of stated)
    if (!isRetraction(type) && type.type !== '') values.leaveOutAt(type.pointer, type.name);
  return stated.some(isRetraction) ? true : null;
}
