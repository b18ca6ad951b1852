/** A text of whole lines, each with its line feed. */
export function lines(...lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
