import { placesOf } from '../core/facts/fact-places.ts';
import { formats } from '../core/formats/formats.ts';
import type { CitingPaper } from '../core/schemas/citing-paper.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';

/**
 * Who wrote the summary of a paper, and how: `Pith, written by a machine`. Null where the paper has none, and where its
 * source is a file that passes on what others wrote.
 */
export function summaryBy({ sources }: Pick<HubRecord, 'sources'>, paper: CitingPaper): string | null {
  if (paper.summary === null) return null;
  const [place] = placesOf(paper, 'summary');
  const name = sources.find(({ file }) => file === place?.file)?.format;
  const format = formats.find((one) => one.name === name);
  return format?.writesSummaries ? `${format.speaker ?? format.title}, written by a machine` : null;
}

/** A sentence for each source whose summaries a machine wrote, where papers of the records have them. */
export function summaryOrigin(records: readonly HubRecord[]): string[] {
  const writers = records.flatMap((record) =>
    record.citingPapers.flatMap((paper) => summaryBy(record, paper) ?? []),
  );
  return Array.from(new Set(writers), (by) => `Summaries are ${by.replace(',', '’s,')}.`);
}
