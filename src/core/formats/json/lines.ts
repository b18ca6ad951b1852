import type { ListHead } from '../../schemas/citing-papers-file.ts';
import type { Work } from '../../schemas/work.ts';
import type { Origin } from '../format.ts';
import { headOf } from './head.ts';

/** JSON Lines of a list: first what it is, then a work a line. */
export function writeLines(works: readonly Work[], origin: Origin): string {
  return [headOf(origin), ...works].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A line of such a file. */
export type ListLine = { head: ListHead } | { work: Work };

/** Reads what `writeLines` wrote, in pieces of any size. Throws if its last line is cut. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<ListLine> {
  let rest = '';
  let isFirst = true;
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield isFirst ? { head: JSON.parse(line) } : { work: JSON.parse(line) };
      isFirst = false;
    }
  }
  if (rest !== '') throw new RangeError('The last line of the list is cut');
}
