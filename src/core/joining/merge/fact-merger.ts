import { nameOfField } from '../../facts/field-names.ts';
import { listPrinter } from '../../facts/other-values.ts';
import { citingFacts, type FactTable } from '../../facts/paper-facts.ts';
import type { Message } from '../../schemas/message.ts';
import type { OtherValue } from '../../schemas/other-value.ts';
import type { SourcePlace } from '../../schemas/source-place.ts';
import { messageAt, printPlace } from '../../sources/source-places.ts';
import { quote } from '../../text/quote.ts';
import type { Compare } from './fact-rules.ts';

/** A value and where it is stated. */
export interface Statement<T> {
  value: T;
  place: SourcePlace;
  /** The places of parts of the value, by their names, where they are others. */
  parts?: Record<string, SourcePlace>;
}

/** The statements of a part of a field, where it is stated. */
export function statementsOfPart<T extends object, Part extends keyof T & string>(
  statements: Statement<T>[],
  part: Part,
): Statement<NonNullable<T[Part]>>[] {
  return statements.flatMap(({ value, place, parts }) => {
    const stated = value[part];
    return stated === undefined || stated === null ? [] : [{ value: stated, place: parts?.[part] ?? place }];
  });
}

/**
 * Merges what several places state about one paper, fact by fact. Statements come the most trusted first. Values
 * that agree become one; others are kept in `otherValues`, and reported if they contradict the shown one.
 */
export class FactMerger {
  /** Values that are not shown, in the order of the facts. */
  readonly otherValues: OtherValue[] = [];
  readonly messages: Message[] = [];
  #places = new Map<string, SourcePlace[]>();
  #subject: string;
  #facts: FactTable;

  /** `subject` is the title that messages name the paper by, `facts` has the names of its facts. */
  constructor(subject: string, facts: FactTable = citingFacts) {
    this.#subject = subject;
    this.#facts = facts;
  }

  /** The value to show, or null if none is stated. A `part` is one of the field, as a DOI is of `identifiers`. */
  fact<T>(field: string, statements: Statement<T>[], compare: Compare<T>, part?: string): T | null {
    const [first] = statements;
    if (!first) return null;
    if (statements.length === 1 && part === undefined) {
      this.shownAt(field, [first.place]);
      return first.value;
    }
    const name = part === undefined ? field : `${field}.${part}`;
    let shown = first.value;
    let places = [first.place];
    for (const { value, place } of statements.slice(1)) {
      const outcome = compare(shown, value);
      if (typeof outcome === 'string') {
        this.keep(name, { value, place });
        if (outcome === 'differs') this.#report(name, { value, place }, shown, places[0] ?? first.place);
      } else if (outcome.agreed !== shown) {
        places = outcome.agreed === value ? [place] : [...places, place];
        shown = outcome.agreed;
      }
    }
    this.shownAt(field, places);
    if (part !== undefined) this.shownAt(name, places);
    return shown;
  }

  /** The values of all places, one for each key. */
  union<T>(field: string, statements: Statement<T[]>[], keyOf: (value: T) => string): T[] {
    const united = new Map<string, T>();
    for (const { value, place } of statements) {
      const fresh = value.filter((entry) => {
        const key = keyOf(entry);
        if (united.has(key)) return false;
        united.set(key, entry);
        return true;
      });
      if (fresh.length > 0) this.shownAt(field, [place]);
    }
    return [...united.values()];
  }

  /** Keeps a value that is not shown. */
  keep(field: string, { value, place }: Statement<unknown>): void {
    this.otherValues.push({ field, value: print(value), source: place });
  }

  /** Records the places of a field that is an object and has one source, and of its parts. */
  shownWhole<T extends object>(field: string, only: Statement<T>): T {
    for (const part of Object.keys(only.value)) {
      const place = only.parts?.[part] ?? only.place;
      this.shownAt(field, [place]);
      this.shownAt(`${field}.${part}`, [place]);
    }
    return only.value;
  }

  /** Records the places of a field, or of a part of it. */
  shownAt(field: string, places: SourcePlace[]): void {
    if (places.length === 0) return;
    const known = this.#places.get(field);
    if (!known) this.#places.set(field, [...places]);
    else known.push(...places.filter((place) => !known.includes(place)));
  }

  /** The places of each shown fact, and of each part. */
  places(): ReadonlyMap<string, SourcePlace[]> {
    return this.#places;
  }

  #report(field: string, { value, place }: Statement<unknown>, shown: unknown, shownPlace: SourcePlace) {
    const noun = nameOfField(field, this.#facts);
    const inWords = listPrinter(field) ?? print;
    const reason = `The sources differ on the ${noun} of ${quote(this.#subject)}: ${quote(inWords(value))} here, ${quote(inWords(shown))} at ${printPlace(shownPlace)}.`;
    this.messages.push(messageAt('sources-differ', place, reason));
  }
}

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
