import { spellUnsafe } from './display.ts';

/** Quotes input for a message: one line, at most `limit` characters, nothing that moves a cursor. */
export function quote(text: string, limit = 60): string {
  const characters = Array.from(text.slice(0, limit * 2 + 2));
  const short = characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
  const shown = short.replace(
    /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `“${spellUnsafe(shown)}”`;
}

/** Quotes the whole input: the message is the only place that keeps it. */
export function quoteWhole(text: string): string {
  return quote(text, Number.POSITIVE_INFINITY);
}
