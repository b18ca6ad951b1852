import type { HubRecord } from '../core/schemas/hub-record.ts';
import { isCompressed, linesFile } from './lines-file.ts';
import { loadOverlap } from './overlap.ts';

/** A JSON file that stays at its address. */
export interface PublishedFile {
  /** Under the base of the site. */
  path: string;
  /** The name of its JSON Schema. */
  schema: string;
  holds: string;
}

/** The JSON files of a hub. */
export function hubFiles(record: HubRecord): PublishedFile[] {
  const { id } = record.hub;
  return [
    ...dataFiles(
      record,
      'hub',
      { schema: 'hub-record', holds: 'the whole record' },
      {
        schema: 'compressed-record',
        holds: 'the hub paper, and which file has the record',
        linesHold: 'the record, a paper a line, compressed',
      },
    ),
    ...dataFiles(
      record,
      'citing-papers',
      { schema: 'citing-papers', holds: 'the citing papers' },
      {
        schema: 'compressed-list',
        holds: 'which file has the citing papers',
        linesHold: 'the citing papers, one a line, compressed',
      },
    ),
    { path: `hubs/${id}/badge.json`, schema: 'badge', holds: 'how it is classified, for Shields' },
  ];
}

/** The JSON of a record or list: one file, or if it is compressed a file that names that of its lines. */
function dataFiles(
  record: HubRecord,
  name: string,
  whole: Omit<PublishedFile, 'path'>,
  compressed: Omit<PublishedFile, 'path'> & { linesHold: string },
): PublishedFile[] {
  const path = (extension: string) => `hubs/${record.hub.id}/${name}.${extension}`;
  if (!isCompressed(record)) return [{ path: path('json'), ...whole }];
  const { schema, holds, linesHold } = compressed;
  return [
    { path: path('json'), schema, holds },
    { path: path(linesFile.extension), schema: whole.schema, holds: linesHold },
  ];
}

/** The JSON files of the site. */
export function siteFiles(): PublishedFile[] {
  return [
    ...(loadOverlap()
      ? [{ path: 'overlap/shared-papers.json', schema: 'shared-papers', holds: 'papers that cite several' }]
      : []),
    { path: 'saved/lists.json', schema: 'lists', holds: 'where the list of each hub paper is' },
    { path: 'report.json', schema: 'report', holds: 'every message of the parse' },
  ];
}
