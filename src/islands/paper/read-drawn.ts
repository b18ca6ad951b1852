import {
  type DrawnList,
  type DrawnPapers,
  drawnFileAddress,
  drawnFileOf,
} from '../../core/paper-page/drawn-papers.ts';
import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { fetchSound } from '../../workers/fetch-file.ts';
import { unzip } from '../../workers/unzip.ts';

const files = new Map<string, Promise<DrawnPapers>>();

/**
 * The paper of a list that has no page of its own; null if it has one, undefined if the list has no such paper. Rejects as
 * `fetchSound` does.
 */
export async function readDrawn(list: DrawnList, id: string): Promise<PaperPage | null | undefined> {
  const papers = await readFile(drawnFileAddress(list, drawnFileOf(id, list.files)));
  return Object.hasOwn(papers, id) ? papers[id] : undefined;
}

function readFile(address: string): Promise<DrawnPapers> {
  const known = files.get(address);
  if (known) return known;
  const file = fetchSound(address, async (response): Promise<DrawnPapers | null> => {
    const bytes = await unzip(response);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  });
  file.catch(() => files.delete(address));
  files.set(address, file);
  return file;
}
