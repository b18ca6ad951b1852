// A cell that begins so is a formula to a spreadsheet, or becomes one with the text after it
// (https://owasp.org/www-community/attacks/CSV_Injection).
const dangerous = /^'*[=+\-@\t\r]/;

/**
 * Writes a cell that a spreadsheet opens as text: it puts an apostrophe before one that would be a formula, and
 * before one that already looks so, so that `readCell` gives back what it was.
 */
export function printCell(text: string, separator = ','): string {
  const safe = dangerous.test(text) ? `'${text}` : text;
  const quoted = safe.includes(separator) || /["\r\n]|^\s|\s$/.test(safe);
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell without the apostrophe that keeps a spreadsheet from computing it. */
export function readCell(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
