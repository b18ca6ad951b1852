import { useLayoutEffect, useRef } from 'react';
import type { Point } from '../../core/figures/map/map-frame.ts';
import { type MarkedPaper, nameOf } from './marked-paper.ts';

interface Props {
  paper: MarkedPaper;
  point: Point;
  /** True if the focus moves here from another mark. */
  focused: boolean;
  onFocus(): void;
}

/** The link over the one painted mark in the tab order; arrow keys replace it by that of another mark. */
export function MapStop({ paper, point, focused, onFocus }: Props) {
  const link = useRef<HTMLAnchorElement>(null);

  useLayoutEffect(() => {
    if (focused) link.current?.focus();
  }, [focused]);

  return (
    <a ref={link} className="map-stop" href={paper.href} aria-label={nameOf(paper)} onFocus={onFocus}>
      <circle className="map-touch" cx={point.x} cy={point.y} r="12" />
    </a>
  );
}
