import { Fragment } from 'react';
import type { SourceMark } from '../../core/sources/source-marks.ts';

/** Small marks after a stated fact that link to its places in the sources. */
export function SourceMarks({ marks }: { marks: readonly SourceMark[] }) {
  if (marks.length === 0) return null;
  return (
    <span className="source-marks">
      {marks.map(({ href, name, text }, at) => (
        <Fragment key={name}>
          {at > 0 && ', '}
          <a href={href} aria-label={`Source: ${name}`}>
            {text}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
