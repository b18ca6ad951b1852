import { expect, test } from 'vitest';
import { repelGroups } from '../../../../src/core/figures/map/group-repulsion.ts';
import { fixedNumbers, type Positions } from '../../../../src/core/figures/map/spectral-layout.ts';

const cloud = (size: number, width: number): Positions => {
  const random = fixedNumbers();
  return {
    x: Float64Array.from({ length: size }, () => random() * width),
    y: Float64Array.from({ length: size }, () => random() * width),
  };
};

const still = (size: number): Positions => ({ x: new Float64Array(size), y: new Float64Array(size) });

function exactly({ x, y }: Positions) {
  const forces = still(x.length);
  let sum = 0;
  for (const [a, ax] of x.entries()) {
    for (const [b, bx] of x.entries()) {
      if (a === b) continue;
      const [dx, dy] = [ax - bx, (y[a] ?? 0) - (y[b] ?? 0)];
      const near = 1 / (1 + dx * dx + dy * dy);
      sum += near;
      forces.x[a] = (forces.x[a] ?? 0) + near * near * dx;
      forces.y[a] = (forces.y[a] ?? 0) + near * near * dy;
    }
  }
  return { forces, sum };
}

// As dense as maps of long lists are.
test.each([
  [1, 3],
  [8, 4],
  [400, 1],
  [400, 7],
  [1500, 14],
])('%s papers in a square of %s repel each other about as strongly as one by one', (size, width) => {
  const positions = cloud(size, width);
  const forces = still(size);
  const { forces: wanted, sum } = exactly(positions);
  expect(Math.abs(repelGroups(positions, forces) - sum)).toBeLessThanOrEqual(0.1 * sum);
  let [wrong, whole] = [0, 0];
  for (const axis of ['x', 'y'] as const) {
    for (const [at, value] of wanted[axis].entries()) {
      wrong += (value - (forces[axis][at] ?? 0)) ** 2;
      whole += value ** 2;
    }
  }
  expect(Math.sqrt(wrong)).toBeLessThanOrEqual(0.25 * Math.sqrt(whole));
});
