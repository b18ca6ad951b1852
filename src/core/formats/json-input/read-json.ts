import { toLines } from '../../text/lines.ts';
import { quote } from '../../text/quote.ts';
import { findJsonProblem, type JsonProblem } from './json-position.ts';
import { readJsonToken } from './json-tokens.ts';
import { type BrokenEntry, recoverEntries } from './recover-entries.ts';
import { findRepeatedNames, type RepeatedName } from './repeated-names.ts';

interface ReadJson {
  value: unknown;
  lines?: number[];
  broken?: BrokenEntry[];
  repeated?: RepeatedName[];
}

/**
 * Reads JSON. JSON lines (https://jsonlines.org) are read as the array of their values, so that `/2` is the
 * third of them; `lines` then holds the line of each. Entries and lines that break the rules of JSON are left out:
 * `broken` says which, and `leftOutEntry` stands where an entry was. For text of which nothing can be read, says
 * where it breaks the rules. Integers of more digits than a number holds are texts of their digits. Of names that an
 * object has twice, `repeated` has the values that are not read.
 */
export function readJson(text: string): ReadJson | JsonProblem {
  return tryParse(text) ?? readLines(text) ?? readWithoutBroken(text) ?? problemIn(text);
}

/** Reads JSON lines: at least half of the lines are objects or lists by themselves. Null for any other text. */
function readLines(text: string): ReadJson | null {
  if (!/^\s*[[{]+[ \t]*[^\s[{]/.test(text)) return null;
  const all = toLines(text).filter((line) => line.text.trim() !== '');
  const reads = all.map((line) => ({ line, read: tryParse(line.text) }));
  const whole = reads.filter(({ read }) => typeof read?.value === 'object' && read.value !== null);
  if (whole.length < all.length / 2) return null;
  const values: unknown[] = [];
  const lines: number[] = [];
  const broken: BrokenEntry[] = [];
  const repeated: RepeatedName[] = [];
  for (const { line, read } of reads) {
    const recovered = read ?? readWithoutBroken(line.text);
    if (recovered) {
      for (const name of recovered.repeated ?? [])
        repeated.push({ ...name, pointer: `/${values.length}${name.pointer}` });
      values.push(recovered.value);
      lines.push(line.number);
      for (const fault of recovered.broken ?? []) broken.push({ ...fault, line: line.number });
    } else {
      const problem = problemIn(line.text);
      const isCut = line === all.at(-1) && problem.column > line.text.trimEnd().length;
      const reason = `${problem.reason} Left out: line ${line.number}, ${quote(line.text.trim(), 40)}.`;
      broken.push({ column: problem.column, line: line.number, reason, isCut });
    }
  }
  return {
    value: values,
    lines,
    ...(broken.length > 0 && { broken }),
    ...(repeated.length > 0 && { repeated }),
  };
}

function readWithoutBroken(text: string): ReadJson | null {
  const recovered = recoverEntries(text);
  const read = recovered && tryParse(recovered.text);
  return recovered && read && { ...read, broken: recovered.broken };
}

function tryParse(text: string): ReadJson | null {
  try {
    const value: unknown = JSON.parse(text);
    const repeated = findRepeatedNames(text, value);
    return {
      value: longInteger.test(text) ? JSON.parse(quoteLongIntegers(text)) : value,
      ...(repeated.length > 0 && { repeated }),
    };
  } catch {
    return null;
  }
}

/** An integer that may have more digits than a number holds. */
const longInteger = /[\s:,[]-?\d{16,}(?=\s*[,\]}])|^\s*-?\d{16,}\s*$/;

/** Puts quotes around each integer that a number does not hold exactly: `12345678901234567890` is an id, not …8000. */
function quoteLongIntegers(text: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let token = readJsonToken(text, 0); token.kind !== 'end'; token = readJsonToken(text, token.end)) {
    const { kind, start, end } = token;
    const digits = kind === 'number' ? text.slice(start, end) : '';
    if (!/^-?\d{16,}$/.test(digits) || Number.isSafeInteger(Number(digits))) continue;
    pieces.push(text.slice(copied, start), `"${digits}"`);
    copied = end;
  }
  return pieces.join('') + text.slice(copied);
}

/** What `JSON.parse` refuses without breaking a rule is beyond its limits, as a string of a gigabyte is. */
function problemIn(text: string): JsonProblem {
  return findJsonProblem(text) ?? { line: 1, column: 1, reason: 'The JSON is too large to be read.' };
}
