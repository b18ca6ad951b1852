import { withSpelledOut } from '../../facts/identifiers.ts';
import type { Work } from '../../schemas/work.ts';

interface EntryType {
  /** The entry type that is written. */
  entry: string;
  /** The kind of work in the vocabulary of CSL. */
  type: string;
  /** What the field `entrysubtype` says beside the entry type. */
  subtype?: string;
  /** Entry types that are read the same. */
  also?: readonly string[];
  /** The field that the venue is written in, where it is not `howpublished`. */
  venue?: 'journal' | 'booktitle';
  /** The field that the publisher is written in, where it is not `publisher`. */
  publisher?: 'institution';
}

/**
 * Entry types of BibTeX and BibLaTeX with the kinds of work that they are. A thesis is a `@thesis`, because
 * nothing says whether it is a doctor's or a master's.
 */
const entryTypes: readonly EntryType[] = [
  { entry: 'article', type: 'article-journal', venue: 'journal' },
  { entry: 'article', type: 'article-magazine', venue: 'journal', subtype: 'magazine' },
  { entry: 'article', type: 'article-newspaper', venue: 'journal', subtype: 'newspaper' },
  { entry: 'inproceedings', type: 'paper-conference', venue: 'booktitle', also: ['conference'] },
  {
    entry: 'incollection',
    type: 'chapter',
    venue: 'booktitle',
    also: ['inbook', 'bookinbook', 'suppbook', 'suppcollection'],
  },
  { entry: 'inreference', type: 'entry', venue: 'booktitle' },
  {
    entry: 'book',
    type: 'book',
    also: [
      'mvbook',
      'collection',
      'mvcollection',
      'proceedings',
      'mvproceedings',
      'reference',
      'mvreference',
    ],
  },
  { entry: 'booklet', type: 'pamphlet' },
  { entry: 'thesis', type: 'thesis', publisher: 'institution', also: ['phdthesis', 'mastersthesis'] },
  { entry: 'techreport', type: 'report', publisher: 'institution', also: ['report', 'manual'] },
  { entry: 'unpublished', type: 'manuscript' },
  { entry: 'online', type: 'webpage', also: ['electronic', 'www'] },
  { entry: 'dataset', type: 'dataset' },
  { entry: 'software', type: 'software' },
  { entry: 'patent', type: 'patent' },
  { entry: 'periodical', type: 'periodical' },
];

/**
 * How a kind of work is written. One that has no entry type is `@misc`, with its name as the subtype, and so is
 * an e-print, which CSL calls `article` and which needs no subtype.
 */
export function toEntryType(
  work: Pick<Work, 'publication' | 'identifiers' | 'url'>,
): Omit<EntryType, 'type' | 'also'> {
  const { type } = work.publication;
  const isEprint = withSpelledOut(work.identifiers, work.url).arxiv !== undefined;
  const known = entryTypes.find((row) => row.type === type);
  if (known && !(isEprint && undecided.has(known.entry))) return known;
  return { entry: 'misc', ...(type !== undefined && !(isEprint && type === 'article') && { subtype: type }) };
}

/**
 * The kind of work that an entry type is, and whether its subtype is part of that. Null for an entry type that
 * is unknown.
 */
export function fromEntryType(
  entry: string,
  subtype: string | undefined,
  isEprint: boolean,
): { type?: string; usesSubtype: boolean } | null {
  if (entry === 'misc' && subtype !== undefined) return { type: subtype, usesSubtype: true };
  if (isEprint && undecided.has(entry)) return { type: 'article', usesSubtype: false };
  if (entry === 'misc') return { usesSubtype: false };
  const rows = entryTypes.filter((row) => row.entry === entry || row.also?.includes(entry));
  const exact = rows.find((row) => row.subtype !== undefined && row.subtype === subtype);
  const row = exact ?? rows[0];
  return row ? { type: row.type, usesSubtype: exact !== undefined } : null;
}

/** Entry types that e-prints use too. */
const undecided = new Set(['misc', 'online', 'electronic', 'www']);
