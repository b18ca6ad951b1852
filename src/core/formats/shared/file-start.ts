/** The text in which a file shows its format. A pattern that tries every line of a large file takes long. */
export function fileStart(text: string): string {
  return text.slice(0, 65_536);
}
