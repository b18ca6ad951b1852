import { Fragment, memo } from 'react';
import { keyOf } from '../../core/reading-list/mark.ts';
import type { Work } from '../../core/schemas/work.ts';
import { toListEntry } from '../../core/search/view/list-entry.ts';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import { paperAddress, paperPageUrl } from '../../paper-urls.ts';
import { entryAnchor } from '../../site.ts';
import { ResultEntry } from '../list/ResultList.tsx';
import type { SavedHub } from './saved-hub.ts';
import type { SavedPaper } from './saved-orders.ts';

interface Props {
  groups: { hub: SavedHub; papers: SavedPaper[]; isFetched: boolean }[];
  /** Called for a paper that is no longer listed, to remove its marks; null where the list is another's. */
  onForget: ((key: string) => void) | null;
}

/** Papers by their hubs, as entries of a list. */
export function SavedList({ groups, onForget }: Props) {
  return (
    <div id="saved-papers">
      {groups.map(({ hub, papers, isFetched }) => (
        <section key={hub.id} aria-labelledby={`saved-${hub.id}`}>
          <h2 id={`saved-${hub.id}`} className="section-title">
            <a href={hub.page}>{hub.title}</a>
          </h2>
          <p className="small">
            {pluralize(papers.length, 'paper')} that cite{papers.length === 1 ? 's' : ''} it
          </p>
          <ol className="papers">
            {papers.map((paper, at) => (
              <Fragment key={keyOf(paper.mark)}>
                {paper.work ? (
                  <SavedEntry {...{ hub, at }} work={paper.work} />
                ) : (
                  <UnlistedEntry {...{ paper, at, isFetched, onForget }} />
                )}
              </Fragment>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface EntryProps {
  hub: SavedHub;
  work: Work;
  at: number;
}

/** An entry, which changes with no mark of the reader: those are shown beside it. */
const SavedEntry = memo(({ hub, work, at }: EntryProps) => (
  <ResultEntry
    hit={{ index: at, score: 0, kind: 'exact', found: [] }}
    entry={toListEntry(work, entryAnchor(work.id), paperAddress(hub, work.id))}
    terms={[]}
    list={hub.page}
  />
));

interface UnlistedProps {
  paper: SavedPaper;
  at: number;
  isFetched: boolean;
  onForget: ((key: string) => void) | null;
}

/** A paper whose facts are not there, or that the site no longer lists. */
function UnlistedEntry({ paper: { mark }, at, isFetched, onForget }: UnlistedProps) {
  const { hub, paper, title, note } = mark;
  return (
    <li className="entry" value={at + 1}>
      <span className="number" aria-hidden="true">
        {printCount(at + 1)}
      </span>
      <h3 className="title" dir="auto">
        {isFetched ? title || paper : <a href={paperPageUrl(hub, paper)}>{title || paper}</a>}
      </h3>
      {isFetched && (
        <p className="small not-stated">
          No longer listed on this site.{' '}
          {onForget && (
            <button type="button" className="link-button no-print" onClick={() => onForget(keyOf(mark))}>
              Remove its marks
            </button>
          )}
        </p>
      )}
      {isFetched && note !== '' && (
        <p className="own-marks small">
          <span className="own-words">My note: </span>
          <span className="own-note" dir="auto">
            {note}
          </span>
        </p>
      )}
    </li>
  );
}
