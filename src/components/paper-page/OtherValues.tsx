import type { OtherSaying } from '../../core/paper-page/other-sayings.ts';
import { SourceMarks } from './SourceMarks.tsx';
import { Tex } from './Tex.tsx';

/** What other sources say of a fact, where the sources differ: each value with its source and its place. */
export function OtherValues({ values }: { values: readonly OtherSaying[] }) {
  if (values.length === 0) return null;
  return (
    <ul className="other-values small">
      {values.map(({ says, value, isFolded, marks }) => (
        <li key={says + value}>
          {isFolded ? (
            <details>
              <summary>{says} it otherwise</summary>
              <Tex text={value} />
            </details>
          ) : (
            <>
              {says}{' '}
              <span className="value">
                <Tex text={value} />
              </span>
            </>
          )}{' '}
          <SourceMarks marks={marks} />
        </li>
      ))}
    </ul>
  );
}
