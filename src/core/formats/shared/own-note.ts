/** Marks a note as that of the reader who exports, for formats in which others write notes, too. */
export function toOwnNote(note: string): string {
  return `My note: ${note.trim()}`;
}
