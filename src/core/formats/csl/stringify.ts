import type { Work } from '../../schemas/work.ts';
import type { Origin, Writer } from '../format.ts';
import { jsonList } from '../shared/json-list.ts';
import { inOnePiece, type ListParts } from '../shared/list-parts.ts';
import { cslFields } from './fields.ts';

/** CSL-JSON, a list with an item a line. */
export const cslWriter: Writer = {
  name: 'csl',
  title: 'CSL-JSON',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  use: 'Pandoc, Zotero',
  holds: 'citation',
  stringify: inOnePiece(inParts),
  inParts,
  stringifyOne,
};

function inParts(origin: Origin): ListParts {
  const { head, item, tail } = jsonList;
  return {
    head,
    entry: (work, index) => item(toItem(work, origin), index),
    tail: (count) => `${tail(count)}\n`,
  };
}

function stringifyOne(work: Work): string {
  const { custom, ...item } = toItem(work, { about: '', sources: [] });
  const { list: _, source: _2, ...facts } = custom;
  const variables = Object.entries({ ...item, ...(Object.keys(facts).length > 0 && { custom: facts }) });
  const lines = variables.map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`);
  return `[\n  {\n${lines.join(',\n')}\n  }\n]\n`;
}

interface CslItem extends Record<string, unknown> {
  custom: Record<string, unknown>;
}

function toItem(work: Work, origin: Origin): CslItem {
  const item: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [path, { write }] of Object.entries(cslFields)) {
    const value = write?.(work, origin);
    if (value === undefined) continue;
    if (path.startsWith('custom/')) custom[path.slice('custom/'.length)] = value;
    else item[path] = value;
  }
  const annote = origin.notes?.get(work.key);
  return { ...item, ...(annote !== undefined && { annote }), custom };
}
