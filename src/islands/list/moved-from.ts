/**
 * The items that React takes out of a list and puts elsewhere to make the order `after` of `before`: each was above one
 * that is now above it. The others stay in place; a new one is not moved.
 */
export function movedFrom<Item>(before: readonly Item[], after: readonly Item[]): Item[] {
  const places = new Map(before.map((item, at) => [item, at]));
  let last = -1;
  return after.filter((item) => {
    const place = places.get(item) ?? last;
    const isMoved = place < last;
    last = Math.max(last, place);
    return isMoved;
  });
}
