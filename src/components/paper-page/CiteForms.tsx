import type { Citation } from '../../core/paper-page/citations.ts';
import { CopyText } from './CopyText.tsx';

interface Props {
  citations: readonly Citation[];
  /** The name of the group: only one of its formats is open at a time. */
  name: string;
}

/** The citation of a paper in several formats: a reference in words, and entries for reference managers. */
export function CiteForms({ citations, name }: Props) {
  return (
    <div className="forms">
      {citations.map(({ title, text, note }, at) => (
        <details key={title} name={name} open={at === 0}>
          <summary>{title}</summary>
          <CopyText label={title} text={text} />
          {note && <p className="small">{note}</p>}
        </details>
      ))}
    </div>
  );
}
