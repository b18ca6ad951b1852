import { at } from '../../text/at.ts';
import { toLines } from '../../text/lines.ts';
import { quote } from '../../text/quote.ts';
import { readJsonToken } from './json-tokens.ts';

/** The first place where a text breaks the rules of JSON: 1-based, columns in UTF-16 units. */
export interface JsonProblem {
  line: number;
  column: number;
  /** What is wrong there, as a sentence. */
  reason: string;
}

/** Finds that place, which the messages of `JSON.parse` name only sometimes; null where the text is JSON. */
export function findJsonProblem(text: string): JsonProblem | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'a value';
  for (let offset = 0; ; ) {
    const token = readJsonToken(text, offset);
    const { kind } = token;
    offset = token.end;
    if (token.problem) return problemAt(text, token.start, token.problem);
    const inObject = open.at(-1) === '{';
    if (expected === 'the end of the file') {
      if (kind === 'end') return null;
    } else if (kind === 'string' && (expected === 'a name' || expected === 'a name or “}”')) {
      expected = '“:”';
      continue;
    } else if (kind === ':' && expected === '“:”') {
      expected = 'a value';
      continue;
    } else if (kind === ',' && expected === '“,” or the end of the list') {
      expected = inObject ? 'a name' : 'a value';
      continue;
    } else if (closes(kind, expected, inObject)) {
      open.pop();
      expected = afterValue(open);
      continue;
    } else if (expected === 'a value' || expected === 'a value or “]”') {
      if (kind === '{' || kind === '[') {
        open.push(kind);
        expected = kind === '{' ? 'a name or “}”' : 'a value or “]”';
        continue;
      }
      if (kind === 'string' || kind === 'number' || kind === 'word') {
        expected = afterValue(open);
        continue;
      }
    }
    return problemAt(text, token.start, `Expected ${expected}, found ${foundAt(text, token.start)}.`);
  }
}

type Expected =
  | 'a value'
  | 'a value or “]”'
  | 'a name'
  | 'a name or “}”'
  | '“:”'
  | '“,” or the end of the list'
  | 'the end of the file';

function afterValue(open: unknown[]): Expected {
  return open.length > 0 ? '“,” or the end of the list' : 'the end of the file';
}

function closes(kind: string, expected: Expected, inObject: boolean): boolean {
  if (kind === '}') {
    return inObject && (expected === 'a name or “}”' || expected === '“,” or the end of the list');
  }
  return (
    kind === ']' && !inObject && (expected === 'a value or “]”' || expected === '“,” or the end of the list')
  );
}

function foundAt(text: string, offset: number): string {
  const rest = at(text.slice(offset, offset + 80).split(/[\r\n]/), 0);
  return rest === '' ? 'the end of the file' : quote(rest, 20);
}

function problemAt(text: string, offset: number, reason: string): JsonProblem {
  const lines = toLines(text.slice(0, offset));
  return { line: lines.length, column: at(lines, lines.length - 1).text.length + 1, reason };
}
