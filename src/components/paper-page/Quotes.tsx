import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { SourceMarks } from './SourceMarks.tsx';
import { Tex } from './Tex.tsx';

/** Passages of a paper around its citation of the hub paper, as sources quote them; nothing where none does. */
export function Quotes({ quotes, allPassages }: Pick<PaperPage, 'quotes' | 'allPassages'>) {
  if (quotes.length === 0) return null;
  return (
    <section aria-labelledby="quotes-title">
      <h2 className="label" id="quotes-title">
        Passages that cite the hub paper{quotes.length > 1 && ` (${quotes.length})`}
      </h2>
      <ol>
        {quotes.map(({ text, roles, marks }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages keep their places.
          <li key={at}>
            <figure>
              <blockquote dir="auto">
                <p>
                  <Tex text={text} />
                </p>
              </blockquote>
              <figcaption className="small">
                {roles === null ? (
                  <span className="not-stated">role not stated</span>
                ) : (
                  <strong>{roles}</strong>
                )}{' '}
                <SourceMarks marks={marks} />
              </figcaption>
            </figure>
          </li>
        ))}
      </ol>
      {allPassages && (
        <p className="small all-passages">
          <a href={allPassages.href}>{allPassages.text}</a>
        </p>
      )}
    </section>
  );
}
