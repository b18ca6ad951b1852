import { mapFrame, type Point } from './map-frame.ts';

/** Which part of a map is in its window: how many times it is enlarged, and where its left top corner is, in widths and heights of the map. */
export interface Zoom {
  scale: number;
  left: number;
  top: number;
}

export const wholeMap: Zoom = { scale: 1, left: 0, top: 0 };

/** How many times one step enlarges. */
export const zoomStep = 2;

/** How far apart marks are at the greatest zoom of a map on a wide screen, in pixels: a mark is then a target of its own. */
const farApart = 24;
const bounds = { least: 4, most: 64 };
/** How near to the edge of the window a mark may be that is brought into it, in widths of the window. */
const margin = 0.1;

/** How many times a map of that many papers can be enlarged. */
export function mostZoom(papers: number): number {
  const apart = Math.sqrt((mapFrame.width * mapFrame.height) / papers) / 2;
  let scale = bounds.least;
  while (scale < bounds.most && scale * apart < farApart) scale *= zoomStep;
  return scale;
}

/** Enlarges by a factor, at most to `most`, so that the place `at` of the window, from 0 to 1, shows what it showed. */
export function zoomAt({ scale, left, top }: Zoom, factor: number, at: Point, most: number): Zoom {
  const next = Math.min(most, Math.max(1, scale * factor));
  const [x, y] = [left + at.x / scale, top + at.y / scale];
  return within({ scale: next, left: x - at.x / next, top: y - at.y / next });
}

/** Moves the map by shares of the window, as far as there is more of it. */
export function moveBy({ scale, left, top }: Zoom, { x, y }: Point): Zoom {
  return within({ scale, left: left - x / scale, top: top - y / scale });
}

/** Moves the map so that a place of the window, from 0 to 1, comes to its middle, as far as there is more of the map. */
export function toMiddle(zoom: Zoom, { x, y }: Point): Zoom {
  return moveBy(zoom, { x: 0.5 - x, y: 0.5 - y });
}

/** The same zoom if a point of the map, from 0 to 1, is well inside the window; else the map is moved so that it is in the middle. */
export function bringIn(zoom: Zoom, point: Point): Zoom {
  const { x, y } = toWindow(zoom, point);
  const isInside = (place: number) => place >= margin && place <= 1 - margin;
  const moved = moveBy(zoom, { x: isInside(x) ? 0 : 0.5 - x, y: isInside(y) ? 0 : 0.5 - y });
  return moved.left === zoom.left && moved.top === zoom.top ? zoom : moved;
}

/** Where a point of the map is in the window: from 0 to 1 inside it. */
export function toWindow({ scale, left, top }: Zoom, { x, y }: Point): Point {
  return { x: (x - left) * scale, y: (y - top) * scale };
}

/** Keeps the window on the map. */
function within({ scale, left, top }: Zoom): Zoom {
  const last = 1 - 1 / scale;
  return { scale, left: Math.min(last, Math.max(0, left)), top: Math.min(last, Math.max(0, top)) };
}

/** The zoom in words: `Zoom: 400 %`. */
export function printZoom({ scale }: Zoom): string {
  return scale === 1 ? 'Whole map' : `Zoom: ${Math.round(scale * 100)} %`;
}
