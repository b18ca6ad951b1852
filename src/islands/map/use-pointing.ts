import { useCallback, useEffect, useRef, useState } from 'react';
import type { MarkedPaper, ReadPaper } from './marked-paper.ts';

/** The mark under the pointer or with the focus. */
export interface Pointed {
  at: number;
  paper: MarkedPaper;
}

export interface Pointing {
  pointed: Pointed | null;
  /** Why the title of a mark could not be fetched; null if it could. */
  problem: unknown;
  point(at: number): void;
  /** Called when the pointer or the focus leaves; it has a moment to reach the shown text. */
  leave(): void;
  stay(): void;
}

/** How long a text stays after the pointer left its mark, in milliseconds. */
const moment = 200;

/** Holds the mark that the reader points at; Escape hides it until the reader points at another. */
export function usePointing(read: ReadPaper | null): Pointing {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const wanted = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stay = useCallback(() => clearTimeout(timer.current), []);

  const point = useCallback(
    (at: number) => {
      clearTimeout(timer.current);
      if (!read || wanted.current === at) return;
      wanted.current = at;
      read(at).then(
        (paper) => {
          setProblem(null);
          if (wanted.current === at) setPointed({ at, paper });
        },
        (error: unknown) => {
          setProblem(error);
          if (wanted.current === at) wanted.current = null;
        },
      );
    },
    [read],
  );

  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      wanted.current = null;
      setPointed(null);
    }, moment);
  }, []);

  useEffect(() => {
    if (!pointed) return;
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setPointed(null);
    };
    document.addEventListener('keydown', dismiss);
    return () => document.removeEventListener('keydown', dismiss);
  }, [pointed]);

  return { pointed, problem, point, leave, stay };
}
