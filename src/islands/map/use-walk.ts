import { type KeyboardEvent, useEffect, useState } from 'react';
import { type Direction, nextMark } from '../../core/figures/map/keyboard-navigation.ts';
import type { Point } from '../../core/figures/map/map-frame.ts';
import { setTabStop } from './mark-links.ts';
import type { ReadPaper } from './marked-paper.ts';
import type { Pointed } from './use-pointing.ts';

/** The painted mark in the tab order. */
export interface Stop extends Pointed {
  focused: boolean;
}

const directions: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Moves over the marks with the keyboard: one mark is in the tab order, arrow keys go to the nearest mark in
 * their direction, Home and End to the first and the last paper of the list. If the marks are links of the page
 * (`links`), they take the focus; otherwise a link is rendered over the current mark: `stop`.
 */
export function useWalk(
  points: Point[],
  links: SVGAElement[] | null,
  read: ReadPaper | null,
): { stop: Stop | null; walk(event: KeyboardEvent): void } {
  const [stop, setStop] = useState<Stop | null>(null);

  useEffect(() => {
    if (links || !read) return;
    let wanted = true;
    read(0).then(
      (paper) => wanted && setStop({ at: 0, paper, focused: false }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [links, read]);

  function walk(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const from = links ? links.indexOf(document.activeElement as SVGAElement) : (stop?.at ?? -1);
    const next = targetOf(event.key, points, from);
    if (next === undefined || from < 0) return;
    event.preventDefault();
    if (next === null || next === from) return;
    if (links) {
      setTabStop(links, next);
      links[next]?.focus();
    } else {
      read?.(next).then(
        (paper) => setStop({ at: next, paper, focused: true }),
        () => {},
      );
    }
  }

  return { stop, walk };
}

/** The target of a key: undefined for other keys, null at the edge. */
function targetOf(key: string, points: Point[], from: number): number | null | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return points.length - 1;
  const direction = directions[key];
  return direction && nextMark(points, from, direction);
}
