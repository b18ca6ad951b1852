import { type Finding, finding } from '../messages/finding.ts';
import type { ParsedSource } from '../sources/parsed-source.ts';
import { decodeText } from '../text/decode.ts';
import { countLines } from '../text/lines.ts';
import { findFormat, noFormat } from './formats.ts';
import { withLines } from './json-input/with-lines.ts';
import { unreadBytes } from './unread-kinds.ts';

/** A file of the folder of dumps that was read as one of the formats. */
export interface ReadSource {
  format: string;
  lines: number;
  source: ParsedSource;
}

/** Reads the bytes of one file; a file that is no text of a known format is one finding. */
export function readSource(file: string, bytes: Uint8Array): ReadSource | Finding {
  const unread = unreadBytes(file, bytes);
  if (unread) return noFormat(file, unread);
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    const details = { expected: 'UTF-8 text' };
    return finding('not-utf8', { line: decoded.line }, `Found ${decoded.found}.`, details);
  }
  const { text } = decoded;
  const format = findFormat(file, text);
  if ('rule' in format) return format;
  return { format: format.name, lines: countLines(text), source: withLines(format.parse(text), text) };
}
