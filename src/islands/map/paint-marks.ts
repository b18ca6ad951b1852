import type { ColourChoice } from '../../core/figures/map/map-colours.ts';
import type { Point } from '../../core/figures/map/map-frame.ts';
import { markRadius, shapeNames, shapePath } from '../../core/figures/map/map-shapes.ts';
import { wholeMap, type Zoom } from '../../core/figures/map/map-zoom.ts';
import type { Marks } from './map-window.ts';
import type { Size } from './use-size.ts';

export interface Painting {
  marks: Marks;
  zoom: Zoom;
  choice: ColourChoice | undefined;
  lit: Uint8Array | null;
}

/**
 * The time of one slice of painting, in milliseconds: several thousand marks take longer than a key press may
 * wait, and the canvas takes as long again, or twice as long, to show them.
 */
const slice = 2;

/** The first painting of at most so many marks is not divided into slices. */
const atOnce = 20_000;
/** Smaller marks of a longer list are squares, which are painted several times faster: no shape could be told from another. */
const smallest = 1.5;
/** The largest radius of an enlarged mark. */
const largest = 5;

/**
 * Paints the marks in the window on a canvas of the size of the map, in the colours that `probe` has with each class. Marks
 * that are already on the canvas stay until all new ones are painted, in slices of time, and meanwhile move with the map.
 * Returns a function that stops the painting.
 */
export function paintMarks(canvas: HTMLCanvasElement, probe: Element, painting: Painting): () => void {
  const { marks, zoom, choice, lit } = painting;
  const { points } = marks;
  const { width, height } = marks.size;
  const density = window.devicePixelRatio || 1;
  const size = { width: Math.round(width * density), height: Math.round(height * density) };
  const isFirst = canvas.width !== size.width || canvas.height !== size.height;
  const sheet = isFirst ? canvas : document.createElement('canvas');
  Object.assign(sheet, size);
  const context = sheet.getContext('2d');
  if (!context) return () => {};
  // Smaller on a small map, but always visible.
  const usual = Math.max(1, markRadius(points.length) * Math.min(1, width / 560));
  const radius = zoom.scale === 1 ? usual : Math.min(Math.max(largest, usual), usual * Math.sqrt(zoom.scale));
  const isSmall = radius < smallest && points.length > atOnce;
  const shapes = shapeNames.map((shape) => new Path2D(shapePath(shape, radius)));
  const colours = choice
    ? choice.classes.map(({ tone }) => colourOf(probe, `tone tone-${tone}`))
    : [colourOf(probe, '')];
  const accent = colourOf(probe, 'lit');
  const start = { x: zoom.left * width * zoom.scale, y: zoom.top * height * zoom.scale };
  const draw = (at: number, isLit: boolean) => {
    const point = points[at] as Point;
    const x = point.x * zoom.scale - start.x;
    const y = point.y * zoom.scale - start.y;
    const place = Number(choice?.codes[at] ?? 0);
    const shape = shapes[choice ? place : 0];
    if (!shape) return;
    context.setTransform(density, 0, 0, density, x * density, y * density);
    context.globalAlpha = lit && !isLit ? 0.35 : 1;
    context.fillStyle = isLit && !choice ? accent : (colours[place] ?? accent);
    if (isSmall) context.fillRect(-radius, -radius, 2 * radius, 2 * radius);
    else context.fill(shape);
  };

  const places = zoom.scale === 1 ? Int32Array.from(points.keys()) : marksInWindow(marks, zoom, radius);
  // Highlighted marks are painted last, above the others.
  const parts = lit ? [places.filter((at) => !lit[at]), places.filter((at) => lit[at])] : [places];
  const order = parts.length === 1 ? places : Int32Array.from(parts.flatMap((part) => Array.from(part)));
  let task: ReturnType<typeof setTimeout> | undefined;
  function paintFrom(start: number) {
    const end = performance.now() + slice;
    const isWhole = isFirst && order.length <= atOnce;
    let next = start;
    while (next < order.length && (isWhole || performance.now() < end)) {
      const at = order[next] as number;
      draw(at, lit?.[at] === 1);
      next += 1;
    }
    if (next < order.length) task = setTimeout(() => paintFrom(next), 0);
    else if (!isFirst) {
      Object.assign(canvas, size);
      canvas.getContext('2d')?.drawImage(sheet, 0, 0);
      show(canvas, zoom);
    }
  }
  if (isFirst) {
    show(canvas, zoom);
    paintFrom(0);
  } else {
    moveTo(canvas, zoom, marks.size);
    task = setTimeout(() => paintFrom(0), 0);
  }
  return () => clearTimeout(task);
}

/** Which zoom each canvas shows. */
const shown = new WeakMap<HTMLCanvasElement, Zoom>();

function show(canvas: HTMLCanvasElement, zoom: Zoom) {
  shown.set(canvas, zoom);
  canvas.style.transform = '';
}

/** Moves and enlarges what is painted as the zoom asks. */
function moveTo(canvas: HTMLCanvasElement, zoom: Zoom, { width, height }: Size) {
  const last = shown.get(canvas) ?? wholeMap;
  if (last.scale === zoom.scale && last.left === zoom.left && last.top === zoom.top) return;
  const x = (last.left - zoom.left) * zoom.scale * width;
  const y = (last.top - zoom.top) * zoom.scale * height;
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${zoom.scale / last.scale})`;
}

/** The marks in the window, and those that reach into it. */
function marksInWindow({ grid, size }: Marks, { scale, left, top }: Zoom, radius: number): Int32Array {
  const beside = (2 * radius) / scale;
  const [x, y] = [left * size.width, top * size.height];
  const [right, bottom] = [x + size.width / scale, y + size.height / scale];
  return grid.around(x - beside, y - beside, right + beside, bottom + beside);
}

function colourOf(probe: Element, classes: string): string {
  probe.setAttribute('class', `map-ink ${classes}`);
  return getComputedStyle(probe).color;
}
