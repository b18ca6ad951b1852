import { printOtherValue } from '../facts/other-values.ts';
import type { OtherValue } from '../schemas/other-value.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import { type SourceMark, toSourceMarks } from '../sources/source-marks.ts';
import { type ListSource, speakerOf } from './list-context.ts';

/** What another source says of a fact, where the sources differ. */
export interface OtherSaying {
  /** `OpenAlex says`. */
  says: string;
  value: string;
  /** Whether the value is so long that it opens in place. */
  isFolded: boolean;
  marks: SourceMark[];
}

/** Texts longer than this are folded. */
const longest = 200;

/** What other sources say, with its place; `named` names the fact of each value, for where the context does not. */
export function toOtherSayings(
  values: readonly OtherValue[],
  sources: readonly ListSource[],
  addressOf: (place: SourcePlace) => string,
  named = false,
): OtherSaying[] {
  return values.map((other) => {
    const value = printOtherValue(other);
    return {
      says: `${named ? `${other.field}: ` : ''}${speakerOf(sources, other.source.file)} says`,
      value,
      isFolded: value.length > longest,
      marks: toSourceMarks([other.source], addressOf),
    };
  });
}
