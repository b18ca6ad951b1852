import type { Format } from '../formats/format.ts';
import { libraryFormats } from '../formats/library-formats.ts';
import { looksLike } from '../formats/looks-like.ts';
import { unreadBytes } from '../formats/unread-kinds.ts';
import { type Finding, isError } from '../messages/finding.ts';
import type { RuleId } from '../messages/rules.ts';
import { decodeText } from '../text/decode.ts';
import { printCount } from '../text/numbers.ts';
import { quote } from '../text/quote.ts';
import { type LibraryPaper, toLibraryPaper } from './library-paper.ts';

/** A library as its file states it. */
export interface ReadLibrary {
  /** The name of the format, for people. */
  format: string;
  papers: LibraryPaper[];
  /** What is wrong with entries that could not be read, or only in part; one text for each. */
  faults: string[];
}

/** A larger file is no library of references, or takes more memory than a browser has. */
const maxBytes = 50_000_000;

/** Rules about entries that are lost, wholly or in part. */
const costly: readonly RuleId[] = [
  'missing-title',
  'broken-entry',
  'unclosed-entry',
  'broken-row',
  'cut-file',
];

const known = libraryFormats.map(({ title }) => title);
const anyFormat = `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`;

/** What to do about a file that no format reads, if nothing better is known. */
const chooseAnother = `Choose a file in ${anyFormat}.`;

/** Reads the file of a library in any of its formats; a file that cannot be read is refused in two sentences. */
export function readLibrary(name: string, bytes: Uint8Array): ReadLibrary | { problem: string } {
  const unread = unreadBytes(name, bytes);
  if (unread) return { problem: `This file is ${unread.looks}. ${unread.action ?? chooseAnother}` };
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    return {
      problem: `Line ${decoded.line} has ${decoded.found}. Save the file as UTF-8, and choose it again.`,
    };
  }
  const { text } = decoded;
  if (text.trim() === '') return { problem: 'This file is empty. Export your library again.' };
  const format = findFormat(name, text);
  if (!format) {
    const { looks, action } = looksLike(text);
    return { problem: `This file is ${looks}. ${action ?? chooseAnother}` };
  }
  const { papers, findings } = format.parse(text);
  const read = papers.flatMap((paper) => {
    const { title } = paper;
    return title === null ? [] : [toLibraryPaper({ ...paper, title })];
  });
  const faults = findings.filter((finding) => isCostly(finding)).map(describe);
  if (read.length > 0) return { format: format.title, papers: read, faults };
  const [first] = [...findings.filter(isError), ...findings];
  const reason = first ? describe(first) : 'It has no entry with a title.';
  return { problem: `This file looks like ${format.title}, and no paper could be read. ${reason}` };
}

/** The format that a text looks like; of several, the one whose extension the file has, else the most trusted. */
function findFormat(name: string, text: string): Format | undefined {
  const fitting = libraryFormats.filter((format) => format.detect(text));
  return fitting.find(({ extension }) => name.toLowerCase().endsWith(`.${extension}`)) ?? fitting[0];
}

/** Why a file of so many bytes is refused before it is read; null if it is not. */
export function tooLarge(bytes: number): string | null {
  if (bytes <= maxBytes) return null;
  const megabytes = (size: number) => `${printCount(Math.ceil(size / 1_000_000))} MB`;
  return `This file has ${megabytes(bytes)}, and at most ${megabytes(maxBytes)} can be read. Export the references without files and notes, or a part of them.`;
}

/** A refused member of a list, such as the number 5 among items, is an entry too. */
function isCostly({ rule, path }: Finding): boolean {
  return costly.includes(rule as RuleId) || (rule === 'bad-value' && /^(?:\/items)?\/\d+$/.test(path ?? ''));
}

function describe({ line, path, reason, expected }: Finding): string {
  const place = line !== null ? `Line ${line}: ` : path ? `Entry ${quote(path)}: ` : '';
  return `${place}${reason}${expected === null ? '' : ` Expected ${expected}.`}`;
}
