/**
 * The indexes of the `limit` highest scores, best first, the earlier first among equals. Keeps the best so
 * far in a heap with the worst on top, so that 100,000 scores are read once and not sorted.
 */
export function topK(scores: ArrayLike<number>, limit: number): number[] {
  const heap: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    if (heap.length < limit) {
      heap.push(at);
      rise(heap.length - 1);
    } else if (limit > 0 && isBetter(at, heap[0]!)) {
      heap[0] = at;
      sink();
    }
  }
  return heap.sort((a, b) => (isBetter(a, b) ? -1 : 1));

  function isBetter(a: number, b: number): boolean {
    const difference = scores[a]! - scores[b]!;
    return difference === 0 ? a < b : difference > 0;
  }

  function rise(from: number) {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (isBetter(heap[child]!, heap[parent]!)) return;
      swap(child, parent);
      child = parent;
    }
  }

  function sink() {
    for (let parent = 0; ; ) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < heap.length && isBetter(heap[worst]!, heap[child]!)) worst = child;
      }
      if (worst === parent) return;
      swap(parent, worst);
      parent = worst;
    }
  }

  function swap(a: number, b: number) {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  }
}
