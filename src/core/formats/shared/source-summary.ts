import type { Work } from '../../schemas/work.ts';

/** Names who wrote a summary, for formats that can hold it only as a note. */
const mark = /^Summary by (?:the source|[^:\n]{1,60}, written by a machine): /;

/** What names a summary: `Summary by Pith, written by a machine`. */
export function summaryLabel({ summaryBy }: Pick<Work, 'summaryBy'>): string {
  return `Summary by ${summaryBy ?? 'the source'}`;
}

/** Marks a summary as that of its writer. */
export function toSummaryNote(summary: string, work: Pick<Work, 'summaryBy'>): string {
  return `${summaryLabel(work)}: ${summary}`;
}

/** The summary of a note that is marked so, or null if the note is not marked. */
export function fromSummaryNote(note: string): string | null {
  const [marked] = mark.exec(note) ?? [];
  const summary = marked === undefined ? '' : note.slice(marked.length).trim();
  return summary === '' ? null : summary;
}
