import { toLines } from '../../text/lines.ts';
import { findJsonProblem, type JsonProblem } from './json-position.ts';

interface ReadJson {
  value: unknown;
  lines?: number[];
  broken?: JsonProblem[];
}

/**
 * Reads JSON. JSON lines (https://jsonlines.org) are read as the array of their values, so that `/2` is the
 * third of them; `lines` then holds the line of each, and `broken` the lines that are left out. For any other text, and
 * where the last line breaks off, says where it breaks the rules.
 */
export function readJson(text: string): ReadJson | JsonProblem {
  const whole = tryParse(text);
  if (whole) return whole;
  const firstLine = /^\s*([[{][^\r\n]*)(?:\r\n|\n|\r)/.exec(text)?.[1];
  if (firstLine === undefined || !tryParse(firstLine)) return problemIn(text);
  const values: unknown[] = [];
  const lines: number[] = [];
  const broken: JsonProblem[] = [];
  for (const { number, text: line } of toLines(text)) {
    if (line.trim() === '') continue;
    const read = tryParse(line);
    if (!read) {
      broken.push({ ...problemIn(line), line: number });
      continue;
    }
    values.push(read.value);
    lines.push(number);
  }
  const last = broken.at(-1);
  if (last && last.line > (lines.at(-1) ?? 0)) return last;
  return { value: values, lines, ...(last && { broken }) };
}

/** True for what JSON calls an object. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON Pointer (RFC 6901) of a member of the value at `pointer`. */
export function toPointer(pointer: string, key: string | number): string {
  const name = String(key);
  return `${pointer}/${/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`;
}

function tryParse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** What `JSON.parse` refuses without breaking a rule is beyond its limits, as a string of a gigabyte is. */
function problemIn(text: string): JsonProblem {
  return findJsonProblem(text) ?? { line: 1, column: 1, reason: 'The JSON is too large to be read.' };
}
