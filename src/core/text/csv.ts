/**
 * Prints rows as CSV (RFC 4180). A spreadsheet takes a cell that begins with one of `= + - @` or with white
 * space of its own for a formula, so such a cell begins with an apostrophe instead
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function printCsv(rows: string[][]): string {
  return rows.map((cells) => `${cells.map(printCell).join(',')}\r\n`).join('');
}

function printCell(cell: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
