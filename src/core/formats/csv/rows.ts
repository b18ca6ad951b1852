/** A cell with the place where it begins: 1-based, columns in UTF-16 units. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** The cells of a row, or where a quoted cell breaks the rules, so that the cells of its line are uncertain. */
export type Row = { cells: Cell[] } | { problem: string; line: number; column: number };

/**
 * Reads rows of cells (RFC 4180) separated by one character, with any line ends. A quoted cell may hold
 * separators, line ends and doubled quotes, and blanks may surround it; elsewhere a quote is a character.
 * Blank lines are skipped. After a cell that breaks the rules, reading goes on in the line after the one where the
 * cell begins: a quote that opens by mistake costs no other line.
 */
export function* readRows(text: string, separator: string): Generator<Row> {
  let line = 1;
  let lineStart = 0;
  let cells: Cell[] = [];
  const unquoted = new RegExp(`[^\\r\\n${separator.replace(/[\\\]]/, '\\$&')}]*`, 'y');
  const blanks = separator === '\t' ? / */y : /[ \t]*/y;
  for (let at = 0; at <= text.length; ) {
    const start = at;
    const place = { line, column: start - lineStart + 1 };
    const quoteAt = endOf(blanks, text, at);
    let problem: Row | null = null;
    if (text[quoteAt] === '"') {
      const close = closingQuote(text, quoteAt + 1);
      if (close < 0) {
        problem = { problem: 'A quote opens a cell that no quote closes.', ...place };
      } else {
        const content = text.slice(quoteAt + 1, close);
        const end = endOf(blanks, text, close + 1);
        const isEnd =
          end === text.length || text[end] === separator || text[end] === '\r' || text[end] === '\n';
        const lines = /[\r\n]/.test(content) ? Array.from(content.matchAll(/\r\n|\n|\r/g)) : [];
        const last = lines.at(-1);
        const lastStart = last ? quoteAt + 1 + last.index + last[0].length : lineStart;
        if (isEnd) {
          line += lines.length;
          lineStart = lastStart;
          cells.push({ text: content.includes('""') ? content.replaceAll('""', '"') : content, ...place });
          at = end;
        } else {
          const where = { line: line + lines.length, column: end - lastStart + 1 };
          problem = { problem: 'Found text after a quoted cell.', ...where };
        }
      }
    } else {
      at = endOf(unquoted, text, at);
      cells.push({ text: text.slice(start, at), ...place });
    }
    if (problem) {
      yield problem;
      at = lineEnd(text, quoteAt);
    } else if (text[at] === separator) {
      at += 1;
      continue;
    } else if (cells.length > 1 || cells[0]?.text.trim()) {
      yield { cells };
    }
    cells = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    lineStart = at;
  }
}

function lineEnd(text: string, from: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
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
