import { readJsonToken } from './json-tokens.ts';

/** What finding the end of a broken entry needs to know of the list around it. */
export interface AroundEntry {
  /** How entries of the file begin: `headOf` each that was read. */
  heads: ReadonlySet<string>;
  /** True if the list of entries can end with the “]” at an offset. */
  endsList(offset: number): boolean;
}

/** True if a text is JSON from an offset on as far as brackets show: what is open there ends with the text. */
export function endsBalanced(text: string, from: number, around: readonly ('{' | '[')[]): boolean {
  const open = [...around];
  let before = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (isSpace(character)) continue;
    if (open.length === 0) return false;
    const string = readString(text, at, before, open.at(-1) === '{');
    if (string) at = string.end;
    else if (character === '{' || character === '[') open.push(character);
    else if (character === '}' || character === ']') open.pop();
    before = string?.before ?? character ?? '';
  }
  return open.length === 0;
}

/**
 * Finds the end of an entry that breaks the rules of JSON: the offset of the comma or bracket after it. Lines
 * decide where entries begin lines of their own, for nothing in an entry is indented as little as the entry. Else
 * brackets decide, with quotes that can neither begin nor end a string taken as text. Null where no end is found.
 */
export function findEntryEnd(text: string, start: number, around: AroundEntry): number | null {
  const indent = indentOfEntries(text, start);
  return indent === null ? findByBrackets(text, start, around) : findByLines(text, start, indent);
}

/** The white space before an entry, if it begins a line and the lines within it are indented further. */
export function indentOfEntries(text: string, start: number): string | null {
  const before = text.slice(beforeSpace(text, start) + 1, start);
  const indent = /[\r\n]([ \t]*)$/.exec(before)?.[1];
  if (indent === undefined || text[start] !== '{') return null;
  const lineEnd = endOf(anyLine, text, start);
  if (/\},?\s*$/.test(text.slice(Math.max(start, lineEnd - 10), lineEnd))) return indent;
  const nextStart = endOf(lineBreak, text, lineEnd);
  const nextIndent = text.slice(nextStart, endOf(blanks, text, nextStart));
  return nextIndent.length > indent.length && nextIndent.startsWith(indent) ? indent : null;
}

const anyLine = /[^\r\n]*/y;
const lineBreak = /[\r\n]*/y;
const blanks = /[ \t]*/y;

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

function findByLines(text: string, start: number, indent: string): number | null {
  const boundary = new RegExp(
    `[\\r\\n](?:${indent}(?=\\{)|[ \\t]{0,${indent.length}}(?=\\](?:[,}\\]\\r\\n]|$)))`,
    'g',
  );
  boundary.lastIndex = start;
  if (!boundary.test(text)) return null;
  const next = boundary.lastIndex;
  const before = beforeSpace(text, next);
  return text[next] === '{' && text[before] === ',' ? before : before + 1;
}

function findByBrackets(text: string, start: number, { heads, endsList }: AroundEntry): number | null {
  // A name where an entry begins: its brace is missing.
  const open: ('{' | '[')[] = text[start] === '"' ? ['{'] : [];
  let before = '';
  let comma = start;
  let hasStrayBrace = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (isSpace(character)) continue;
    const string = readString(text, at, before, open.at(-1) === '{');
    if (string) {
      at = string.end;
    } else if (character === ',') {
      if (open.length === 0 && text[afterSpace(text, at + 1)] === '{') return at;
      comma = at;
    } else if (character === '{') {
      if (before === ',' && open.at(-1) === '{') {
        // An object where a name should be: brackets are missing before it.
        if (heads.has(headOf(text, at))) return comma;
        if (open.length > 1) open.pop();
      }
      open.push('{');
    } else if (character === '[') {
      open.push('[');
    } else if (character === '}') {
      const isClean = open.at(-1) === '{';
      const opened = open.lastIndexOf('{');
      if (opened > 0) open.length = opened;
      else if (opened === 0) {
        if (endsEntry(text, at + 1, isClean && !hasStrayBrace, { heads, endsList })) return at + 1;
        open.length = 1;
        hasStrayBrace = true;
      }
    } else if (character === ']') {
      const opened = open.lastIndexOf('[');
      if (opened >= 0) open.length = opened;
      else if (endsList(at)) return at;
    }
    before = string?.before ?? character;
  }
  return null;
}

/**
 * True if an entry can end at an offset: it is followed by the end of the list, or by another entry. One that
 * begins with an unknown name counts only where brackets are clear and no entry is known.
 */
function endsEntry(
  text: string,
  offset: number,
  isClear: boolean,
  { heads, endsList }: AroundEntry,
): boolean {
  const next = afterSpace(text, offset);
  if (text[next] === '{') return heads.has(headOf(text, next));
  const afterComma = text[next] === ',' ? afterSpace(text, next + 1) : next;
  if (text[afterComma] === ']') return endsList(afterComma);
  if (text[next] !== ',' || text[afterComma] !== '{') return false;
  const head = headOf(text, afterComma);
  if (heads.has(head)) return true;
  const [first] = head.split(' ');
  return isClear && (heads.size === 0 || Array.from(heads).some((known) => known.split(' ')[0] === first));
}

/**
 * Finds where the next entry begins, by the names that it begins with: the offset of the comma or space before
 * it. Null where none does.
 */
export function findNextHead(text: string, from: number, heads: ReadonlySet<string>): number | null {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    const before = beforeSpace(text, at);
    const isMember = before >= from && (text[before] === ',' || text[before] === '}');
    if (isMember && heads.has(headOf(text, at))) return text[before] === ',' ? before : before + 1;
  }
  return null;
}

/** The names that an object begins with, up to two of them, as its text has them; empty if it is none. */
export function headOf(text: string, start: number): string {
  const brace = readJsonToken(text, start);
  const first = brace.kind === '{' ? nameAt(text, brace.end) : null;
  if (!first) return '';
  const value = readJsonToken(text, first.end);
  const comma = isScalar(value.kind) ? readJsonToken(text, value.end) : value;
  const second = comma.kind === ',' ? nameAt(text, comma.end) : null;
  return second ? `${first.name} ${second.name}` : first.name;
}

/** The name of a member with its quotes, and the end of the colon after it. */
function nameAt(text: string, from: number): { name: string; end: number } | null {
  const { kind, start, end } = readJsonToken(text, from);
  const colon = readJsonToken(text, end);
  return kind === 'string' && colon.kind === ':' ? { name: text.slice(start, end), end: colon.end } : null;
}

function isScalar(kind: string): boolean {
  return ['string', 'number', 'word'].includes(kind);
}

/**
 * Reads the string that a quote can begin after what is before it: a name ends with the next quote, a value, which
 * may hold stray quotes, with the first that can end it. After a name a value can follow, also without a colon.
 */
function readString(
  text: string,
  start: number,
  before: string,
  isInObject: boolean,
): { end: number; before: string } | null {
  if (text[start] !== '"' || !'{[,:'.includes(before)) return null;
  const isName = isInObject && before !== ':';
  let end = start + 1;
  for (; end < text.length; end++) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '"' && (isName || ',:}]'.includes(text[afterSpace(text, end + 1)] ?? ','))) break;
  }
  return { end, before: isName ? ':' : '"' };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at])) at += 1;
  return at;
}

function beforeSpace(text: string, from: number): number {
  let at = from - 1;
  while (at >= 0 && isSpace(text[at])) at -= 1;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
