import { toLines } from './lines.ts';

/** Decodes UTF-8 strictly; where the bytes are something else, says what and in which line. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { line: number; found: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const [first, second] = bytes;
    const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (utf16) return { line: 1, found: 'UTF-16 text' };
    // Only what is not UTF-8 comes back other than it was.
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const again = new TextEncoder().encode(lenient);
    const invalid = bytes.findIndex((byte, index) => byte !== again[index]);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, invalid));
    return { line: toLines(before).length, found: 'bytes that are not UTF-8' };
  }
}
