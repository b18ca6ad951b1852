import { at } from '../../text/at.ts';
import { quote } from '../../text/quote.ts';
import { isEntryList, pathIn } from './entry-lists.ts';
import { readJsonToken } from './json-tokens.ts';

/** A list or an object that is open where a scanner is. */
export interface OpenValue {
  kind: '{' | '[';
  /** Where in the file it is, as `results[]`; empty for the root, and below the depth of lists of entries. */
  path: string;
  /** True for a list whose members are entries. */
  holdsEntries: boolean;
  /** The offset of the value in it that began last. */
  member: number;
}

/** The first text that breaks the rules of JSON; the offset is 0-based, in UTF-16 units. */
export interface ScanProblem {
  offset: number;
  /** What is wrong there, as a sentence. */
  reason: string;
}

export type Expected =
  | 'a value'
  | 'a value or “]”'
  | 'a name'
  | 'a name or “}”'
  | '“:”'
  | '“,” or the end of the list'
  | 'the end of the file';

const maxPathDepth = 4;

/**
 * Checks JSON token by token, without recursion. `open`, `expected` and `offset` tell where it is; setting them
 * lets it go on after a problem.
 */
export class JsonScanner {
  readonly #text: string;
  readonly #isEntry: ((start: number, list: OpenValue) => boolean) | undefined;
  open: OpenValue[] = [];
  expected: Expected = 'a value';
  offset = 0;
  /** The last list of entries that ended, its end, and what was open around it. */
  lastList: { list: OpenValue; end: number; around: OpenValue[] } | null = null;

  /** `isEntry` is asked of every member of a list of entries where it begins. */
  constructor(text: string, isEntry?: (start: number, list: OpenValue) => boolean) {
    this.#text = text;
    this.#isEntry = isEntry;
  }

  /** Reads up to the first problem; null where the text is JSON to its end. */
  run(): ScanProblem | null {
    const text = this.#text;
    let name = '';
    for (;;) {
      const token = readJsonToken(text, this.offset);
      const { kind, start } = token;
      if (token.problem) return { offset: start, reason: token.problem };
      const { expected } = this;
      const inside = this.open.at(-1);
      const inObject = inside?.kind === '{';
      if (expected === 'the end of the file') {
        if (kind === 'end') return null;
      } else if (kind === 'string' && (expected === 'a name' || expected === 'a name or “}”')) {
        name = this.open.length < maxPathDepth ? text.slice(start + 1, token.end - 1) : '';
        this.#goOn(token.end, '“:”');
        continue;
      } else if (kind === ':' && expected === '“:”') {
        this.#goOn(token.end, 'a value');
        continue;
      } else if (kind === ',' && expected === '“,” or the end of the list') {
        this.#goOn(token.end, inObject ? 'a name' : 'a value');
        continue;
      } else if (closes(kind, expected, inObject)) {
        const closed = this.open.pop();
        if (closed?.holdsEntries) this.lastList = { list: closed, end: token.end, around: [...this.open] };
        this.#goOn(token.end, this.afterValue());
        continue;
      } else if (expected === 'a value' || expected === 'a value or “]”') {
        if (isValueStart(kind) && inside) {
          if (inside.holdsEntries && this.#isEntry?.(start, inside) === false) {
            return { offset: start, reason: `Expected an entry, found ${foundAt(text, start)}.` };
          }
          inside.member = start;
        }
        if (kind === '{' || kind === '[') {
          const path = inside && this.open.length < maxPathDepth ? pathIn(inside, name) : '';
          const isShallow = this.open.length < maxPathDepth;
          const holdsEntries = kind === '[' && isShallow && isEntryList(path);
          this.open.push({ kind, path, holdsEntries, member: token.end });
          this.#goOn(token.end, kind === '{' ? 'a name or “}”' : 'a value or “]”');
          continue;
        }
        if (isValueStart(kind)) {
          this.#goOn(token.end, this.afterValue());
          continue;
        }
      }
      return { offset: start, reason: `Expected ${expected}, found ${foundAt(text, start)}.` };
    }
  }

  /** What a value of what is open is followed by. */
  afterValue(): Expected {
    return this.open.length > 0 ? '“,” or the end of the list' : 'the end of the file';
  }

  #goOn(offset: number, expected: Expected): void {
    this.offset = offset;
    this.expected = expected;
  }
}

function isValueStart(kind: string): boolean {
  return ['{', '[', 'string', 'number', 'word'].includes(kind);
}

function closes(kind: string, expected: Expected, inObject: boolean): boolean {
  const isBetween = expected === '“,” or the end of the list';
  if (kind === '}') return inObject && (expected === 'a name or “}”' || isBetween);
  return kind === ']' && !inObject && (expected === 'a value or “]”' || isBetween);
}

function foundAt(text: string, offset: number): string {
  const rest = at(text.slice(offset, offset + 80).split(/[\r\n]/), 0);
  return rest === '' ? 'the end of the file' : quote(rest, 20);
}
