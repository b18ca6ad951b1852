import { join } from 'node:path';
import { badHistory, parseHistory } from '../../../src/core/history/history-text.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';
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
  const read = parseHistory((await files.readText(file)) ?? '');
  if ('line' in read) throw new Error(badHistory(file, read));
  return read;
}
