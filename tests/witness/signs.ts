/** Signs that the site takes out, spells out or escapes, so that a text is no more than a text. */

/** Control characters, and those that make a text read in another direction than it is written. */
const unsafe = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** These, and marks on a letter that has 30 already. */
const hidden = new RegExp(`${unsafe.source}|\\p{M}(?<=\\p{M}{31})`, 'gu');

/** What of a line is shown: a tab is a space, and what cannot be shown is removed. */
export function shownLine(line: string): string {
  return line.replaceAll('\t', ' ').replace(hidden, '').trim();
}

/** What cannot be shown in a line, each kind once, and where the first is, 1-based. */
export function hiddenIn(line: string): { names: string[]; column: number } | null {
  const found = Array.from(line.replaceAll('\t', ' ').matchAll(hidden));
  const [first] = found;
  if (!first) return null;
  const names = found.map(([sign]) => `U+${hexOf(sign).toUpperCase().padStart(4, '0')}`);
  return { names: [...new Set(names)], column: first.index + 1 };
}

/** A line with what is unsafe by its number: `\u{202e}`. */
export function spelled(line: string): string {
  return line.replace(unsafe, (sign) => `\\u{${hexOf(sign)}}`);
}

function hexOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}

/** A cell of CSV begins with an apostrophe where a spreadsheet would compute it. */
export function cellOf(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text of an attribute of HTML, as it is written between quotation marks. */
export function attributeOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** A text of a reference as programs read it: tags mark it up, and what is escaped is a sign. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sc|sub|sup|span)\b[^<>]*>/gi, '')
    .replace(/&(lt|amp);/g, (_, name) => (name === 'lt' ? '<' : '&'));
}

/**
 * A field of BibTeX as LaTeX prints it: a command for a sign is the sign, braces that only group are gone. A formula stays
 * as it is.
 */
export function withoutTex(tex: string): string {
  const signs: Record<string, string> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textless: '<',
    textgreater: '>',
    textbar: '|',
    textasciitilde: '~',
    textasciicircum: '^',
  };
  return tex.replace(
    /(\$(?:\\.|[^$\\])*\$)|\\(text[a-z]+)\{\}|\\([\\{}$&%#_])|[{}]/g,
    (whole, formula?: string, name?: string, sign?: string) =>
      formula ?? (name === undefined ? (sign ?? '') : (signs[name] ?? whole)),
  );
}
