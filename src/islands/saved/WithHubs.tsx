import { type ReactNode, useEffect, useState } from 'react';
import { fetchLists } from './fetch-lists.ts';
import { RetryLine } from './RetryLine.tsx';
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
    fetchLists().then(setHubs, () => setAttempt('failed'));
  }, [hubs, attempt]);

  if (hubs) return children(hubs);
  if (attempt === 'first') {
    return <p className="small needs-js saved-arriving">{loadingText}</p>;
  }
  const isBusy = attempt === 'again';
  return (
    <RetryLine
      text={isBusy ? loadingText : 'The lists of this site could not be loaded.'}
      isBusy={isBusy}
      retry={() => setAttempt('again')}
    />
  );
}
