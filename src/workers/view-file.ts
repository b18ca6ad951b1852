import { writers } from '../core/formats/writers.ts';
import type { Work } from '../core/schemas/work.ts';
import type { WorksOrigin } from '../core/search/index/format/works.ts';

/** A file with the papers of a view. */
export interface ViewFile {
  blob: Blob;
  papers: number;
}

/**
 * Writes papers as a file of one format, given in parts of their list. A part is written before the next is asked for, so
 * that the browser may keep a long file on its disk.
 */
export async function toViewFile(
  parts: Iterable<readonly Work[]> | AsyncIterable<readonly Work[]>,
  { about, hub, sources }: WorksOrigin,
  format: string,
): Promise<ViewFile> {
  const writer = writers.find(({ name }) => name === format);
  if (!writer) throw new RangeError(`no writer ${format}`);
  const { head, entry, tail } = writer.inParts({ about, hub, sources });
  const written: BlobPart[] = [head];
  let papers = 0;
  for await (const works of parts) {
    const start = papers;
    written.push(new Blob([works.map((work, index) => entry(work, start + index)).join('')]));
    papers += works.length;
  }
  written.push(tail(papers));
  return { blob: new Blob(written, { type: writer.mediaType }), papers };
}
