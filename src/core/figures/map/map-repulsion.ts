import { PointTree } from './point-tree.ts';
import type { Positions } from './spectral-layout.ts';

/** A cell counts as one paper if its width divided by its distance is less than this. */
const coarseness = 1;

/** Whether a cell counts as one paper, by its width and the square of its distance. */
export function isFar(width: number, distance: number): boolean {
  return width * width < coarseness * distance;
}

/**
 * Adds the repulsion between all papers, (p − q) / (1 + d²)², to `forces`, and returns the sum of
 * 1 / (1 + d²) over all pairs. Distant groups count as one paper at their middle (Barnes and Hut, 1986,
 * doi:10.1038/324446a0), so that it takes n log n steps.
 */
export function repel(positions: Positions, forces: Positions): number {
  const { x, y } = positions;
  const { cells, papers, middleX, middleY, widths, from, to, after } = new PointTree(positions);
  let sum = 0;
  for (let paper = 0; paper < x.length; paper += 1) {
    const px = x[paper]!;
    const py = y[paper]!;
    let forceX = 0;
    let forceY = 0;
    for (let cell = 0; cell < cells; ) {
      const dx = px - middleX[cell]!;
      const dy = py - middleY[cell]!;
      const distance = dx * dx + dy * dy;
      const next = after[cell]!;
      if (isFar(widths[cell]!, distance)) {
        const near = 1 / (1 + distance);
        const size = to[cell]! - from[cell]!;
        sum += size * near;
        forceX += size * near * near * dx;
        forceY += size * near * near * dy;
        cell = next;
      } else if (next > cell + 1) {
        cell += 1;
      } else {
        for (let at = from[cell]!; at < to[cell]!; at += 1) {
          const other = papers[at]!;
          if (other === paper) continue;
          const ox = px - x[other]!;
          const oy = py - y[other]!;
          const near = 1 / (1 + ox * ox + oy * oy);
          sum += near;
          forceX += near * near * ox;
          forceY += near * near * oy;
        }
        cell = next;
      }
    }
    forces.x[paper]! += forceX;
    forces.y[paper]! += forceY;
  }
  return sum;
}
