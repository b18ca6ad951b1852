import { type Finding, finding, type Place } from '../../messages/finding.ts';
import { LeftOutFields } from '../../messages/left-out-fields.ts';
import type { RuleId } from '../../messages/rules.ts';
import { toFlowingText } from '../../text/flowing-text.ts';
import { markupToText } from '../../text/markup.ts';
import { pluralize } from '../../text/numbers.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { removedFrom } from '../shared/shown-text.ts';
import { isJsonObject, toPointer } from './json.ts';
import { leftOutEntry } from './recover-entries.ts';

/** An object of a JSON source, and its JSON Pointer. */
export interface JsonItem {
  fields: Record<string, unknown>;
  pointer: string;
}

/** Any value of a JSON source, and its JSON Pointer. */
export interface JsonMember {
  value: unknown;
  pointer: string;
}

/** Which fields are read, and of which objects only some: an empty map means all of a value. */
export type KnownFields = Map<string, KnownFields>;

/**
 * Reads the values of one JSON file and keeps what there is to say about them. A field that is absent, null or
 * empty is not stated, and gives null; one of an unexpected kind is a finding, and gives null too.
 */
export class JsonValues {
  readonly #findings: Finding[] = [];
  readonly #said = new Set<string>();
  readonly #leftOut = new LeftOutFields();
  readonly #repeated = new Map<string, { rule: RuleId; first: Place; times: number; reason: Repeated }>();
  readonly #lines: number[] | undefined;

  /** `lines` are those of JSON Lines, where a place is a line and a pointer into its value. */
  constructor(lines?: number[]) {
    this.#lines = lines;
  }

