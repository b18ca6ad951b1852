import { pluralize } from '../text/numbers.ts';
import { quote } from '../text/quote.ts';
import { type Finding, finding, type Place } from './finding.ts';

/** Counts the fields of a source that no field of the record holds. */
export class LeftOutFields {
  #fields = new Map<string, { first: Place; times: number }>();

  /** Counts a field at a place; `name` may be a path such as `author/affiliation`. */
  add(name: string, place: Place): void {
    const field = this.#fields.get(name);
    if (field) field.times += 1;
    else this.#fields.set(name, { first: place, times: 1 });
  }

  /** One finding a field, at its first place. */
  findings(): Finding[] {
    return Array.from(this.#fields, ([name, { first, times }]) =>
      finding(
        'left-out-field',
        first,
        `${quote(name)} has no field in a record; it occurs ${pluralize(times, 'time')}.`,
        { field: name },
      ),
    );
  }
}
