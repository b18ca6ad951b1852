import { useEffect, useState } from 'react';
import { importTwice } from '../../workers/import-twice.ts';
import { pageArrived } from '../shared/page-arrived.ts';
import type { Explorer, ExplorerOptions } from './explorer.ts';

export interface Opening {
  /** Null until it is open. */
  explorer: Explorer | null;
  /** Why it could not be opened; null if it could. */
  problem: unknown;
  retry(): void;
}

// A function each: of two imports in one expression Vite waits for the scripts of both.
const pageExplorer = () => import('./page-explorer.ts');
const indexExplorer = () => import('./index-explorer.tsx');

/** Opens the explorer of the list once it is wanted; until then nothing is loaded. */
export function useExplorer({ index, pages, heads, hub, json }: ExplorerOptions, wanted: boolean): Opening {
  const [explorer, setExplorer] = useState<Explorer | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt tries again
  useEffect(() => {
    if (!wanted || explorer) return;
    let isNewest = true;
    // The list, which it reads or replaces, follows the island.
    Promise.all([importTwice(index === null ? pageExplorer : indexExplorer), pageArrived()])
      .then(([{ openExplorer }]): Promise<Explorer> => openExplorer({ heads, hub, index, pages, json }))
      .then(
        (opened) => {
          if (!isNewest) return;
          setExplorer(opened);
          setProblem(null);
        },
        (error: unknown) => {
          if (isNewest) setProblem(error);
        },
      );
    return () => {
      isNewest = false;
    };
  }, [wanted, explorer, attempt, index, pages, heads, hub, json]);

  return { explorer, problem, retry: () => setAttempt((last) => last + 1) };
}
