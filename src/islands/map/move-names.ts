import { mapFrame } from '../../core/figures/map/map-frame.ts';
import { toWindow, type Zoom } from '../../core/figures/map/map-zoom.ts';

/** How near to the edge of the window the middle of a name may be, as a share of the window: a name is not cut. */
const margin = 0.04;

/** Moves the names of regions with the map, and the dots that are shown until the marks are loaded. Hides names outside the window. */
export function moveNames(frame: Element, zoom: Zoom) {
  for (const text of frame.querySelectorAll<SVGElement>('.map-topic text')) {
    const { dataset } = text;
    dataset.x ??= text.getAttribute('x') ?? '';
    dataset.y ??= text.getAttribute('y') ?? '';
    const place = { x: Number.parseFloat(dataset.x) / 100, y: Number.parseFloat(dataset.y) / 100 };
    const { x, y } = toWindow(zoom, place);
    text.setAttribute('x', `${x * 100}%`);
    text.setAttribute('y', `${y * 100}%`);
    const isInside = Math.min(x, 1 - x, y, 1 - y) >= margin;
    const name = text.parentElement;
    // One that has the focus would lose it.
    name?.classList.toggle('away', zoom.scale > 1 && !isInside && name !== document.activeElement);
  }
  const { width, height } = mapFrame;
  const box = [zoom.left * width, zoom.top * height, width / zoom.scale, height / zoom.scale];
  frame.querySelector('.map-dots')?.setAttribute('viewBox', box.join(' '));
}
