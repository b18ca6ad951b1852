import type { Hit } from '../../core/search/engine/engine.ts';
import { marksOf } from '../../core/search/engine/highlight.ts';
import type { Term } from '../../core/search/query/query.ts';
import type { EntryPassages } from '../../core/search/view/entry-passages.ts';
import { partUrl } from '../../core/search/view/list-entry.ts';
import { printCount } from '../../core/text/numbers.ts';
import { Marked } from './Marked.tsx';

interface Props {
  passages: EntryPassages;
  /** Where the paper is shown whole; null if it is only here. */
  href: string | null;
  /** The terms of the query, and the words by which the paper matched. */
  marks: { terms: Term[]; found: Hit['found'] };
}

/** In a result: the first passage that cites the hub paper, and what opens the others, as in `EntryPassages.astro`. */
export function ResultPassages({ passages: { first, others, total, rest }, href, marks }: Props) {
  const marked = (text: string) => (
    <Marked text={text} ranges={marksOf(text, marks.terms, marks.found, 'quote')} />
  );
  return (
    <div className="passages small">
      <blockquote className="passage" dir="auto">
        {marked(first)}
      </blockquote>
      {rest && (
        <details>
          <summary>{rest}</summary>
          {others.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages can be alike and never move
            <blockquote key={at} className="passage" dir="auto">
              {marked(text)}
            </blockquote>
          ))}
          {href && total > others.length + 1 && (
            <a href={partUrl(href, 'quotes-title')}>All {printCount(total)} passages</a>
          )}
        </details>
      )}
    </div>
  );
}
