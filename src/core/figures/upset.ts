/** A set of an UpSet figure: its columns, and how many items it holds. */
export interface UpsetSet {
  columns: number[];
  count: number;
}

/** Sizes in pixels. */
export interface UpsetSize {
  /** Columns of the matrix. */
  columns: number;
  columnWidth: number;
  rowHeight: number;
  /** Width of the longest bar. */
  barWidth: number;
}

/** A row of the figure: a dot for each column, a line through the dots of the set, and a bar. */
export interface UpsetRow {
  dots: { x: number; y: number; isOn: boolean }[];
  /** From the first to the last dot of the set; null for a set of one column. */
  line: { from: number; to: number; y: number } | null;
  /** In proportion to the count, the largest as long as `barWidth`. */
  barWidth: number;
}

/** Lays out the rows of an UpSet figure (https://upset.app) on its side; the order is kept. */
export function upset(
  sets: UpsetSet[],
  { columns, columnWidth, rowHeight, barWidth }: UpsetSize,
): UpsetRow[] {
  const most = Math.max(1, ...sets.map(({ count }) => count));
  const y = rowHeight / 2;
  const xOf = (column: number) => (column + 0.5) * columnWidth;
  return sets.map((set) => {
    const on = new Set(set.columns);
    const from = Math.min(...set.columns);
    const to = Math.max(...set.columns);
    return {
      dots: Array.from({ length: columns }, (_, column) => ({ x: xOf(column), y, isOn: on.has(column) })),
      line: from < to ? { from: xOf(from), to: xOf(to), y } : null,
      barWidth: (set.count / most) * barWidth,
    };
  });
}
