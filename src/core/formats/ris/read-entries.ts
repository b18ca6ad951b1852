import { finding } from '../../messages/finding.ts';
import { toLines } from '../../text/lines.ts';
import { quote } from '../../text/quote.ts';
import type { Notes } from '../shared/read-source-text.ts';

/** A value with its tag; a value of several lines keeps their ends. */
export interface RawTag {
  name: string;
  value: string;
  line: number;
}

/** An entry as written: from `TY` to `ER`. */
interface RawEntry {
  /** The value of `TY`. */
  type: string;
  tags: RawTag[];
  line: number;
}

interface Reading extends Notes {
  entries: RawEntry[];
  entry: RawEntry | null;
  /** The value that further lines belong to. */
  open: { tag: RawTag; lines: string[] } | null;
  /** True if a tag outside an entry has been reported since the last entry. */
  isOutside: boolean;
}

// RIS has two spaces before the hyphen. Some programs write one, and then do so in the whole file.
const tagLine = /^([A-Z][A-Z0-9]) {2}-[ \t]?(.*)$/;
const looseTagLine = /^([A-Z][A-Z0-9]) -(?:[ \t](.*))?$/;

/**
 * Splits a file into its entries (https://en.wikipedia.org/wiki/RIS_(file_format)). A line without a tag
 * continues the value above it. A line that breaks the rules is reported, and the rest of its entry is kept.
 */
export function readEntries(text: string, { findings, leftOut }: Notes): RawEntry[] {
  const reading: Reading = { entries: [], findings, leftOut, entry: null, open: null, isOutside: false };
  const pattern = /^TY {2}-/m.test(text) ? tagLine : looseTagLine;
  for (const { number, text: line } of toLines(text)) {
    const [, name, value = ''] = pattern.exec(line) ?? [];
    if (name === undefined) readContinuation(reading, line, number);
    else readTag(reading, { name, value, line: number });
  }
  closeEntry(reading, 'the end of the file');
  return reading.entries;
}

function readTag(reading: Reading, tag: RawTag): void {
  const { entry, findings, leftOut } = reading;
  if (tag.name === 'TY') {
    closeEntry(reading, 'the next entry');
    reading.entry = { type: tag.value.trim(), tags: [], line: tag.line };
    reading.isOutside = false;
  } else if (!entry) {
    const reason = `Found the tag ${quote(tag.name)} outside of an entry.`;
    const expected = 'the tag “TY” before it';
    if (!reading.isOutside) findings.push(finding('bad-syntax', { line: tag.line }, reason, { expected }));
    reading.isOutside = true;
  } else if (tag.name === 'ER') {
    closeValue(reading);
    reading.entries.push(entry);
    reading.entry = null;
    if (tag.value.trim() !== '') leftOut.add('ER', { line: tag.line });
  } else {
    closeValue(reading);
    entry.tags.push(tag);
    reading.open = { tag, lines: [tag.value] };
  }
}

function readContinuation(
  { entry, open, findings, leftOut, isOutside }: Reading,
  line: string,
  number: number,
) {
  if (open) {
    open.lines.push(line);
  } else if (line.trim() === '') {
    return;
  } else if (entry) {
    const reason = `Found ${quote(line.trim())} after the tag “TY”.`;
    findings.push(finding('bad-syntax', { line: number }, reason, { expected: 'a tag such as “TI  - ”' }));
  } else if (!isOutside) {
    leftOut.add('text between entries', { line: number });
  }
}

/** Reports an entry without its `ER` and keeps what it has. */
function closeEntry(reading: Reading, found: string): void {
  const { entry, entries, findings } = reading;
  if (!entry) return;
  closeValue(reading);
  const reason = `The entry that begins here has no end: found ${found}.`;
  findings.push(finding('bad-syntax', { line: entry.line }, reason, { expected: 'the tag “ER”' }));
  entries.push(entry);
  reading.entry = null;
}

function closeValue(reading: Reading): void {
  if (reading.open)
    reading.open.tag.value = reading.open.lines
      .map((line) => line.trim())
      .join('\n')
      .trim();
  reading.open = null;
}
