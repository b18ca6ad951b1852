import type { CitingPapersFile } from '../../schemas/citing-papers-file.ts';
import type { Work } from '../../schemas/work.ts';
import type { Origin, Writer } from '../format.ts';

/** JSON that holds every fact of a record, with a work a line; `citing-papers.schema.json` describes it. */
export const jsonWriter: Writer = {
  name: 'json',
  title: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  use: 'programs: every fact',
  holds: 'citation',
  stringify,
};

// Of the records, where zod would come along with it; the type fails where it is another.
const schemaVersion: CitingPapersFile['schemaVersion'] = 1;

function stringify(works: readonly Work[], { about, hub, sources, notes }: Origin): string {
  const files = sources.map(({ file, sha256, retrieved }) => ({ file, sha256, retrieved }));
  const members: [name: string, text: string | undefined][] = [
    ['schemaVersion', String(schemaVersion)],
    ['about', JSON.stringify(about)],
    ['hub', hub && JSON.stringify(hub)],
    ['citingPapers', printList(works)],
    ['sources', printList(files)],
    ['notes', notes && JSON.stringify(Object.fromEntries(notes))],
  ];
  const printed = members.flatMap(([name, text]) => (text === undefined ? [] : `"${name}": ${text}`));
  return `{\n${printed.join(',\n')}\n}\n`;
}

function printList(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
