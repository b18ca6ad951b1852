import { formats } from '../core/formats/formats.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { perRecord } from './per-record.ts';
import { summaryOrigin } from './summary-by.ts';

type Sources = Pick<HubRecord, 'sources'>;

/** The kind of file of a source: the title of its format. */
export function sourceTitle({ sources }: Sources, file: string): string {
  const name = sources.find((source) => source.file === file)?.format;
  return formats.find((format) => format.name === name)?.title ?? name ?? file;
}

/** Who states what a source says, as in “OpenAlex says 2024”. */
export function sourceSpeaker(record: Sources, file: string): string {
  const name = record.sources.find((source) => source.file === file)?.format;
  return formats.find((format) => format.name === name)?.speaker ?? sourceTitle(record, file);
}

/** In which order a list is, and who wrote its summaries. */
export const listOrigin = perRecord((record): string => {
  const files = new Set(record.citingPapers.flatMap(({ source: [first] }) => (first ? first.file : [])));
  const [speaker, ...others] = new Set(Array.from(files, (file) => sourceSpeaker(record, file)));
  const order =
    others.length === 0 ? `In the order of ${speaker}.` : 'In the order of the sources, one after another.';
  return [order.replace('the order of Pith', 'Pith’s order'), ...summaryOrigin([record])].join(' ');
});
