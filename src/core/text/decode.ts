import { toLines } from './lines.ts';
import { quote } from './quote.ts';

/**
 * Decodes UTF-8, and UTF-16 that begins with a byte order mark, strictly; where the bytes are something else, says
 * what and in which line. Nothing is guessed: an encoding that no mark names is only named in `found`.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { line: number; found: string } {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text !== null) return { text };
  // Only what is not of the encoding comes back as other bytes.
  const lenient = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding !== 'utf-8') {
    const line = toLines(lenient.slice(0, lenient.indexOf('\uFFFD'))).length;
    return { line, found: 'UTF-16 text with bytes that are not UTF-16' };
  }
  const again = new TextEncoder().encode(lenient);
  const invalid = bytes.findIndex((byte, index) => byte !== again[index]);
  const line = toLines(new TextDecoder('utf-8').decode(bytes.subarray(0, invalid))).length;
  const western = readWindows1252(lineAround(bytes, invalid));
  const looks = western === null ? '' : `; as Windows-1252, the line is ${quote(western)}`;
  return { line, found: `bytes that are not UTF-8${looks}` };
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const maxLine = 1000;

function lineAround(bytes: Uint8Array, offset: number): Uint8Array {
  const isEnd = (byte: number | undefined) => byte === undefined || byte === 10 || byte === 13;
  let [start, end] = [offset, offset];
  while (start > 0 && !isEnd(bytes[start - 1])) start -= 1;
  while (!isEnd(bytes[end])) end += 1;
  return bytes.subarray(Math.max(start, offset - maxLine), Math.min(end, offset + maxLine));
}

/**
 * The line in the encoding that Excel writes in western Europe, where that is likely: its special characters stand
 * alone between ASCII, while those of Chinese or Cyrillic encodings come in rows.
 */
function readWindows1252(line: Uint8Array): string | null {
  const text = new TextDecoder('windows-1252').decode(line);
  const isLikely = /[a-z]{2}/i.test(text) && !/[\u0080-\uFFFF]{3}|[\u0080-\u009F]/u.test(text);
  return isLikely ? text.trim() : null;
}
