import type { EntryPassages } from '../../core/search/view/entry-passages.ts';

interface Props {
  passages: EntryPassages;
  /** The paper's own page; null if it has none but its entry. */
  href: string | null;
}

/** In a result: the first passage that cites the hub paper, and what opens the others, as in `EntryPassages.astro`. */
export function ResultPassages({ passages: { first, others, total, rest }, href }: Props) {
  return (
    <div className="passages small">
      <blockquote className="passage" dir="auto">
        {first}
      </blockquote>
      {rest && (
        <details>
          <summary>{rest}</summary>
          {others.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages can be alike and never move
            <blockquote key={at} className="passage" dir="auto">
              {text}
            </blockquote>
          ))}
          {href?.endsWith('/') && total > others.length + 1 && (
            <a href={`${href}#quotes-title`}>All {total.toLocaleString('en')} passages</a>
          )}
        </details>
      )}
    </div>
  );
}
