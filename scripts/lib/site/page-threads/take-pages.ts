import type { PageWriter } from './page-writer.ts';

/** How many pages a thread takes at a time. */
const pagesAtATime = 16;

/** The place of the next page that no thread has taken: one number, which the threads share. */
export type NextPage = Int32Array<SharedArrayBuffer>;

export function firstPage(): NextPage {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Writes pages that no other thread has taken, until none is left. `onWritten` gets the paths of some files at a time. */
export async function takePages(
  { pages, write }: PageWriter,
  next: NextPage,
  onWritten: (files: string[]) => void,
): Promise<void> {
  for (;;) {
    const first = Atomics.add(next, 0, pagesAtATime);
    const count = Math.min(pagesAtATime, pages - first);
    if (count <= 0) return;
    // All at the same time, since each waits for a hash.
    onWritten(await Promise.all(Array.from({ length: count }, (_, place) => write(first + place))));
  }
}

/** Leaves no page to be taken. */
export function leaveNone({ pages }: Pick<PageWriter, 'pages'>, next: NextPage) {
  Atomics.store(next, 0, pages);
}
