import { type ReactNode, useEffect, useState } from 'react';
import { fetchLists } from './fetch-lists.ts';
import type { SavedHub } from './saved-hub.ts';

const loadingText = 'Loading the lists of this site …';

interface Props {
  /** Null on a site with many hubs, whose page does not carry them: then they are fetched. */
  hubs: SavedHub[] | null;
  children(hubs: SavedHub[]): ReactNode;
}

/** Shows something about the hubs of the site as soon as they are known. */
export function WithHubs({ hubs: carried, children }: Props) {
  const [hubs, setHubs] = useState(carried);
  const [attempt, setAttempt] = useState<'first' | 'failed' | 'again'>('first');

  useEffect(() => {
    if (hubs || attempt === 'failed') return;
    fetchLists().then(
      (lists) => {
        setHubs(lists);
        // The button that had the focus is gone.
        if (attempt === 'again') document.querySelector('main')?.focus({ preventScroll: true });
      },
      () => setAttempt('failed'),
    );
  }, [hubs, attempt]);

  if (hubs) return children(hubs);
  if (attempt === 'first') {
    return <p className="small needs-js saved-arriving">{loadingText}</p>;
  }
  const hasFailed = attempt === 'failed';
  return (
    <p className="small problem needs-js" role="alert">
      {hasFailed ? 'The lists of this site could not be loaded.' : loadingText}{' '}
      {/* It stays while it works: a button that goes takes the focus with it. */}
      <button
        type="button"
        className="link-button"
        aria-disabled={!hasFailed}
        onClick={() => setAttempt('again')}
      >
        Try again
      </button>
    </p>
  );
}
