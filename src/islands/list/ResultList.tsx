import { Fragment, useLayoutEffect, useRef } from 'react';
import type { Hit } from '../../core/search/engine/engine.ts';
import { marksOf, matchReason } from '../../core/search/engine/highlight.ts';
import type { Term } from '../../core/search/query/query.ts';
import type { Range } from '../../core/search/query/tokens.ts';
import type { ListEntry } from '../../core/search/view/list-entry.ts';
import { titleSearch } from '../../core/text/title-search.ts';
import { renderProgressively } from './render-progressively.ts';

interface Result {
  hit: Hit;
  entry: ListEntry;
}

interface Props {
  results: Result[];
  /** How many of them, from the first on, match all words. */
  full: number;
  terms: Term[];
  /** Number of matching papers beyond those shown. */
  more: number;
  /** True if the reader sees the first of them. */
  fromStart: boolean;
  onMore(): void;
  /** Called when the results are in the page. */
  onShown(): void;
}

/** Results of a list too long for one page, in the same markup as `PaperEntry.astro`. */
export function ResultList({ results, full, terms, more, fromStart, onMore, onShown }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const rendered = useRef(new WeakSet<HTMLElement>());

  useLayoutEffect(() => {
    onShown();
    const entries = Array.from(list.current?.querySelectorAll<HTMLElement>('.entry') ?? []);
    // Entries of an older result stay visible.
    const added = entries.filter((entry) => !rendered.current.has(entry));
    return renderProgressively(
      added,
      () => !fromStart,
      (entry) => rendered.current.add(entry),
    );
  });

  return (
    <>
      <ol className="papers" ref={list}>
        {results.map((result, at) => (
          <Fragment key={result.entry.anchor}>
            {at === full && <li className="divider small">Only some of the words stand in these:</li>}
            <ResultEntry {...result} terms={terms} />
          </Fragment>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="button" onClick={onMore}>
          Show more of {more.toLocaleString('en')}
        </button>
      )}
    </>
  );
}

function ResultEntry({ hit, entry, terms }: Result & { terms: Term[] }) {
  const { href, title, retracted, content, authors, moreAuthors, facts } = entry;
  const markedTitle = <Marked text={title} ranges={marksOf(title, terms, hit.found, 'title')} />;
  const names = authors.join(', ');
  const reason = terms.length > 0 ? matchReason(hit, terms, moreAuthors) : null;
  return (
    <li className="entry" value={hit.index + 1}>
      <span className="number" aria-hidden="true">
        {(hit.index + 1).toLocaleString('en')}
      </span>
      {retracted && <p className="retracted">Retracted</p>}
      <h3 className="title" dir="auto">
        {href ? <a href={href}>{markedTitle}</a> : markedTitle}
      </h3>
      {authors.length > 0 && (
        <p className="small authors">
          <Marked text={names} ranges={marksOf(names, terms, hit.found, 'author')} />
          {moreAuthors.length > 0 && ` and ${moreAuthors.length} more`}
        </p>
      )}
      {content?.isAbstract && <p className="small content-label">Abstract</p>}
      {content ? (
        <p className={content.isAbstract ? 'summary clamped' : 'summary'} dir="auto">
          <Marked text={content.text} ranges={marksOf(content.text, terms, hit.found, 'summary')} />
        </p>
      ) : (
        <p className="small not-stated">Summary not stated</p>
      )}
      {facts.length > 0 && (
        <ul className="facts small">
          {facts.map((fact) => (
            <li key={`${fact.text} ${fact.href}`} className={fact.mark}>
              {fact.href || fact.mark === 'title-search' ? (
                <a href={fact.href ?? titleSearch(title)} rel="noreferrer">
                  {fact.text}
                </a>
              ) : fact.date ? (
                <time dateTime={fact.date}>{fact.text}</time>
              ) : (
                fact.text
              )}
            </li>
          ))}
        </ul>
      )}
      {reason && <p className="reason small">{reason}</p>}
    </li>
  );
}

function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
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