  placeOf(pointer: string): NonNullable<Place> {
    if (!this.#lines) return { path: pointer };
    const [, index, ...within] = pointer.split('/');
    const line = this.#lines[Number(index || Number.NaN)];
    if (line === undefined) return { path: pointer };
    return within.length === 0 ? { line } : { line, path: `/${within.join('/')}` };
  }

  /** Adds a finding, unless the same was said of that value, which several facts can be read from. */
  add(rule: RuleId, pointer: string, reason: string, details?: { expected?: string }): void {
    const said = `${rule} ${pointer} ${reason}`;
    if (this.#said.has(said)) return;
    this.#said.add(said);
    this.#findings.push(
      finding(rule, this.placeOf(pointer), reason, { ...details, field: fieldOf(pointer) }),
    );
  }

  /** Adds a finding that a file gives once for each `key`, at its first place, with how often it applies. */
  addRepeated(rule: RuleId, key: string, pointer: string, reason: Repeated): void {
    const id = `${rule} ${key}`;
    const earlier = this.#repeated.get(id);
    if (earlier) earlier.times += 1;
    else this.#repeated.set(id, { rule, first: this.placeOf(pointer), times: 1, reason });
  }

  /** Everything there is to say, in the order of reading, or of lines. */
  findings(): Finding[] {
    const repeated = Array.from(this.#repeated.values(), ({ rule, first, times, reason }) =>
      finding(rule, first, reason(pluralize(times, 'time'))),
    );
    return [...this.#findings, ...repeated, ...this.#leftOut.findings()].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    );
  }

  /** The text of a field on one line, or with its paragraphs, with what markup it holds read as text. */
  text(item: JsonItem, key: string, shape: { paragraphs?: boolean } = {}): string | null {
    const value = item.fields[key];
    if (isNumber(value)) return String(value);
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') return this.#refuse(item, key, 'a text');
    return this.#safe(markupToText(value), item.pointer, key, shape);
  }

  /** The same for a text that is made of a value. */
  shownText(text: string, { pointer }: JsonItem, shape: { paragraphs?: boolean } = {}): string | null {
    return this.#safe(markupToText(text), pointer, null, shape);
  }

  /** A text without markup, on one line, at any place. */
  plainText({ value, pointer }: JsonMember, expected = 'a text'): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') return this.refuse({ value, pointer }, expected);
    return this.#safe(value, pointer, null);
  }

  flag(item: JsonItem, key: string): boolean | null {
    const value = item.fields[key] ?? null;
    return value === null || typeof value === 'boolean' ? value : this.#refuse(item, key, 'true or false');
  }

  /** A whole number that is not negative. */
  count(item: JsonItem, key: string): number | null {
    const value = item.fields[key] ?? null;
    const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    return value === null || isCount ? value : this.#refuse(item, key, 'a whole number');
  }

  object(item: JsonItem, key: string): JsonItem | null {
    const value = item.fields[key] ?? null;
    if (value === null) return null;
    if (!isJsonObject(value)) return this.#refuse(item, key, 'an object');
    return { fields: value, pointer: toPointer(item.pointer, key) };
  }

  list(item: JsonItem, key: string): JsonMember[] {
    const list = item.fields[key] ?? [];
    if (!Array.isArray(list)) return this.#refuse(item, key, 'a list') ?? [];
    const pointer = toPointer(item.pointer, key);
    return list.map((value: unknown, index) => ({ value, pointer: toPointer(pointer, index) }));
  }

  /** The objects of a list; null among them is skipped. */
  objects(item: JsonItem, key: string): JsonItem[] {
    return this.list(item, key).flatMap(({ value, pointer }) => {
      if (isJsonObject(value)) return { fields: value, pointer };
      if (value !== null) this.refuse({ value, pointer }, 'an object');
      return [];
    });
  }

  /** What `read` makes of the text of a field; where it is null, the field holds no such thing. */
  read<Value>(
    item: JsonItem,
    key: string,
    read: (text: string) => Value | null,
    expected: string,
  ): Value | null {
    const value = item.fields[key] ?? null;
    if (value === null || value === '') return null;
    const text = typeof value === 'string' || isNumber(value) ? String(value) : null;
    return (text === null ? null : read(text)) ?? this.#refuse(item, key, expected);
  }

  /** Says that a value is not what it should be; of an entry that is left out, a message was given. */
  refuse({ value, pointer }: JsonMember, expected: string): null {
    if (value === leftOutEntry) return null;
    const [last = '', ...before] = pointer.split('/').toReversed();
    const list = before.find((name) => !isPlace(name)) ?? '';
    const member = list === '' ? 'An entry' : `An entry of ${quote(list)}`;
    const name = last === '' ? 'The file' : isPlace(last) ? member : quote(last);
    const reason = `${name} is ${describe(value)}.`;
    this.add('bad-value', pointer, reason, { expected });
    return null;
  }

  /** Counts a field that is not kept, where it states something. */
  leaveOut(item: JsonItem, key: string, name = key): void {
    if (isStated(item.fields[key])) this.leaveOutAt(toPointer(item.pointer, key), name);
  }

  leaveOutAt(pointer: string, name: string): void {
    this.#leftOut.add(name, this.placeOf(pointer));
  }

  /** Counts the fields of an object, and of those in it, that are unknown. */
  leaveOutUnknown(item: JsonItem, known: KnownFields, path = ''): void {
    for (const key of Object.keys(item.fields)) {
      const inner = known.get(key);
      if (!inner) this.leaveOut(item, key, path + key);
      else if (inner.size > 0) this.#leaveOutUnknownIn(item, key, inner, `${path}${key}/`);
    }
  }

  #leaveOutUnknownIn(item: JsonItem, key: string, known: KnownFields, path: string): void {
    const value = item.fields[key];
    const pointer = toPointer(item.pointer, key);
    if (isJsonObject(value)) this.leaveOutUnknown({ fields: value, pointer }, known, path);
    if (!Array.isArray(value)) return;
    for (const [index, fields] of value.entries()) {
      if (isJsonObject(fields)) this.leaveOutUnknown({ fields, pointer: `${pointer}/${index}` }, known, path);
    }
  }

  #refuse(item: JsonItem, key: string, expected: string): null {
    return this.refuse({ value: item.fields[key], pointer: toPointer(item.pointer, key) }, expected);
  }

  #safe(value: string, pointer: string, key: string | null, shape: { paragraphs?: boolean } = {}) {
    const { text, removed } = toFlowingText(value, shape);
    if (removed.length > 0) {
      const at = key === null ? pointer : toPointer(pointer, key);
      this.add('removed-characters', at, removedFrom(text, removed));
    }
    return text === '' ? null : text;
  }
}

/** The reason of a finding that occurs `times`, as in `3 times`. */
type Repeated = (times: string) => string;

/** The names of a pointer without the places in lists: `/3/author/0/family` is `author/family`. */
function fieldOf(pointer: string): string {
  const names = pointer.split('/').filter((name) => name !== '' && !isPlace(name));
  return names.join('/').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** True for a name in a pointer that is a place in a list. */
function isPlace(name: string): boolean {
  return /^\d+$/.test(name);
}

/** True for a number that is one: JSON can write `1e999`, which is read as infinite. */
function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isStated(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** A value in the words of a message: a text is quoted whole, of a list only its length is said. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quoteWhole(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return isJsonObject(value) ? 'an object' : String(value);
}
