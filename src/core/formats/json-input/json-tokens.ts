/** A token of JSON, or the first text that is not one; offsets are 0-based, in UTF-16 units. */
export interface JsonToken {
  kind: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'word' | 'bad' | 'end';
  start: number;
  end: number;
  /** What is wrong, where `kind` is `bad`. */
  problem?: string;
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
// From the space on, without quote and backslash.
const plainCharacters = /[ !#-[\]-\uFFFF]*/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Reads the token at `from`, white space before it skipped (RFC 8259, section 2). */
export function readJsonToken(text: string, from: number): JsonToken {
  const start = endOf(space, text, from) ?? from;
  const character = text[start];
  if (character === undefined) return { kind: 'end', start, end: start };
  if (isPunctuation(character)) return { kind: character, start, end: start + 1 };
  if (character === '"') return readString(text, start);
  const numberEnd = endOf(number, text, start);
  if (numberEnd !== null) return { kind: 'number', start, end: numberEnd };
  const wordEnd = endOf(word, text, start);
  if (wordEnd !== null) return { kind: 'word', start, end: wordEnd };
  return { kind: 'bad', start, end: start };
}

function readString(text: string, start: number): JsonToken {
  let end = start + 1;
  for (;;) {
    end = endOf(plainCharacters, text, end) ?? end;
    const character = text[end];
    if (character === '"') return { kind: 'string', start, end: end + 1 };
    const next = endOf(escapeSequence, text, end);
    if (next === null) return { kind: 'bad', start: end, end, problem: stringProblem(character) };
    end = next;
  }
}

function stringProblem(character: string | undefined): string {
  if (character === undefined) return 'The file ends inside a string.';
  if (character === '\n' || character === '\r') return 'A line ends inside a string.';
  return character === '\\'
    ? 'Found a backslash that begins no escape.'
    : 'Found a control character inside a string.';
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function isPunctuation(character: string): character is '{' | '}' | '[' | ']' | ',' | ':' {
  return '{}[],:'.includes(character);
}
