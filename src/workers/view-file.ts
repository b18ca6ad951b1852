import { writers } from '../core/formats/writers.ts';
import type { Work } from '../core/schemas/work.ts';
import type { WorksOrigin } from '../core/search/index/format/works.ts';
import { aboutView } from '../core/search/view/view-name.ts';

/** A file with the papers of a view. */
export interface ViewFile {
  blob: Blob;
  papers: number;
}

/** Writes the papers of a view as a file of one format, which mentions the address of the view, if it has one. */
export function toViewFile(
  works: Work[],
  origin: WorksOrigin,
  format: string,
  address: string | null,
): ViewFile {
  const writer = writers.find(({ name }) => name === format);
  if (!writer) throw new RangeError(`no writer ${format}`);
  const { about, hub, sources } = origin;
  const text = writer.stringify(works, { about: aboutView(works.length, about, address), hub, sources });
  return { blob: new Blob([text], { type: writer.mediaType }), papers: works.length };
}
