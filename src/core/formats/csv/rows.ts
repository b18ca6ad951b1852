/** A cell with the place where it begins: 1-based, columns in UTF-16 units. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** The cells of a row, or where a quoted cell breaks the rules; nothing after it can be read. */
export type Row = { cells: Cell[] } | { problem: string; line: number; column: number };

/**
 * Reads rows of cells (RFC 4180) separated by one character, with any line ends. A quoted cell may hold
 * separators, line ends and doubled quotes, and blanks may surround it; elsewhere a quote is a character.
 * Blank lines are skipped.
 */
export function* readRows(text: string, separator: string): Generator<Row> {
  let line = 1;
  let lineStart = 0;
  let cells: Cell[] = [];
  const unquoted = new RegExp(`[^\\r\\n${separator === '\t' ? '\\t' : separator}]*`, 'y');
  const blanks = separator === '\t' ? / */y : /[ \t]*/y;
  for (let at = 0; at <= text.length; ) {
    const start = at;
    const place = { line, column: start - lineStart + 1 };
    const quoteAt = endOf(blanks, text, at);
    if (text[quoteAt] === '"') {
      const close = closingQuote(text, quoteAt + 1);
      if (close < 0) return yield { problem: 'A quote opens a cell that no quote closes.', ...place };
      const content = text.slice(quoteAt + 1, close);
      for (const end of content.matchAll(/\r\n|\n|\r/g)) {
        line += 1;
        lineStart = quoteAt + 1 + end.index + end[0].length;
      }
      cells.push({ text: content.replaceAll('""', '"'), ...place });
      at = endOf(blanks, text, close + 1);
    } else {
      at = endOf(unquoted, text, at);
      cells.push({ text: text.slice(start, at), ...place });
    }
    const end = text[at];
    if (end === separator) {
      at += 1;
      continue;
    }
    if (end !== undefined && end !== '\r' && end !== '\n') {
      return yield { problem: 'Found text after a quoted cell.', line, column: at - lineStart + 1 };
    }
    if (cells.length > 1 || cells[0]?.text.trim()) yield { cells };
    cells = [];
    at += end === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    lineStart = at;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
