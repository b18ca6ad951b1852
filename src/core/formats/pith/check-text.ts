import { type Finding, finding } from '../../messages/finding.ts';
import { printCount } from '../../text/numbers.ts';

const maxLineLength = 100_000;

/** The first reason why a text cannot be a dump, or null. */
export function checkText(text: string): Finding | null {
  if (/^\s*(?:<!doctype html|<html|<head)/i.test(text.slice(0, 1000))) {
    return finding('html-page', { line: 1 }, 'Found an HTML page.', { expected: 'the text of the page' });
  }
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n|\n|\r|\0|$/g)) {
    const place = { line, column: 1 };
    if (end.index - start > maxLineLength) {
      const reason = `Found a line of ${printCount(end.index - start)} characters.`;
      return finding('line-too-long', place, reason, { expected: 'at most 100,000 characters' });
    }
    if (end[0] === '\0')
      return finding('nul-byte', { line, column: end.index - start + 1 }, 'Found a NUL byte.');
    line += 1;
    start = end.index + end[0].length;
  }
  return null;
}
