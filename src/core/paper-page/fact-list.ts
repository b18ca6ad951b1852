import type { FactRow } from '../facts/fact-rows.ts';
import type { OtherValue } from '../schemas/other-value.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import { type SourceMark, toSourceMarks } from '../sources/source-marks.ts';
import type { ListSource } from './list-context.ts';
import { type OtherSaying, toOtherSayings } from './other-sayings.ts';
import type { TitleLink } from './title-link.ts';

/** A stated fact with its places in the sources, and what other sources say of it. */
export interface ListedFact {
  name: string;
  value: string;
  /** The page that the fact leads to. */
  href?: string | undefined;
  marks: SourceMark[];
  others: OtherSaying[];
  /** The paper in the list of another hub, where that list alone states the fact. */
  statedIn: TitleLink | null;
}

/** Facts one below the other. */
export interface FactList {
  stated: ListedFact[];
  /** The names of the facts that no source states. */
  unstated: string[];
  /** What other sources say of facts that the page shows nowhere. */
  rest: OtherSaying[];
}

interface Stated {
  rows: readonly FactRow[];
  otherValues: readonly OtherValue[];
  /** Facts that the page shows outside of the list. */
  shownApart?: readonly string[];
  sources: readonly ListSource[];
  placesOf(field: string): readonly SourcePlace[];
  addressOf(place: SourcePlace): string;
}

export function toFactList(facts: Stated): FactList {
  const { rows, otherValues, shownApart = [], sources, placesOf, addressOf } = facts;
  const shown = new Set([...shownApart, ...rows.map(({ field }) => field)]);
  const say = (isSaid: (field: string) => boolean, named = false) =>
    toOtherSayings(
      otherValues.filter(({ field }) => isSaid(field)),
      sources,
      addressOf,
      named,
    );
  return {
    stated: rows.flatMap(({ name, field, value, href }) =>
      value === null
        ? []
        : {
            ...{ name, value, href, statedIn: null },
            marks: toSourceMarks(placesOf(field), addressOf),
            others: say((other) => other === field),
          },
    ),
    unstated: rows.flatMap(({ noun, value }) => (value === null ? [noun] : [])),
    rest: say((field) => !shown.has(field), true),
  };
}
