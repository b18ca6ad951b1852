import { type Finding, finding } from '../../messages/finding.ts';
import { toDisplayText } from '../../text/display.ts';
import { type Line, toLines } from '../../text/lines.ts';

/** A line with text, trimmed and safe to show. */
export interface PithLine extends Line {
  /** The text with every white space as a plain space, by which headings, rows and statements are known. */
  plain: string;
  /** Column of the first character in the dump. */
  column: number;
  /** True if at least one blank line is above it. */
  afterBlank: boolean;
}

/** The non-blank lines of a dump, and what had to be removed from them. */
export function lex(text: string): { lines: PithLine[]; findings: Finding[] } {
  const lines: PithLine[] = [];
  const findings: Finding[] = [];
  let afterBlank = true;
  for (const { number, text: raw } of toLines(text)) {
    const { text: shown, removed } = toDisplayText(raw);
    const [first] = removed;
    if (first) {
      const points = [...new Set(removed.map(({ codePoint }) => codePoint))].join(', ');
      const place = { line: number, column: first.offset + 1 };
      findings.push(finding('removed-characters', place, `Found ${points}, which cannot be shown.`));
    }
    if (shown !== '') {
      const column = raw.indexOf(shown.charAt(0)) + 1;
      lines.push({ number, text: shown, plain: shown.replace(/[^\S ]/g, ' '), column, afterBlank });
    }
    afterBlank = shown === '';
  }
  return { lines, findings };
}

/** A bullet alone on its line: the next line is a title, whatever it looks like. */
export function isLoneBullet(text: string): boolean {
  return text === '-' || text === '•';
}

/** The text after a bullet on the same line, or null if the line does not begin with one. */
export function afterBullet(text: string): string | null {
  return /^[-•]\s/.test(text) ? text.slice(1).trim() : null;
}
