import { useEffect, useMemo, useState } from 'react';
import { comparable } from '../../core/reading-list/compared.ts';
import { printListLink } from '../../core/reading-list/list-link.ts';
import { keyOf, type PaperId } from '../../core/reading-list/mark.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { paperAddress } from '../../paper-urls.ts';
import { url } from '../../site.ts';
import { LostFacts } from '../saved/LostFacts.tsx';
import type { SavedHub } from '../saved/saved-hub.ts';
import { useListLink } from '../saved/use-list-link.ts';
import { useWorks } from '../saved/use-works.ts';
import { WithHubs } from '../saved/WithHubs.tsx';
import { type ComparedPaper, CompareTable } from './CompareTable.tsx';

interface Props {
  /** Null on a site with many hubs, where they are fetched. */
  hubs: SavedHub[] | null;
}

/** The papers that the address carries, side by side. */
export function CompareIsland({ hubs }: Props) {
  return <WithHubs hubs={hubs}>{(all) => <ComparedPapers hubs={all} />}</WithHubs>;
}

function ComparedPapers({ hubs }: { hubs: SavedHub[] }) {
  const link = useListLink();
  const [isStarted, setStarted] = useState(false);
  useEffect(() => setStarted(true), []);
  const asked = useMemo(() => link?.slice(0, comparable.most) ?? [], [link]);
  const { found, isRetrying, retry } = useWorks(hubs, asked);
  const known = new Map(hubs.map((hub) => [hub.id, hub]));
  const isLost = asked.some(({ hub }) => found.get(hub) === null);
  const isFetching = asked.some(({ hub }) => known.has(hub) && !found.has(hub));
  // All at once: a column that comes later would move the others.
  const papers = asked.flatMap(({ hub: id, paper }): ComparedPaper[] => {
    if (isFetching) return [];
    const hub = known.get(id);
    const work = found.get(id)?.works.get(paper);
    return hub && work ? [{ hub, work, href: paperAddress(hub, paper) }] : [];
  });
  const missing = isLost || isFetching ? 0 : asked.length - papers.length;

  function remove(paper: PaperId) {
    window.location.hash = printListLink(asked.filter((other) => keyOf(other) !== keyOf(paper)));
  }

  // What the build writes must not say that the address has no papers: only the browser knows.
  if (!isStarted) return <p className="small needs-js">Reading which papers to compare …</p>;
  return (
    <div className="compare needs-js">
      <p className="small" role="status">
        {isFetching
          ? 'Loading the papers …'
          : papers.length > 0 && `${pluralize(papers.length, 'paper')} side by side`}
      </p>
      {isLost && <LostFacts {...{ isRetrying, retry }} />}
      {link && link.length > comparable.most && (
        <p className="small">
          The address names {pluralize(link.length, 'paper')}; the first {comparable.most} are compared.
        </p>
      )}
      {missing > 0 && (
        <p className="small">
          {pluralize(missing, 'paper')} of this address {missing === 1 ? 'is' : 'are'} not on this site.
        </p>
      )}
      {!isFetching && !isLost && papers.length < comparable.least && (
        <p>
          {papers.length === 1 ? 'One paper has nothing to be compared with. ' : 'No papers are chosen. '}
          Tick {comparable.least} to {comparable.most} papers of a <a href={url('')}>list</a> or of{' '}
          <a href={url('saved/')}>your saved papers</a>, and press <em>Compare</em>.
        </p>
      )}
      {papers.length > 1 && (
        <p className="small">
          <span className="differs">differs</span> marks a row where two papers state different things.
        </p>
      )}
      {papers.length > 0 && <CompareTable papers={papers} onRemove={remove} />}
    </div>
  );
}
