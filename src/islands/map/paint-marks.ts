import type { ColourChoice } from '../../core/figures/map/map-colours.ts';
import type { Point } from '../../core/figures/map/map-frame.ts';
import { markRadius, shapeNames, shapePath } from '../../core/figures/map/map-shapes.ts';

export interface Painting {
  /** In pixels of the page. */
  points: Point[];
  width: number;
  height: number;
  choice: ColourChoice | undefined;
  lit: Uint8Array | null;
}

/**
 * The time of one slice of painting, in milliseconds: several thousand marks take longer than a key press may
 * wait, and the canvas takes as long again, or twice as long, to show them.
 */
const slice = 2;

/**
 * Paints all marks on a canvas of the size of the map, in the colours that `probe` has with each class. Marks
 * that are already on the canvas stay until all new ones are painted, in slices of time. Returns a function that
 * stops the painting.
 */
export function paintMarks(canvas: HTMLCanvasElement, probe: Element, painting: Painting): () => void {
  const { points, width, height, choice, lit } = painting;
  const density = window.devicePixelRatio || 1;
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(width * density);
  sheet.height = Math.round(height * density);
  const isFirst = canvas.width !== sheet.width || canvas.height !== sheet.height;
  const context = sheet.getContext('2d');
  if (!context) return () => {};
  // Smaller on a small map, but always visible.
  const radius = Math.max(1, markRadius(points.length) * Math.min(1, width / 560));
  const shapes = shapeNames.map((shape) => new Path2D(shapePath(shape, radius)));
  const colours = choice
    ? choice.classes.map(({ tone }) => colourOf(probe, `tone tone-${tone}`))
    : [colourOf(probe, '')];
  const accent = colourOf(probe, 'lit');
  const draw = (at: number, isLit: boolean) => {
    const { x, y } = points[at] as Point;
    const place = Number(choice?.codes[at] ?? 0);
    const shape = shapes[choice ? place : 0];
    if (!shape) return;
    context.setTransform(density, 0, 0, density, x * density, y * density);
    context.globalAlpha = lit && !isLit ? 0.35 : 1;
    context.fillStyle = isLit && !choice ? accent : (colours[place] ?? accent);
    context.fill(shape);
  };

  // Highlighted marks are painted last, above the others.
  const places = Array.from(points.keys());
  const order = lit ? [...places.filter((at) => !lit[at]), ...places.filter((at) => lit[at])] : places;
  let task: ReturnType<typeof setTimeout> | undefined;
  function paintFrom(start: number) {
    const end = performance.now() + slice;
    let next = start;
    while (next < order.length && (isFirst || performance.now() < end)) {
      const at = order[next] as number;
      draw(at, lit?.[at] === 1);
      next += 1;
    }
    if (next < order.length) task = setTimeout(() => paintFrom(next), 0);
    else {
      canvas.width = sheet.width;
      canvas.height = sheet.height;
      canvas.getContext('2d')?.drawImage(sheet, 0, 0);
    }
  }
  if (isFirst) paintFrom(0);
  else task = setTimeout(() => paintFrom(0), 0);
  return () => clearTimeout(task);
}

function colourOf(probe: Element, classes: string): string {
  probe.setAttribute('class', `map-ink ${classes}`);
  return getComputedStyle(probe).color;
}
