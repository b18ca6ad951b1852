import { formats } from '../core/formats/formats.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';

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
