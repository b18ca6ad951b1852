import type { Positions } from './spectral-layout.ts';

/** A square of the plane with the papers in it. */
interface Cell {
  /** The mean position of its papers. */
  x: number;
  y: number;
  size: number;
  width: number;
  papers: Int32Array;
  /** Empty if the cell has few enough papers to visit one by one. */
  parts: Cell[];
}

/** A cell with at most this many papers is not split. */
const leafSize = 8;
/** The limit of splitting: papers at the same point can never be separated. */
const maxDepth = 24;
/** A cell counts as one paper if its width divided by its distance is less than this. */
const coarseness = 1;

/**
 * Adds the repulsion between all papers, (p − q) / (1 + d²)², to `forces`, and returns the sum of
 * 1 / (1 + d²) over all pairs. Distant groups count as one paper at their middle (Barnes and Hut, 1986,
 * doi:10.1038/324446a0), so that it takes n log n steps.
 */
export function repel(positions: Positions, forces: Positions): number {
  const { x, y } = positions;
  const root = cellOf(positions, Int32Array.from(x.keys()), ...squareAround(positions), maxDepth);
  const open: Cell[] = [];
  let sum = 0;
  for (let paper = 0; paper < x.length; paper += 1) {
    const px = x[paper]!;
    const py = y[paper]!;
    let forceX = 0;
    let forceY = 0;
    open.push(root);
    for (let cell = open.pop(); cell; cell = open.pop()) {
      const dx = px - cell.x;
      const dy = py - cell.y;
      const distance = dx * dx + dy * dy;
      if (cell.width * cell.width < coarseness * distance) {
        const near = 1 / (1 + distance);
        sum += cell.size * near;
        forceX += cell.size * near * near * dx;
        forceY += cell.size * near * near * dy;
      } else if (cell.parts.length > 0) {
        for (const part of cell.parts) open.push(part);
      } else {
        for (const other of cell.papers) {
          if (other === paper) continue;
          const ox = px - x[other]!;
          const oy = py - y[other]!;
          const near = 1 / (1 + ox * ox + oy * oy);
          sum += near;
          forceX += near * near * ox;
          forceY += near * near * oy;
        }
      }
    }
    forces.x[paper]! += forceX;
    forces.y[paper]! += forceY;
  }
  return sum;
}

function squareAround({ x, y }: Positions): [left: number, top: number, width: number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const value of x) [left, right] = [Math.min(left, value), Math.max(right, value)];
  for (const value of y) [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
  return [left, top, Math.max(right - left, bottom - top)];
}

function cellOf(
  positions: Positions,
  papers: Int32Array,
  left: number,
  top: number,
  width: number,
  depth: number,
): Cell {
  const cell: Cell = { x: 0, y: 0, size: papers.length, width, papers, parts: [] };
  for (const paper of papers) {
    cell.x += positions.x[paper]!;
    cell.y += positions.y[paper]!;
  }
  cell.x /= papers.length;
  cell.y /= papers.length;
  if (papers.length <= leafSize || depth === 0) return cell;
  const half = width / 2;
  const quarters: number[][] = [[], [], [], []];
  for (const paper of papers) {
    const right = positions.x[paper]! >= left + half ? 1 : 0;
    const low = positions.y[paper]! >= top + half ? 2 : 0;
    quarters[right + low]?.push(paper);
  }
  for (const [at, quarter] of quarters.entries()) {
    if (quarter.length === 0) continue;
    const from = [left + (at % 2) * half, top + (at >= 2 ? half : 0)] as const;
    cell.parts.push(cellOf(positions, Int32Array.from(quarter), ...from, half, depth - 1));
  }
  return cell;
}
