// Widths of characters in em, rounded up from Source Sans and common fallbacks: the font of the reader's
// machine is unknown, and a line that is too short does no harm.
const widths: [RegExp, number][] = [
  [/^\p{M}$/u, 0],
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]$/u,
    1.05,
  ],
  [/^[ijlftrI.,:;'’|!()[\]‐-]$/u, 0.36],
  [/^ $/u, 0.26],
  [/^[mwMW@%—…]$/u, 0.92],
  [/^\p{Lu}$/u, 0.7],
];
const usual = 0.56;

/** Estimates the width of a text at a size in pixels; too wide rather than too narrow. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    em += widths.find(([pattern]) => pattern.test(character))?.[1] ?? usual;
  }
  return em * size;
}

/** Breaks a text into lines of at most `width` pixels, between words, or inside a word that is too long. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && textWidth(line + character, size) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
