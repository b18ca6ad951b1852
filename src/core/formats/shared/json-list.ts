/** A list in JSON with an item a line, in parts: `[]` if it has none. */
export const jsonList = {
  head: '[',
  /** The item at `index` (0-based), with what parts it from the one before. */
  item: (value: unknown, index: number) => `${index === 0 ? '' : ','}\n${JSON.stringify(value)}`,
  tail: (count: number) => (count === 0 ? ']' : '\n]'),
};
