import { isFar } from './map-repulsion.ts';
import { PointTree } from './point-tree.ts';
import type { Positions } from './spectral-layout.ts';

/**
 * As `repel`, for long lists: the papers of a cell that is not split take the repulsion of what is far from its middle, which is
 * computed once for them all. Only what is near is computed for each of them.
 */
export function repelGroups(positions: Positions, forces: Positions): number {
  const { x, y } = positions;
  const tree = new PointTree(positions);
  const { cells, papers, middleX, middleY, widths, from, to, after } = tree;
  let sum = 0;
  for (let group = 0; group < cells; group += 1) {
    if (after[group]! > group + 1) continue;
    const [first, end] = [from[group]!, to[group]!];
    let farX = 0;
    let farY = 0;
    let farSum = 0;
    for (let cell = 0; cell < cells; ) {
      const next = after[cell]!;
      const dx = middleX[group]! - middleX[cell]!;
      const dy = middleY[group]! - middleY[cell]!;
      const distance = dx * dx + dy * dy;
      if (isFar(Math.max(widths[cell]!, widths[group]!), distance)) {
        const near = 1 / (1 + distance);
        const size = to[cell]! - from[cell]!;
        farSum += size * near;
        farX += size * near * near * dx;
        farY += size * near * near * dy;
        cell = next;
        continue;
      }
      if (next > cell + 1) {
        cell += 1;
        continue;
      }
      for (let place = first; place < end; place += 1) {
        const paper = papers[place]!;
        const px = x[paper]!;
        const py = y[paper]!;
        let forceX = 0;
        let forceY = 0;
        for (let at = from[cell]!; at < to[cell]!; at += 1) {
          if (at === place) continue;
          const other = papers[at]!;
          const ox = px - x[other]!;
          const oy = py - y[other]!;
          const near = 1 / (1 + ox * ox + oy * oy);
          sum += near;
          forceX += near * near * ox;
          forceY += near * near * oy;
        }
        forces.x[paper]! += forceX;
        forces.y[paper]! += forceY;
      }
      cell = next;
    }
    sum += (end - first) * farSum;
    for (let place = first; place < end; place += 1) {
      forces.x[papers[place]!]! += farX;
      forces.y[papers[place]!]! += farY;
    }
  }
  return sum;
}
