import { at } from '../text/at.ts';
import { spellOut, unsafeCharacters } from '../text/display.ts';
import { toLines } from '../text/lines.ts';

/** A line of a source, or a part of a long one, as a page shows it. */
interface ShownLine {
  /** 1-based. */
  number: number;
  /** 1-based; only long lines have more than one. */
  part: number;
  text: string;
  /** True for the last part of its line. */
  ends: boolean;
}

/** The lines of one page, in their order. */
export type SourcePage = ShownLine[];

/** Longer lines, as those with a page of answers, are shown in parts, so that a mark can lead into them. */
const maxWholeLine = 10_000;
const maxPart = 2000;

/** What a page has for each line besides its text and its three anchors: `<span id=""><a href="#"></a></span>`. */
const bytesPerLine = 40;

/**
 * Splits the text of a source into pages, each with at most `maxBytes` of HTML for its lines. Characters that no page may
 * hold are written as `\u{…}`.
 */
export function toSourcePages(text: string, maxBytes: number): SourcePage[] {
  const pages: SourcePage[] = [];
  let page: SourcePage = [];
  let bytes = 0;
  for (const line of shownLines(text)) {
    const own = bytesPerLine + 3 * lineAnchor(line.number, line.part).length + htmlBytes(line.text);
    if (page.length > 0 && bytes + own > maxBytes) {
      pages.push(page);
      page = [];
      bytes = 0;
    }
    page.push(line);
    bytes += own;
  }
  return [...pages, page];
}

/** The part of a line that has an offset in it, in UTF-16 units. */
export function partAt(line: string, offset: number): number {
  if (line.length <= maxWholeLine) return 1;
  // What comes after the last letter is in the last part.
  const ends = partEnds(line).slice(0, -1);
  return ends.filter((end) => end <= offset).length + 1;
}

/** The anchor of a line, or of a part of it: `L38`, `L38-2`. */
export function lineAnchor(number: number, part = 1): string {
  return part === 1 ? `L${number}` : `L${number}-${part}`;
}

function shownLines(text: string): ShownLine[] {
  const lines = toLines(text.startsWith('\uFEFF') ? text.slice(1) : text);
  // A line end at the end of a file begins no line.
  if (lines.length > 1 && lines.at(-1)?.text === '') lines.pop();
  return lines.flatMap(({ number, text: line }) => {
    if (line.length <= maxWholeLine)
      return { number, part: 1, text: line.replace(unsafe, spellOut), ends: true };
    const ends = partEnds(line);
    return ends.map((end, index) => ({
      number,
      part: index + 1,
      text: line.slice(index === 0 ? 0 : at(ends, index - 1), end).replace(unsafe, spellOut),
      ends: index === ends.length - 1,
    }));
  });
}

/** Where the parts of a line end, in UTF-16 units; no pair of surrogates is divided. */
function partEnds(line: string): number[] {
  const ends: number[] = [];
  for (let end = 0; end < line.length; ends.push(end)) {
    end = Math.min(end + maxPart, line.length);
    if (/[\uD800-\uDBFF]/.test(line.charAt(end - 1)) && end < line.length) end += 1;
  }
  return ends;
}

const unsafe = new RegExp(`(?!\\t)[${unsafeCharacters}]`, 'gu');

/** What a text takes in HTML, escaped and in UTF-8. */
function htmlBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // The longest reference, `&quot;`, has six; half of a pair of surrogates takes two.
    if (code === 0x22 || code === 0x26 || code === 0x27 || code === 0x3c || code === 0x3e) bytes += 6;
    else if (code < 0x80) bytes += 1;
    else bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
