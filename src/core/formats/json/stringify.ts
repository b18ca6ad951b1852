import type { Origin, Writer } from '../format.ts';
import { jsonList } from '../shared/json-list.ts';
import { inOnePiece, type ListParts } from '../shared/list-parts.ts';
import { headOf } from './head.ts';

/** JSON that holds every fact of a record, with a work a line; `citing-papers.schema.json` describes it. */
export const jsonWriter: Writer = {
  name: 'json',
  title: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  use: 'programs: every fact',
  holds: 'citation',
  stringify: inOnePiece(inParts),
  inParts,
};

function inParts(origin: Origin): ListParts {
  const { sources, ...first } = headOf(origin);
  const { notes } = origin;
  const last = notes && `,\n"notes": ${JSON.stringify(Object.fromEntries(notes))}`;
  const { head, item, tail } = jsonList;
  return {
    head: `{\n${printMembers(first)},\n"citingPapers": ${head}`,
    entry: item,
    tail: (count) => `${tail(count)},\n"sources": ${printList(sources)}${last ?? ''}\n}\n`,
  };
}

function printMembers(members: object): string {
  const stated = Object.entries(members).filter(([, value]) => value !== undefined);
  return stated.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(',\n');
}

function printList(items: readonly unknown[]): string {
  return jsonList.head + items.map(jsonList.item).join('') + jsonList.tail(items.length);
}
