import { type HistoryEntry, historyEntrySchema } from '../schemas/history-entry.ts';

/** A line of a history that is not an entry; 1-based. */
export interface BadLine {
  line: number;
}

/** Reads a history, an entry a line. Blank lines say nothing. */
export function parseHistory(text: string): HistoryEntry[] | BadLine {
  const entries: HistoryEntry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = parseLine(line);
    if (!entry) return { line: index + 1 };
    entries.push(entry);
  }
  return entries;
}

/** What is wrong with a history, and what to do. */
export function badHistory(file: string, { line }: BadLine): string {
  return `${file}:${line} is not an entry of a history; restore the line, or delete the file.`;
}

export function printHistory(entries: readonly HistoryEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function parseLine(line: string): HistoryEntry | null {
  try {
    return historyEntrySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
