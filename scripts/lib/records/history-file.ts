import { join } from 'node:path';
import { type HistoryEntry, historyEntrySchema } from '../../../src/core/schemas/history-entry.ts';
import { type TextFiles, textFiles } from './text-files.ts';

/** The folder of histories: `data/history` for `data/dumps`. */
function historyFolder(dumps: string): string {
  return join(dumps, '..', 'history');
}

export function historyName(hub: string): string {
  return `${hub}.jsonl`;
}

/** The path of the history of a hub. */
export function historyFile(dumps: string, hub: string): string {
  return join(historyFolder(dumps), historyName(hub));
}

/** Reads the history of a hub; empty if there is none. Throws a sentence if it is not readable. */
export async function readHistory(
  dumps: string,
  hub: string,
  files: Pick<TextFiles, 'readText'> = textFiles,
): Promise<HistoryEntry[]> {
  const file = historyFile(dumps, hub);
  const text = (await files.readText(file)) ?? '';
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [historyEntrySchema.parse(JSON.parse(line))];
    } catch {
      throw new Error(
        `${file}:${index + 1} is not an entry of a history; restore the line, or delete the file.`,
      );
    }
  });
}

export function printHistory(entries: readonly HistoryEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
