/** A place in a text that is read from the front, and the offset before which reading stops. */
export interface Scanner {
  text: string;
  at: number;
  end: number;
}

/** True if the next character is one of some. */
export function isAt({ text, at, end }: Scanner, characters: string): boolean {
  return at < end && characters.includes(text[at] ?? '\n');
}

/** Skips white space, and comments from a `%` to the end of the line. */
export function skipSpace(scanner: Scanner): void {
  for (; scanner.at < scanner.end; scanner.at += 1) {
    const character = scanner.text[scanner.at] ?? '';
    if (character === '%') scanner.at = lineEnd(scanner) - 1;
    else if (!/\s/.test(character)) return;
  }
}

/** Takes what a sticky pattern matches, or null where it does not match here. */
export function take(scanner: Scanner, pattern: RegExp): string | null {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.text)?.[0];
  if (!found || scanner.at + found.length > scanner.end) return null;
  scanner.at += found.length;
  return found;
}

/** Takes the next character if it is one of some, else returns null. */
export function takeOne(scanner: Scanner, characters: string): string | null {
  const character = scanner.text[scanner.at];
  if (scanner.at >= scanner.end || character === undefined || !characters.includes(character)) return null;
  scanner.at += 1;
  return character;
}

/**
 * Takes a text after its opening brace or quote up to the closing one; null if it is never closed.
 * Every brace counts, also after a backslash, as in BibTeX.
 */
export function takeClosed(scanner: Scanner, closing: '}' | '"'): string | null {
  let depth = 0;
  for (let index = scanner.at; index < scanner.end; index += 1) {
    const character = scanner.text[index];
    if (depth === 0 && character === closing) {
      const inside = scanner.text.slice(scanner.at, index);
      scanner.at = index + 1;
      return inside;
    }
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return null;
  }
  return null;
}

function lineEnd({ text, at, end }: Scanner): number {
  const ending = /[\r\n]|$/g;
  ending.lastIndex = at;
  return Math.min(ending.exec(text)?.index ?? end, end);
}
