import type { ListHead } from '../../schemas/citing-papers-file.ts';
import type { HubRecord } from '../../schemas/hub-record.ts';
import type { Work } from '../../schemas/work.ts';
import type { Origin } from '../format.ts';
import { headOf } from './head.ts';

/** JSON Lines of a list: first what it is, then a work a line. */
export function listLines(works: readonly Work[], origin: Origin): Iterable<string> {
  return linesOf(headOf(origin), works);
}

/** JSON Lines of a record: first all but its papers, then a paper a line. */
export function recordLines({ citingPapers, ...head }: HubRecord): Iterable<string> {
  return linesOf(head, citingPapers);
}

/** One by one, since all in one text may be more than a text can be. */
function* linesOf(head: object, papers: readonly object[]): Generator<string> {
  for (const line of [head, ...papers]) yield `${JSON.stringify(line)}\n`;
}

/** A line of such a file. */
export type ListLine = { head: ListHead } | { work: Work };

/** Reads what `listLines` wrote, in pieces of any size. Throws if its last line is cut. */
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
