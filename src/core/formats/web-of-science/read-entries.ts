import { finding } from '../../messages/finding.ts';
import { toLines } from '../../text/lines.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { lineWithoutTag, type TaggedEntry } from '../shared/tagged-values.ts';

/** A value with its lines: a list has an item a line, a text goes on from line to line. */
export interface WosEntry extends Omit<TaggedEntry, 'values'> {
  values: { name: string; lines: { text: string; line: number }[] }[];
}

const tagLine = /^([A-Z][A-Z0-9])(?:[ \t](.*))?$/;
/** Tags of the file, not of an entry. */
const ofFile = new Set(['FN', 'VR', 'EF']);

/**
 * Splits a file into its entries: from `PT` to `ER`, between the head (`FN`, `VR`) and the end (`EF`) of the file.
 * A line that begins with spaces belongs to the tag above it.
 */
export function readEntries(text: string, { findings, leftOut }: Notes): WosEntry[] {
  const entries: WosEntry[] = [];
  let entry: WosEntry | null = null;
  let open: WosEntry['values'][number] | null = null;
  let last = 0;
  let isOpen = false;
  const reportOpen = () => {
    if (!entry) return;
    const reason = 'The entry that begins here has no end.';
    findings.push(finding('unclosed-entry', { line: entry.line }, reason, { expected: 'the tag “ER”' }));
  };
  for (const { number: line, text: whole } of toLines(text)) {
    last = line;
    const [, name, value = ''] = /^\s/.test(whole) ? [] : (tagLine.exec(whole.trimEnd()) ?? []);
    if (name === undefined) {
      if (whole.trim() === '') continue;
      if (open && !/^\s/.test(whole)) {
        open = null;
        findings.push(lineWithoutTag(whole, line));
      } else if (open) open.lines.push({ text: whole.trim(), line });
      else leftOut.add('text between entries', { line });
    } else if (name === 'ER') {
      entry = open = null;
    } else if (ofFile.has(name)) {
      reportOpen();
      entry = open = null;
      isOpen = name !== 'EF';
    } else {
      if (entry && name === 'PT') reportOpen();
      if (!entry || name === 'PT') {
        entry = { values: [], line };
        entries.push(entry);
      }
      open = { name, lines: [{ text: value.trim(), line }] };
      entry.values.push(open);
    }
  }
  if (entry) reportOpen();
  else if (isOpen) {
    const reason = 'The file has a head, and no end.';
    findings.push(finding('cut-file', { line: last }, reason, { expected: 'the tag “EF”' }));
  }
  return entries;
}
