/** A line with its 1-based number, so that every message can point at its source. */
export interface Line {
  number: number;
  text: string;
}

/** Splits on LF, CRLF or CR; keeps empty lines so that numbers match an editor's. */
export function toLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, text: line }));
}

/** Counts lines as an editor does: a final line end does not begin another line. */
export function countLines(text: string): number {
  if (text === '') return 0;
  const ends = text.match(/\r\n|\n|\r/g)?.length ?? 0;
  return /[\r\n]$/.test(text) ? ends : ends + 1;
}
