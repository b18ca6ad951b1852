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
  /** The value that further lines belong to; they are joined when it ends. */
  open: { tag: RawTag; more: string[] } | null;
  /** True if a tag outside an entry has been reported since the last entry. */
  isOutside: boolean;
}

// RIS has two spaces before the hyphen. A line in another spacing is read as a tag only if RIS has that tag.
const tagLine = /^([A-Z][A-Z0-9]) {2}-(?:[ \t\u00A0]|(?=\S)|$)(.*)$/s;
const looseTagLine = /^[ \t\u00A0\uFEFF]*([A-Z][A-Z0-9])[ \t\u00A0]{0,6}[-–](?:[ \t\u00A0](.*)|)$/s;
const knownTags = new Set(
  `TY ER A1 A2 A3 A4 A5 A6 AB AD AF AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP DS ED EP ET
  FD H1 H2 ID IS J1 J2 JA JF JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NL NO NV OL OP PA PB PM PP PT PY RD RI RN
  RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR`.split(/\s+/),
);

/**
 * Splits a file into its entries (https://en.wikipedia.org/wiki/RIS_(file_format)). A line without a tag
 * continues the value above it. A line that breaks the rules is reported, and the rest of its entry is kept.
 */
export function readEntries(text: string, { findings, leftOut }: Notes): RawEntry[] {
  const reading: Reading = { entries: [], findings, leftOut, entry: null, open: null, isOutside: false };
  for (const { number, text: line } of toLines(text)) {
    const [name, value] = splitTag(line);
    if (name === null) readContinuation(reading, line, number);
    else readTag(reading, { name, value, line: number });
  }
  closeEntry(reading, 'the end of the file');
  return reading.entries;
}

function splitTag(line: string): [name: string | null, value: string] {
  if (line.startsWith('  - ', 2) && startsWithTag(line)) return [line.slice(0, 2), line.slice(6)];
  const [, name, value = ''] = tagLine.exec(line) ?? [];
  if (name !== undefined) return [name, value];
  if (/^ER[\s-]*$/.test(line)) return ['ER', ''];
  const [, loose, looseValue = ''] = looseTagLine.exec(line) ?? [];
  return loose !== undefined && knownTags.has(loose) ? [loose, looseValue] : [null, ''];
}

function startsWithTag(line: string): boolean {
  const [first, second] = [line.charCodeAt(0), line.charCodeAt(1)];
  return isCapital(first) && (isCapital(second) || (second >= 0x30 && second <= 0x39));
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function readTag(reading: Reading, tag: RawTag): void {
  const { entry, findings, leftOut } = reading;
  if (tag.name === 'TY') {
    closeEntry(reading, 'the next entry');
    reading.entry = { type: tag.value.trim(), tags: [], line: tag.line };
    reading.isOutside = false;
  } else if (!entry) {
    // Ovid puts tags of its own after the end of an entry; a title there has lost its entry.
    const isLost = ['TI', 'T1', 'AU', 'A1'].includes(tag.name);
    const reason = `Found the tag ${quote(tag.name)} outside of an entry.`;
    const expected = 'the tag “TY” before it';
    if (!isLost) leftOut.add('tags outside of entries', { line: tag.line });
    else if (!reading.isOutside)
      findings.push(finding('broken-entry', { line: tag.line }, reason, { expected }));
    if (isLost) reading.isOutside = true;
  } else if (tag.name === 'ER') {
    closeValue(reading);
    reading.entries.push(entry);
    reading.entry = null;
    if (tag.value.trim() !== '') leftOut.add('ER', { line: tag.line });
  } else {
    closeValue(reading);
    entry.tags.push(tag);
    reading.open = { tag, more: [] };
  }
}

function readContinuation(
  { entry, open, findings, leftOut, isOutside }: Reading,
  line: string,
  number: number,
) {
  if (open) {
    open.more.push(line);
  } else if (line.trim() === '') {
    return;
  } else if (entry) {
    const reason = `Found ${quote(line.trim())} after the tag “TY”.`;
    findings.push(finding('broken-entry', { line: number }, reason, { expected: 'a tag such as “TI  - ”' }));
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
  findings.push(finding('unclosed-entry', { line: entry.line }, reason, { expected: 'the tag “ER”' }));
  entries.push(entry);
  reading.entry = null;
}

function closeValue(reading: Reading): void {
  const { open } = reading;
  if (!open) return;
  const first = open.tag.value.trim();
  open.tag.value =
    open.more.length > 0 ? [first, ...open.more.map((line) => line.trim())].join('\n').trim() : first;
  reading.open = null;
}
