import { Fragment } from 'react';
import type { Range } from '../../core/search/query/tokens.ts';

/** A text with marked ranges. */
export function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
  return ranges.length === 0 ? (
    text
  ) : (
    <>
      {ranges.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ranges[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
