import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapEdges as columnsOf } from '../../../../src/core/figures/map/map-edges.ts';

const near = (...list: [number, number][]) => list.map(([paper, similarity]) => ({ paper, similarity }));

function mapEdges(...graph: Parameters<typeof columnsOf>) {
  const { a, b, weight } = columnsOf(...graph);
  return Array.from(a, (one, edge) => ({ a: one, b: b[edge] ?? -1, weight: weight[edge] ?? -1 }));
}

test('a paper pulls its nearest by their share of its similarity, and two that name each other pull once', () => {
  const graph = [near([1, 0.75], [2, 0.25]), near([0, 0.5]), near([1, 0.3], [0, 0.1]), []];
  // Three papers pull, and all pull together with one half.
  expect(mapEdges(graph, 1)).toEqual([
    { a: 0, b: 1, weight: 2 / 6 },
    { a: 1, b: 2, weight: 1 / 6 },
  ]);
  expect(mapEdges(graph, 2)).toEqual([
    { a: 0, b: 1, weight: expect.closeTo(1.75 / 6, 10) },
    { a: 0, b: 2, weight: expect.closeTo(0.5 / 6, 10) },
    { a: 1, b: 2, weight: expect.closeTo(0.75 / 6, 10) },
  ]);
  expect(mapEdges([[], []], 5)).toEqual([]);
});

test('for any graph: edges are in the order of their papers, each once, and weigh one half in all', () => {
  const graphs = fc.integer({ min: 2, max: 20 }).chain((size) =>
    fc.array(
      fc
        .uniqueArray(fc.nat(size - 1), { maxLength: 6 })
        .map((papers) => near(...papers.map((paper, at): [number, number] => [paper, 1 / (at + 1)]))),
      { minLength: size, maxLength: size },
    ),
  );
  fc.assert(
    fc.property(graphs, (all) => {
      const graph = all.map((list, paper) => list.filter((one) => one.paper !== paper));
      const edges = mapEdges(graph, 4);
      const keys = edges.map(({ a, b }) => a * 100 + b);
      const pairs = graph.flatMap((list, paper) =>
        list.slice(0, 4).map((one) => Math.min(paper, one.paper) * 100 + Math.max(paper, one.paper)),
      );
      expect(keys).toEqual([...new Set(pairs)].sort((one, other) => one - other));
      const sum = edges.reduce((total, { weight }) => total + weight, 0);
      expect(sum).toBeCloseTo(edges.length > 0 ? 0.5 : 0, 10);
    }),
  );
});
