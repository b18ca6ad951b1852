import { lookUp } from '../../text/look-up.ts';
import { isShortOf } from '../shared/inverted-name.ts';
import { joinPages } from '../shared/page-range.ts';
import {
  addBadValue,
  dateRow,
  type EntryReading,
  factRow,
  languageRow,
  leaveOut,
  putFact,
  readAuthorsOf,
  readGroup,
  readText,
  type TaggedValue,
  type TagRow,
} from '../shared/tagged-values.ts';

/** Tags whose lines are the items of a list; the lines of any other tag are one text. */
export const listTags: ReadonlySet<string> = new Set(['AU', 'AF', 'BA', 'BF', 'CA', 'GP']);

/**
 * The tags of Web of Science that hold facts
 * (https://webofscience.help.clarivate.com/en-us/Content/wos-core-collection/woscc-field-tags.htm).
 */
export const tags: readonly TagRow[] = [
  factRow('key', 'UT'),
  { names: ['PT', 'DT'], read: readTypes },
  factRow('title', 'TI'),
  { names: ['AF', 'AU', 'BF', 'BA', 'CA', 'GP'], read: readAuthors },
  // Without a year, or beside one that cannot be read, early access gives the date, or else a whole date does.
  dateRow(['PY', 'EA', 'PD'], 'a year such as 2020', 'PD'),
  factRow('venue', 'SO'),
  factRow('publisher', 'PU'),
  factRow('volume', 'VL'),
  factRow('issue', 'IS'),
  { names: ['BP', 'EP', 'AR'], read: readPages },
  {
    ...languageRow('LA'),
    // Its titles are in English, whatever the language of the document.
    read(stated, reading) {
      languageRow('LA').read(stated, reading);
      reading.draft.translatesTitles = true;
    },
  },
  factRow('doi', 'DI', 'D2'),
  factRow('abstract', 'AB'),
];

/** The full names of people, else their short ones, then the names of groups. */
function readAuthors(stated: TaggedValue[], reading: EntryReading): void {
  const of = (name: string) => stated.filter((tag) => tag.name === name);
  const people = namesOf(of('AF'), of('AU'), reading);
  const books = namesOf(of('BF'), of('BA'), reading);
  if (people.length > 0) leaveOut(books, reading);
  const persons = people.length > 0 ? people : books;
  reading.draft.authors = [
    ...persons.flatMap((tag) => readAuthorsOf(tag, reading)),
    ...[...of('CA'), ...of('GP')].flatMap((tag) => readGroup(tag, reading)),
  ];
}

/** The longer list of names, the full ones if both are as long; names that only the other list has are left out. */
function namesOf(full: TaggedValue[], short: TaggedValue[], reading: EntryReading): TaggedValue[] {
  const [names, others] = full.length >= short.length ? [full, short] : [short, full];
  const isRepeated = (name: TaggedValue, index: number) => {
    const pair = full.length === short.length ? full[index] : undefined;
    return pair !== undefined && isShortOf(name.value, pair.value);
  };
  leaveOut(
    others.filter((name, index) => !isRepeated(name, index)),
    reading,
  );
  return names;
}

/** First and last page, else the number of the article. */
function readPages(stated: TaggedValue[], reading: EntryReading): void {
  const [first, last, article] = ['BP', 'EP', 'AR'].map((name) => stated.find((tag) => tag.name === name));
  const textOf = (tag: TaggedValue | undefined) => (tag ? readText(tag, reading) : null);
  const { pages, unread } = joinPages({ first: textOf(first), last: textOf(last), article: textOf(article) });
  const left = unread.map((name) => ({ first, last, article })[name]);
  const main = [first, last, article].find((tag) => tag && !left.includes(tag));
  if (main) putFact('pages', main, pages, reading);
  leaveOut(
    stated.filter((tag) => left.includes(tag) || ![first, last, article].includes(tag)),
    reading,
  );
}

/** The letters of `PT`, where nothing more exact is stated. */
const kinds: Record<string, string> = { J: 'article-journal', B: 'book', P: 'patent' };

/** Types of documents that say more than the letter; others, such as `Review`, are of that kind of work. */
const documentTypes: Record<string, string> = {
  'proceedings paper': 'paper-conference',
  'book chapter': 'chapter',
  preprint: 'article',
  'data set': 'dataset',
  'book review': 'review-book',
};

function readTypes([first, ...others]: [TaggedValue, ...TaggedValue[]], reading: EntryReading): void {
  const { draft } = reading;
  // An entry has one letter, which begins it.
  const letter = first.name === 'PT' ? first : null;
  const rest = letter ? others : [first, ...others];
  const type = letter ? lookUp(kinds, letter.value) : undefined;
  if (type !== undefined) draft.publication.type = type;
  else if (letter && letter.value !== 'S') addBadValue(letter, letter.value, 'J, B, S or P', reading.notes);
  for (const tag of rest) {
    for (const name of (readText(tag, reading) ?? '').split(/;\s*/)) {
      const exact = lookUp(documentTypes, name.toLowerCase());
      if (/^retracted publication$/i.test(name)) draft.retracted = true;
      else if (/^article$/i.test(name) && type === 'article-journal') continue;
      else if (exact === undefined) leaveOut([{ ...tag, name: `DT ${name}` }], reading);
      // A proceedings paper that a journal printed is “Article; Proceedings Paper”, and its letter is J.
      else if (type !== 'article-journal' || exact === 'review-book') draft.publication.type = exact;
      else leaveOut([{ ...tag, name: `DT ${name}` }], reading);
    }
  }
}
