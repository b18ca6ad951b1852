import { useEffect, useState } from 'react';
import type { Explorer, ExplorerOptions } from './explorer.ts';

export interface Opening {
  /** Null until it is open. */
  explorer: Explorer | null;
  /** Why it could not be opened, as a sentence. */
  problem: string | null;
  retry(): void;
}

// A function each: of two imports in one expression Vite waits for the scripts of both.
const pageExplorer = () => import('./page-explorer.ts');
const indexExplorer = () => import('./index-explorer.tsx');

/** Opens the explorer of the list once it is wanted; until then nothing is loaded. */
export function useExplorer({ index, heads, json }: ExplorerOptions, wanted: boolean): Opening {
  const [explorer, setExplorer] = useState<Explorer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt tries again
  useEffect(() => {
    if (!wanted || explorer) return;
    let isNewest = true;
    const code = index === null ? pageExplorer : indexExplorer;
    code()
      .then(({ openExplorer }): Promise<Explorer> => openExplorer({ heads, index, json }))
      .then(
        (opened) => {
          if (!isNewest) return;
          setExplorer(opened);
          setProblem(null);
        },
        () => {
          if (isNewest) setProblem('Search could not be loaded. The full list is below.');
        },
      );
    return () => {
      isNewest = false;
    };
  }, [wanted, explorer, attempt, index, heads, json]);

  return { explorer, problem, retry: () => setAttempt((last) => last + 1) };
}
