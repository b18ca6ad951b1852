import { toDisplayText, tooManyMarks, unsafeCharacters } from './display.ts';

/** A text that is safe to show, and the code points that had to be removed, each once. */
export interface FlowingText {
  text: string;
  removed: string[];
}

// Characters that need work in a text of one line; most texts have none.
const special = new RegExp(`[${unsafeCharacters}\u2028\u2029]|^[^!-~]+$|${tooManyMarks}`, 'u');

/**
 * Makes a value of a structured source safe to show: unsafe characters are removed, and line ends are spaces,
 * or stay where the text has `paragraphs`, with at most one blank line between them.
 */
export function toFlowingText(input: string, { paragraphs = false } = {}): FlowingText {
  if (!special.test(input)) return { text: input.trim(), removed: [] };
  const removed = new Set<string>();
  const wellFormed = input.replace(/\p{Surrogate}/gu, (half) => {
    removed.add(`U+${half.charCodeAt(0).toString(16).toUpperCase()}`);
    return '';
  });
  const lines = wellFormed.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => {
    const shown = toDisplayText(line);
    for (const { codePoint } of shown.removed) removed.add(codePoint);
    return shown.text;
  });
  const text = paragraphs
    ? lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : lines.filter((line) => line !== '').join(' ');
  return { text, removed: [...removed] };
}
