import { useLayoutEffect, useSyncExternalStore } from 'react';
import { type Density, densities, type ViewState, withDensity } from '../../core/search/view/view-state.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { changeView } from '../shared/use-view-state.ts';

/** Storage is shared by all sites of one host, so the key says whose it is; `view-init.ts` reads it too. */
const key = 'citation-explorer-view';

const never = () => () => {};

/** The density of the list: that of the address, else the reader's default. The style sheet reads it from the root. */
export function useDensity({ density }: ViewState): Density {
  const hydrated = useHydrated();
  const stored = useSyncExternalStore(never, readStored, () => null);
  const shown = density ?? stored ?? 'comfortable';

  useLayoutEffect(() => {
    // Before, it is not yet that of the address or of the reader.
    if (!hydrated) return;
    const { dataset } = document.documentElement;
    if (shown === 'comfortable') delete dataset.view;
    else dataset.view = shown;
  }, [hydrated, shown]);

  return shown;
}

/** Chooses a density, and makes it the reader's default. */
export function chooseDensity(density: Density) {
  try {
    localStorage.setItem(key, density);
  } catch {
    // Storage may be refused: the choice then holds for this address.
  }
  changeView((state) => withDensity(state, density), 'push');
}

function readStored(): Density | null {
  try {
    const stored = localStorage.getItem(key);
    return densities.find((name) => name === stored) ?? null;
  } catch {
    return null;
  }
}
