/** A bar, by its row and its column. */
export interface Cell {
  row: number;
  column: number;
}

/**
 * The bar to which an arrow key leads from another: the next one with papers in the row, or the one nearest in the
 * next row that has any. Undefined for other keys; null at the edge.
 */
export function nextCell(rows: number[][], { row, column }: Cell, key: string): Cell | null | undefined {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const step = key === 'ArrowRight' ? 1 : -1;
    const counts = rows[row] ?? [];
    for (let at = column + step; at >= 0 && at < counts.length; at += step) {
      if (counts[at]) return { row, column: at };
    }
    return null;
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const step = key === 'ArrowDown' ? 1 : -1;
  for (let at = row + step; at >= 0 && at < rows.length; at += step) {
    const filled = (rows[at] ?? []).flatMap((count, place) => (count > 0 ? [place] : []));
    const [nearest] = filled.sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || a - b);
    if (nearest !== undefined) return { row: at, column: nearest };
  }
  return null;
}

/** The first bar with papers. */
export function firstCell(rows: number[][]): Cell {
  const row = Math.max(
    0,
    rows.findIndex((counts) => counts.some(Boolean)),
  );
  return { row, column: Math.max(0, rows[row]?.findIndex(Boolean) ?? 0) };
}
