import { toLines } from '../../text/lines.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { lineWithoutTag, type TaggedEntry, type TaggedValue } from '../shared/tagged-values.ts';

// A tag has up to four capitals, is filled up with spaces to four characters, and ends with a hyphen.
const tagLine = /^(?=[A-Z ]{4}-)([A-Z]{2,4}) *-[ \t]*(.*)$/;

/**
 * Splits a file into its entries (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). An entry begins with
 * `PMID`, or after an empty line; a line that begins with spaces continues the value above it.
 */
export function readEntries(text: string, { findings, leftOut }: Notes): TaggedEntry[] {
  const entries: TaggedEntry[] = [];
  let entry: TaggedEntry | null = null;
  let open: { value: TaggedValue; lines: string[] } | null = null;
  const close = () => {
    if (open) open.value.value = open.lines.filter((line) => line !== '').join(' ');
    open = null;
  };
  for (const { number: line, text: whole } of toLines(text)) {
    const [, name, rest = ''] = tagLine.exec(whole) ?? [];
    if (name !== undefined) {
      close();
      if (!entry || (name === 'PMID' && entry.values.some((value) => value.name === 'PMID'))) {
        entry = { values: [], line };
        entries.push(entry);
      }
      const value = { name, value: '', line };
      entry.values.push(value);
      open = { value, lines: [rest.trim()] };
    } else if (whole.trim() === '') {
      close();
      entry = null;
    } else if (open && !/^\s/.test(whole)) {
      close();
      findings.push(lineWithoutTag(whole, line));
    } else if (open) {
      (open as { lines: string[] }).lines.push(whole.trim());
    } else {
      leftOut.add('text between entries', { line });
    }
  }
  close();
  return entries;
}
