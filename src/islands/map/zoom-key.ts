import type { KeyboardEvent } from 'react';
import { wholeMap, type Zoom, zoomAt, zoomStep } from '../../core/figures/map/map-zoom.ts';
import { middleOf, shareOf } from './use-zoom.ts';

const factors: Partial<Record<string, number>> = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep };

/** What a key does to the zoom of a map, at what has the focus; undefined for other keys. */
export function zoomOfKey(
  { key, ctrlKey, metaKey, altKey, currentTarget, target }: KeyboardEvent,
  most: number,
): ((zoom: Zoom) => Zoom) | undefined {
  if (ctrlKey || metaKey || altKey) return;
  if (key === '0') return () => ({ ...wholeMap });
  const factor = factors[key];
  if (factor === undefined) return;
  const at = shareOf(currentTarget, middleOf(target as Element));
  return (zoom) => zoomAt(zoom, factor, at, most);
}
