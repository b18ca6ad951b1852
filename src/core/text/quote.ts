import { spellOut, spellUnsafe } from './display.ts';

/** Quotes input for a message: one line, at most `limit` characters, nothing that moves a cursor. */
export function quote(text: string, limit = 60): string {
  const characters = Array.from(text.slice(0, limit * 2 + 2));
  const short = characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
  return `“${spellUnsafe(short.replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, spellOut))}”`;
}

/** Quotes the whole input: the message is the only place that keeps it. */
export function quoteWhole(text: string): string {
  return quote(text, Number.POSITIVE_INFINITY);
}
