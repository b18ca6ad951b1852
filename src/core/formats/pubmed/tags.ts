import type { Author } from '../../schemas/author.ts';
import { toPmid } from '../../text/identifiers.ts';
import { lookUp } from '../../text/look-up.ts';
import { cutSuffix } from '../../text/name-suffix.ts';
import { isShortOf, readInvertedName } from '../shared/inverted-name.ts';
import { placeFact } from '../shared/place-fact.ts';
import {
  dateRow,
  type EntryReading,
  factRow,
  languageRow,
  leaveOut,
  leaveOutOthers,
  putFact,
  readAuthorsOf,
  readGroup,
  readText,
  type TaggedValue,
  type TagRow,
} from '../shared/tagged-values.ts';
import { toAuthor } from '../shared/to-author.ts';

/** The tags of the MEDLINE format that hold facts (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). */
export const tags: readonly TagRow[] = [
  {
    names: ['PMID'],
    read([first, ...others], reading) {
      const id = readText(first, reading);
      putFact('key', first, id, reading);
      const pmid = toPmid(id ?? '');
      if (pmid !== null) {
        reading.draft.identifiers.pmid = pmid;
        reading.draft.url = `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
        for (const fact of ['pmid', 'url'] as const) placeFact(reading.draft, fact, { line: first.line });
      }
      leaveOutOthers(first, others, reading);
    },
  },
  {
    // A chapter has a title and the title of its book; a book has only the latter.
    names: ['TI', 'BTI'],
    read(stated, reading) {
      const title = stated.find(({ name }) => name === 'TI') ?? stated[0];
      const book = stated.find(({ name }) => name === 'BTI');
      putFact('title', title, withoutFullStop(readText(title, reading)), reading);
      if (book) {
        const isChapter = title !== book;
        reading.draft.publication.type = isChapter ? 'chapter' : 'book';
        if (isChapter) putFact('venue', book, withoutFullStop(readText(book, reading)), reading);
      }
      for (const tag of stated) {
        if (tag !== title && tag !== book)
          leaveOutOthers(tag.name === 'TI' ? title : (book ?? title), [tag], reading);
      }
    },
  },
  { names: ['FAU', 'AU', 'CN'], read: readAuthors },
  // The date of publication (`2020 May 4`), else the one of the electronic version (`20200504`).
  dateRow(['DP', 'DEP'], 'a real date such as 2020 May 4'),
  {
    names: ['JT', 'TA'],
    read([first, ...others], reading) {
      const venue = readText(first, reading);
      if (reading.draft.publication.venue === undefined) putFact('venue', first, venue, reading);
      else leaveOut([first], reading);
      leaveOutOthers(first, others, reading);
    },
  },
  factRow('volume', 'VI'),
  factRow('issue', 'IP'),
  factRow('pages', 'PG'),
  factRow('publisher', 'PB'),
  languageRow('LA'),
  { names: ['LID', 'AID'], read: readDoi },
  factRow('abstract', 'AB', 'OAB'),
  { names: ['PT'], read: readTypes },
  {
    names: ['RIN'],
    read(stated, reading) {
      reading.draft.retracted = true;
      leaveOut(stated, reading);
    },
  },
];

/** PubMed ends every title with a full stop that is not part of it. */
function withoutFullStop(title: string | null): string | null {
  return title?.replace(/(?<=[^.])\.$/, '') ?? null;
}

/**
 * Reads full names (`FAU`), groups (`CN`), and short names (`AU`) of people without a full one, in the order of the
 * file. A short name is beside the full name of the same person.
 */
function readAuthors(stated: TaggedValue[], reading: EntryReading): void {
  const inOrder = stated.toSorted((a, b) => a.line - b.line);
  const paired = new Set<number>();
  for (const [index, { name, value }] of inOrder.entries()) {
    if (name !== 'AU') continue;
    const full = [index - 1, index + 1].find((beside) => {
      const other = inOrder[beside];
      return other?.name === 'FAU' && !paired.has(beside) && isShortOf(value, other.value);
    });
    if (full !== undefined) paired.add(full).add(index);
  }
  reading.draft.authors = inOrder.flatMap((tag, index) => {
    if (tag.name === 'CN') return readGroup(tag, reading);
    if (tag.name === 'AU' && paired.has(index)) return [];
    return readAuthorsOf(tag, reading, tag.name === 'FAU' ? readFullName : readShortName);
  });
}

/** `Moss, Nora A` or `Moss, Nora A Jr`: PubMed writes a suffix without a comma. */
function readFullName(text: string): Author | null {
  const author = readInvertedName(text);
  if (!author?.given || author.suffix !== undefined) return author;
  const { words, suffix } = cutSuffix(author.given.split(' '));
  return toAuthor(author.family, words.join(' '), suffix);
}

/** `Moss N` or `Moss NA Jr`: the family name, initials, and perhaps a suffix. */
function readShortName(text: string): Author | null {
  const [, family, given, suffix] = /^(.+?) (\p{Lu}{1,4})(?: (Jr|Sr|\d(?:nd|rd|th)))?$/u.exec(text) ?? [];
  return toAuthor(family ?? text, given, suffix);
}

/** `10.5555/x [doi]`; other ids of an article, as `S1 [pii]`, are left out. */
function readDoi(stated: TaggedValue[], reading: EntryReading): void {
  const dois = stated.filter(({ value }) => /\[doi\]$/i.test(value));
  const [first, ...others] = dois;
  if (first) {
    const doi = readText(first, reading)?.replace(/(?<!\s)\s*\[doi\]$/i, '') ?? null;
    putFact('doi', first, doi, reading);
    for (const tag of others) if (tag.value !== first.value) leaveOut([tag], reading);
  }
  leaveOut(
    stated.filter((tag) => !dois.includes(tag)),
    reading,
  );
}

/** Types of publication that say what kind of work an entry is; others, such as `Review`, say more of an article. */
const types: Record<string, string> = {
  'journal article': 'article-journal',
  preprint: 'article',
  dataset: 'dataset',
  'newspaper article': 'article-newspaper',
  'technical report': 'report',
  'academic dissertation': 'thesis',
};

function readTypes(stated: TaggedValue[], reading: EntryReading): void {
  const { draft } = reading;
  for (const tag of stated) {
    const name = readText(tag, reading)?.toLowerCase() ?? '';
    const type = lookUp(types, name);
    if (name === 'retracted publication') draft.retracted = true;
    else if (name === 'review' || name === 'systematic review') draft.review = true;
    // A preprint is a journal article for PubMed too, and is listed as both.
    else if (type === 'article' || (type !== undefined && draft.publication.type === undefined)) {
      draft.publication.type = type;
    } else if (type === undefined || type !== draft.publication.type) leaveOut([tag], reading);
  }
}
