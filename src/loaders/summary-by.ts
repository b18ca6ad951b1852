import { placesOf } from '../core/facts/fact-places.ts';
import { formats } from '../core/formats/formats.ts';
import type { CitingPaper } from '../core/schemas/citing-paper.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';

/**
 * Who wrote the summaries of a source, and how: `Pith, written by a machine`. Null where it is a file that passes on what
 * others wrote.
 */
export function summariesBy(
  { sources }: Pick<HubRecord, 'sources'>,
  file: string | undefined,
): string | null {
  const name = sources.find((source) => source.file === file)?.format;
  const format = formats.find((one) => one.name === name);
  return format?.writesSummaries ? `${format.speaker ?? format.title}, written by a machine` : null;
}

/** Likewise, of the summary of a paper; null too where the paper has none. */
export function summaryBy(record: Pick<HubRecord, 'sources'>, paper: CitingPaper): string | null {
  return paper.summary === null ? null : summariesBy(record, placesOf(paper, 'summary')[0]?.file);
}

/** A sentence for each source whose summaries a machine wrote, where papers of the records have them. */
export function summaryOrigin(records: readonly HubRecord[]): string[] {
  const writers = records.flatMap((record) =>
    record.citingPapers.flatMap((paper) => summaryBy(record, paper) ?? []),
  );
  return Array.from(new Set(writers), (by) => `Summaries are ${by.replace(',', '’s,')}.`);
}
