import { formats } from '../core/formats/formats.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';

type Sources = Pick<HubRecord, 'sources'>;

/** What kind of file a source is: the title of its format. */
export function sourceTitle({ sources }: Sources, file: string): string {
  const name = sources.find((source) => source.file === file)?.format;
  return formats.find((format) => format.name === name)?.title ?? name ?? file;
}

/** Who states what stands in a source, where that is not its kind of file. */
const speakers: Record<string, string> = {
  pith: 'Pith',
  openalex: 'OpenAlex',
  'semantic-scholar': 'Semantic Scholar',
};

/** Who states what stands in a source, as in “OpenAlex says 2024”. */
export function sourceSpeaker(record: Sources, file: string): string {
  const format = record.sources.find((source) => source.file === file)?.format ?? '';
  return speakers[format] ?? sourceTitle(record, file);
}
