import type { ColourChoice } from '../../core/charts/map-colours.ts';
import type { Point } from '../../core/charts/map-frame.ts';
import { markRadius, shapeNames, shapePath } from '../../core/charts/map-shapes.ts';

export interface Painting {
  /** In pixels of the page. */
  points: Point[];
  width: number;
  height: number;
  choice: ColourChoice | undefined;
  lit: Uint8Array | null;
}

/** Paints all marks on a canvas of the size of the map, in the colours that `probe` has under each class. */
export function paintMarks(canvas: HTMLCanvasElement, probe: Element, painting: Painting) {
  const { points, width, height, choice, lit } = painting;
  const context = canvas.getContext('2d');
  if (!context) return;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  // Smaller on a small map, but never too small to be seen.
  const radius = Math.max(1, markRadius(points.length) * Math.min(1, width / 560));
  const stamp = (place: number, colour: string) =>
    stampOf(shapePath(shapeNames[place] ?? 'circle', radius), radius, colour, density);
  const colours = choice
    ? choice.classes.map(({ tone }) => colourOf(probe, `tone tone-${tone}`))
    : [colourOf(probe, '')];
  const accent = colourOf(probe, 'lit');
  const draw = (only: number | null) => {
    const stamps = (only === 1 && !choice ? [accent] : colours).map((colour, place) => stamp(place, colour));
    for (const [at, { x, y }] of points.entries()) {
      if (lit && lit[at] !== only) continue;
      const mark = stamps[Number(choice?.codes[at] ?? 0)];
      if (!mark) continue;
      const half = mark.width / 2;
      context.drawImage(mark, Math.round(x * density) - half, Math.round(y * density) - half);
    }
  };
  if (!lit) return draw(null);
  context.globalAlpha = 0.35;
  draw(0);
  context.globalAlpha = 1;
  draw(1);
}

/** A mark drawn once, to be stamped: filling a path for each of some thousand marks takes ten times as long. */
function stampOf(path: string, radius: number, colour: string, density: number): HTMLCanvasElement {
  const half = Math.ceil((2 * radius + 1) * density);
  const stamp = document.createElement('canvas');
  stamp.width = 2 * half;
  stamp.height = 2 * half;
  const context = stamp.getContext('2d');
  if (!context) return stamp;
  context.setTransform(density, 0, 0, density, half, half);
  context.fillStyle = colour;
  context.fill(new Path2D(path));
  return stamp;
}

function colourOf(probe: Element, classes: string): string {
  probe.setAttribute('class', `map-ink ${classes}`);
  return getComputedStyle(probe).color;
}
