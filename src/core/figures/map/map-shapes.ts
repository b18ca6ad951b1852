import { round } from '../round.ts';

/** The shapes of marks: no two groups of papers differ only by colour. Where marks are too small for them, they appear once the map is enlarged. */
export const shapeNames = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'wedge',
  'cross',
  'dot',
  'ring',
] as const;
export type ShapeName = (typeof shapeNames)[number];

/** The radius of a mark, in pixels: smaller if there are many. */
export function markRadius(papers: number): number {
  if (papers <= 80) return 5;
  if (papers <= 200) return 4;
  return round(Math.min(3, Math.max(1.1, 130 / Math.sqrt(papers))));
}

/** The SVG path of a shape around the point 0 0; all shapes have about the same area. */
export function shapePath(shape: ShapeName, radius: number): string {
  const at = (...numbers: number[]) => numbers.map((number) => round(number * radius)).join(' ');
  switch (shape) {
    case 'circle':
      return circle(radius);
    case 'square':
      return `M${at(-0.9, -0.9)}H${at(0.9)}V${at(0.9)}H${at(-0.9)}Z`;
    case 'triangle':
      return `M${at(0, -1.25)}L${at(1.2, 0.85)}H${at(-1.2)}Z`;
    case 'diamond':
      return `M${at(0, -1.3)}L${at(1.3, 0)}L${at(0, 1.3)}L${at(-1.3, 0)}Z`;
    case 'wedge':
      return `M${at(0, 1.25)}L${at(1.2, -0.85)}H${at(-1.2)}Z`;
    case 'cross':
      return `M${at(-0.4, -1.2)}H${at(0.4)}V${at(-0.4)}H${at(1.2)}V${at(0.4)}H${at(0.4)}V${at(1.2)}H${at(-0.4)}V${at(0.4)}H${at(-1.2)}V${at(-0.4)}H${at(-0.4)}Z`;
    case 'dot':
      return circle(radius * 0.6);
    case 'ring':
      return `${circle(radius)}${circle(radius * 0.6, 1)}`;
  }
}

/** A circle inside another is a hole if it is drawn the other way round (`sweep` 1). */
function circle(radius: number, sweep: 0 | 1 = 0): string {
  const r = round(radius);
  return `M${-r} 0a${r} ${r} 0 1 ${sweep} ${2 * r} 0a${r} ${r} 0 1 ${sweep} ${-2 * r} 0Z`;
}
