import { nearestMark } from '../../core/figures/map/keyboard-navigation.ts';
import { mapFrame, type Point } from '../../core/figures/map/map-frame.ts';
import { bringIn, toWindow, type Zoom } from '../../core/figures/map/map-zoom.ts';
import { MarkGrid } from '../../core/figures/map/mark-grid.ts';
import type { Size } from './use-size.ts';

/** The marks of a map of this size. */
export interface Marks {
  /** In pixels of the whole map. */
  points: Point[];
  grid: MarkGrid;
  size: Size;
}

export function marksOf(file: { x: number[]; y: number[] } | null, box: Size | null): Marks {
  const size = box ?? { width: 0, height: 0 };
  const { width, height } = mapFrame;
  const points = (box && file ? file.x : []).map((x, at) => ({
    x: (x / 10 / width) * size.width,
    y: ((file?.y[at] ?? 0) / 10 / height) * size.height,
  }));
  return { points, grid: new MarkGrid(points, size), size };
}

/** Where a mark is in the window, in pixels; null if it has no place. */
export function placeOf({ points, size }: Marks, zoom: Zoom, at: number | undefined): Point | null {
  const mark = at === undefined ? undefined : points[at];
  if (!mark) return null;
  const { x, y } = toWindow(zoom, shareOfMap(mark, size));
  return { x: x * size.width, y: y * size.height };
}

/** Whether a place is in the window. */
export function isShown({ size }: Marks, { x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** The nearest place in the window: a link outside of it would make the page wider. */
export function intoWindow({ size }: Marks, { x, y }: Point): Point {
  return { x: Math.min(size.width, Math.max(0, x)), y: Math.min(size.height, Math.max(0, y)) };
}

/** The mark nearest to a place of the window, at most `within` pixels away; null if there is none. */
export function markNear(
  { points, grid, size }: Marks,
  zoom: Zoom,
  place: Point,
  within: number,
): number | null {
  const reach = within / zoom.scale;
  const x = place.x / zoom.scale + zoom.left * size.width;
  const y = place.y / zoom.scale + zoom.top * size.height;
  return nearestMark(points, { x, y }, reach, grid.around(x - reach, y - reach, x + reach, y + reach));
}

/** Moves the map so that a mark is in the window. */
export function showMark({ points, size }: Marks, at: number): (zoom: Zoom) => Zoom {
  const mark = points[at];
  return (zoom) => (mark ? bringIn(zoom, shareOfMap(mark, size)) : zoom);
}

function shareOfMap({ x, y }: Point, { width, height }: Size): Point {
  return { x: x / width, y: y / height };
}
