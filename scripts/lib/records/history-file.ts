import { join } from 'node:path';
import { badHistory, parseHistory } from '../../../src/core/history/history-text.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';
import { type TextFiles, textFiles } from './text-files.ts';

/** The path of the history of a hub from the folder of dumps: `data/history` is beside `data/dumps`. */
export function historyPath(hub: string): string {
  return `../history/${hub}.jsonl`;
}

/** Reads the history of a hub; empty if there is none. Throws a sentence if it is not readable. */
export async function readHistory(
  dumps: string,
  hub: string,
  files: TextFiles = textFiles,
): Promise<HistoryEntry[]> {
  const file = join(dumps, historyPath(hub));
  const read = parseHistory((await files.readText(file)) ?? '');
  if ('line' in read) throw new Error(badHistory(file, read));
  return read;
}
