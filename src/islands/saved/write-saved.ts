import { withDistinctKeys } from '../../core/export/distinct-keys.ts';
import type { Origin } from '../../core/formats/format.ts';
import { writers } from '../../core/formats/writers.ts';
import type { Work } from '../../core/schemas/work.ts';
import type { WorksOrigin } from '../../core/search/index/format/works.ts';
import { printCount } from '../../core/text/numbers.ts';

/** Papers of one hub, in their order, with the notes of the reader. */
export interface SavedGroup {
  papers: { work: Work; note: string }[];
  origin: WorksOrigin;
}

/** Writes saved papers as a file of one format, with the notes of the reader as notes. */
export function writeSaved(groups: readonly SavedGroup[], format: string): Blob {
  const writer = writers.find(({ name }) => name === format);
  if (!writer) throw new RangeError(`no writer ${format}`);
  const papers = groups.flatMap((group) => group.papers);
  const works = withDistinctKeys(papers.map(({ work }) => work));
  const notes = new Map(
    works.flatMap(({ key }, at) => {
      const note = papers[at]?.note ?? '';
      return note === '' ? [] : [[key, note] as const];
    }),
  );
  const [only, ...others] = groups;
  const files = groups.flatMap(({ origin }) => origin.sources);
  const origin: Origin = {
    about: groups.map(aboutGroup).join(' '),
    ...(only && others.length === 0 && { hub: only.origin.hub }),
    sources: [...new Map(files.map((file) => [file.file, file])).values()],
    ...(notes.size > 0 && { notes }),
  };
  return new Blob([writer.stringify(works, origin)], { type: writer.mediaType });
}

function aboutGroup({ papers, origin }: SavedGroup): string {
  return `A reader's list: ${printCount(papers.length)} of the ${origin.about}`;
}
