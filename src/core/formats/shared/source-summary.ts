const mark = 'Summary by the source: ';

/** Marks a summary as the source's own, for formats that can hold it only as a note. */
export function toSummaryNote(summary: string): string {
  return mark + summary;
}

/** The summary of a note that is marked so, or null if the note is not marked. */
export function fromSummaryNote(note: string): string | null {
  const summary = note.startsWith(mark) ? note.slice(mark.length).trim() : '';
  return summary === '' ? null : summary;
}
