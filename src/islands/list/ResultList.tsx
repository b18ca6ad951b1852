import { Fragment, useLayoutEffect, useRef } from 'react';
import type { Hit } from '../../core/search/engine/engine.ts';
import { marksOf, matchReason } from '../../core/search/engine/highlight.ts';
import type { Term } from '../../core/search/query/query.ts';
import type { Range } from '../../core/search/query/tokens.ts';
import {
  type EntryFactName,
  type ListEntry,
  lengthOf,
  partUrl,
  searchedFacts,
  searchLabel,
  withoutSummary,
} from '../../core/search/view/list-entry.ts';
import { titleSearch } from '../../core/text/title-search.ts';
import { Marked } from './Marked.tsx';
import { movedFrom } from './moved-from.ts';
import { partialMatches } from './page-list.ts';
import { ResultPassages } from './ResultPassages.tsx';
import { renderProgressively } from './render-progressively.ts';
import { ShowMore } from './ShowMore.tsx';

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
  const before = useRef<HTMLElement[]>([]);
  const rendered = useRef(new WeakSet<HTMLElement>());

  useLayoutEffect(() => {
    onShown();
    const entries = Array.from(list.current?.querySelectorAll<HTMLElement>('.entry') ?? []);
    // The browser has to lay out moved entries again, which takes too long in one frame: they wait like new ones.
    for (const entry of movedFrom(before.current, entries)) rendered.current.delete(entry);
    before.current = entries;
    // Entries of an older result that kept their place stay visible.
    return renderProgressively(
      entries,
      (entry) => !rendered.current.has(entry),
      () => !fromStart,
      (entry) => rendered.current.add(entry),
    );
  });

  return (
    <>
      <ol className="papers" ref={list}>
        {results.map((result, at) => (
          <Fragment key={result.entry.anchor}>
            {at === full && <li className="divider small">{partialMatches}</li>}
            <ResultEntry {...result} terms={terms} />
          </Fragment>
        ))}
      </ol>
      <ShowMore more={more} onMore={onMore} />
    </>
  );
}

/** An entry of a list that is rendered in the browser; the names of its authors lead to the papers of each in `list`. */
export function ResultEntry({ hit, entry, terms, list = '' }: Result & { terms: Term[]; list?: string }) {
  const { href, title, lang, retracted, content, contentIn, authors, moreAuthors, facts, links, passages } =
    entry;
  const markedTitle = <Marked text={title} ranges={marksOf(title, terms, hit.found, 'title')} />;
  const length = lengthOf(content?.text ?? '');
  const names = authors.join(', ');
  const marks = { terms, found: hit.found };
  const hidden = { authors: moreAuthors, quotes: passages?.others ?? [], type: entry.type ?? null };
  const markedFact = (name: EntryFactName, own: string) => {
    const ranges = searchedFacts.includes(name) ? marksOf(own, terms, hit.found, 'fact') : [];
    return <Marked text={own} ranges={ranges} />;
  };
  const reason = terms.length > 0 ? matchReason(hit, terms, hidden) : null;
  return (
    <li className="entry" value={hit.index + 1}>
      <span className="number" aria-hidden="true">
        {hit.index + 1}
      </span>
      {retracted && <p className="retracted">Retracted</p>}
      <h3 className="title" dir="auto" lang={lang}>
        {href ? <a href={href}>{markedTitle}</a> : markedTitle}
      </h3>
      <ul className="facts small">
        {authors.length > 0 && (
          <li className="names">
            <span className="authors">
              <Authors names={authors} list={list} ranges={marksOf(names, terms, hit.found, 'author')} />
            </span>
            {moreAuthors.length > 0 && (
              <span className="more-authors">
                {' '}
                +{moreAuthors.length}
                <span className="visually-hidden"> more authors</span>
              </span>
            )}
          </li>
        )}
        {facts.map(({ name, text, date }) => (
          <li key={`${name} ${text}`} data-fact={name}>
            {date ? <time dateTime={date}>{markedFact(name, text)}</time> : markedFact(name, text)}
          </li>
        ))}
      </ul>
      {content ? (
        <p className="summary" dir="auto">
          {content.isAbstract && <span className="content-label">Abstract </span>}
          <span className="summary-text" lang={content.lang}>
            <Marked text={content.text} ranges={marksOf(content.text, terms, hit.found, 'summary')} />
          </span>
        </p>
      ) : (
        <p className="summary small not-stated">
          {contentIn ? (
            <>
              {withoutSummary.here} <a href={contentIn.href}>{contentIn.hub}</a>
            </>
          ) : (
            withoutSummary.anywhere
          )}
        </p>
      )}
      <div className="entry-foot small">
        {links.map(({ label, href: address }) => (
          <a key={address} href={address} rel="noreferrer">
            {label}
          </a>
        ))}
        {links.length === 0 && (
          <a className="title-search" href={titleSearch(title)} rel="noreferrer">
            {searchLabel}
          </a>
        )}
        <span className="actions no-print">
          {content && length !== 'short' && (
            <button
              type="button"
              className={`action more-${length}`}
              data-action="more"
              aria-expanded={false}
            >
              More
            </button>
          )}
          {href && (
            <>
              <a className="action" href={partUrl(href, 'cite')} data-action="cite">
                Cite
              </a>
              <a className="action" href={partUrl(href, 'similar')} data-action="similar">
                Similar
              </a>
            </>
          )}
        </span>
      </div>
      {passages && <ResultPassages {...{ passages, href, marks }} />}
      {reason && <p className="reason small">{reason}</p>}
    </li>
  );
}

/** Names of authors, each a filter; the ranges are those of all names in a row. */
function Authors({ names, ranges, list }: { names: string[]; ranges: Range[]; list: string }) {
  let start = 0;
  return names.map((name, at) => {
    const from = start;
    start += name.length + ', '.length;
    const inside = ranges
      .map((range) => ({
        start: Math.max(0, range.start - from),
        end: Math.min(name.length, range.end - from),
      }))
      .filter((range) => range.end > range.start);
    return (
      <Fragment key={name}>
        {at > 0 && ', '}
        <a href={`${list}?author=${encodeURIComponent(name)}`}>
          <Marked text={name} ranges={inside} />
        </a>
      </Fragment>
    );
  });
}
