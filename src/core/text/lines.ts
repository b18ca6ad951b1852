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

/**
 * Puts the parts between separators on one line, with one space in the place of each and of the white space around it.
 * In linear time: a pattern such as `\s*\n\s*` takes quadratic time for a long run of spaces.
 */
export function joinParts(text: string, separator: RegExp): string {
  const parts = text.split(separator);
  const last = parts.length - 1;
  return parts
    .map((part, at) => {
      const begun = at === 0 ? part : part.trimStart();
      return at === last ? begun : begun.trimEnd();
    })
    .filter((part, at) => part !== '' || at === 0 || at === last)
    .join(' ');
}
