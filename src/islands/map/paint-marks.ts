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
  const shapes = shapeNames.map((shape) => new Path2D(shapePath(shape, radius)));
  const colours = choice
    ? choice.classes.map(({ tone }) => colourOf(probe, `tone tone-${tone}`))
    : [colourOf(probe, '')];
  const accent = colourOf(probe, 'lit');
  const draw = (only: number | null) => {
    for (const [at, { x, y }] of points.entries()) {
      if (lit && lit[at] !== only) continue;
      const place = Number(choice?.codes[at] ?? 0);
      const shape = shapes[choice ? place : 0];
      if (!shape) continue;
      context.setTransform(density, 0, 0, density, x * density, y * density);
      context.fillStyle = only === 1 && !choice ? accent : (colours[place] ?? accent);
      context.fill(shape);
    }
  };
  if (!lit) return draw(null);
  context.globalAlpha = 0.35;
  draw(0);
  context.globalAlpha = 1;
  draw(1);
}

function colourOf(probe: Element, classes: string): string {
  probe.setAttribute('class', `map-ink ${classes}`);
  return getComputedStyle(probe).color;
}
