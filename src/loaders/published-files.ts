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
    ...recordFilesOf(record),
    ...listFilesOf(record),
    { path: `hubs/${id}/badge.json`, schema: 'badge', holds: 'how it is classified, for Shields' },
  ];
}

function recordFilesOf(record: HubRecord): PublishedFile[] {
  const name = `hubs/${record.hub.id}/hub`;
  const json = { path: `${name}.json`, schema: 'hub-record', holds: 'the whole record' };
  if (!isCompressed(record)) return [json];
  return [
    {
      path: `${name}.json`,
      schema: 'compressed-record',
      holds: 'the hub paper, and which file has the record',
    },
    { ...json, path: `${name}.${linesFile.extension}`, holds: 'the record, a paper a line, compressed' },
  ];
}

function listFilesOf(record: HubRecord): PublishedFile[] {
  const list = `hubs/${record.hub.id}/citing-papers`;
  const json = { path: `${list}.json`, schema: 'citing-papers', holds: 'the citing papers' };
  if (!isCompressed(record)) return [json];
  return [
    { path: `${list}.json`, schema: 'compressed-list', holds: 'which file has the citing papers' },
    { ...json, path: `${list}.${linesFile.extension}`, holds: 'the citing papers, one a line, compressed' },
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
