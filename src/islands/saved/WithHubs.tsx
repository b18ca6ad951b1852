import { type ReactNode, useEffect, useState } from 'react';
import { fetchLists } from './fetch-lists.ts';
import type { SavedHub } from './saved-hub.ts';

interface Props {
  /** Null on a site with many hubs, whose page does not carry them: then they are fetched. */
  hubs: SavedHub[] | null;
  children(hubs: SavedHub[]): ReactNode;
}

/** Shows something about the hubs of the site as soon as they are known. */
export function WithHubs({ hubs: carried, children }: Props) {
  const [hubs, setHubs] = useState(carried);
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    if (hubs || isLost) return;
    fetchLists().then(setHubs, () => setLost(true));
  }, [hubs, isLost]);

  if (hubs) return children(hubs);
  if (!isLost) return <p className="small needs-js saved-arriving">Loading the lists of this site …</p>;
  return (
    <p className="small problem needs-js" role="alert">
      The lists of this site could not be loaded.{' '}
      <button type="button" className="link-button" onClick={() => setLost(false)}>
        Try again
      </button>
    </p>
  );
}
