import { basename, extname, join } from 'node:path';
import { formats } from '../../../src/core/formats/formats.ts';
import { finding, isError } from '../../../src/core/messages/finding.ts';
import { warningsAsErrors } from '../../../src/core/messages/strict.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import { hubPartOf, readFile } from '../records/build-all.ts';
import { buildHub, type ReadDump, readDump } from '../records/build-hub.ts';
import { type DumpFiles, dumpFiles } from '../records/record-files.ts';
import { shownPath } from '../shown-path.ts';
import { compareRecords, type RecordChange } from './compare-records.ts';
import { noteAddition } from './note-addition.ts';

export interface AddOptions {
  /** The file to add. */
  file: string;
  hub: string;
  /** True for a file that describes the hub paper alone. */
  aboutHub: boolean;
  /** Name of the format, if the file does not show it. */
  format: string | null;
  /** Folder of dumps. */
  dumps: string;
  dryRun: boolean;
  /** Take warnings for errors. */
  strict?: boolean;
  /** The day on which the file was got, `YYYY-MM-DD`; null if it is not known. */
  retrieved: string | null;
  /** Where it was got from; null if it is not known. */
  address: string | null;
  /** The day of this run, on which papers are found if `retrieved` is not known. */
  today: string;
}

/** The result of adding a file. */
export interface Addition {
  /** The content of the file; null if it cannot be read. */
  source: ReadDump['source'];
  /** Its path in the folder of dumps; null if it was refused. */
  target: string | null;
  outcome: 'refused' | 'known' | 'noted' | 'fits' | 'copied';
  /** What it changes in the record of the hub; null if there is no record even with it. */
  change: RecordChange | null;
  /** Messages about the file, and about the other dumps of the hub because of it. */
  messages: Message[];
}

/** What a hub may lack while its files are added one after the other. */
const incomplete = new Set(['unknown-hub-paper', 'no-citing-papers']);

/**
 * Reads a file, finds what it would change in the record of its hub, and copies it into the folder of dumps unless
 * it has an error or is there already. Notes when and from where it was got, and what its papers add to the history
 * of the hub. Never overwrites a dump. Throws a sentence if a note cannot be read or written.
 */
export async function addSource(options: AddOptions, files: DumpFiles = dumpFiles): Promise<Addition> {
  const { file, hub, dumps, dryRun } = options;
  const refuse = (messages: Message[], source: ReadDump['source'] = null): Addition => {
    return { source, target: null, outcome: 'refused', change: null, messages };
  };
  const content = await files.read(file);
  if (!('bytes' in content)) return refuse([{ ...finding(content.rule, null, content.problem), file }]);
  const listing = await files.list(dumps);
  if ('problem' in listing) {
    return refuse([{ ...finding('unreadable-file', null, listing.problem), file: shownPath(dumps) }]);
  }
  const { bytes } = content;
  const first = readDump(nameToRead(options), bytes);
  if (!first.source) return refuse(first.messages.map((message) => ({ ...message, file })));

  const dumpNames = listing.names.filter((name) => hubPartOf(name) === hub);
  const dumpsOfHub: ReadDump[] = [];
  for (const name of dumpNames) dumpsOfHub.push(await readFile(name, join(dumps, name), files));
  const twin = dumpsOfHub.find(({ source }) => source?.sha256 === first.source?.sha256);
  if (twin) {
    const known: Addition = {
      ...{ source: first.source, target: shownPath(join(dumps, twin.name)), change: null, messages: [] },
      outcome: 'known',
    };
    if (dryRun || options.retrieved === null || !twin.source) return known;
    const { record } = buildHub(hub, dumpsOfHub);
    await noteAddition(options, { dump: twin.source, before: record, after: record }, files);
    return { ...known, outcome: 'noted' };
  }

  const target = freeName(options, first.source.format, listing.names);
  const dump = readDump(target, bytes);
  const before = dumpsOfHub.length > 0 ? buildHub(hub, dumpsOfHub) : { record: null, messages: [] };
  const after = buildHub(hub, [dump, ...dumpsOfHub]);
  const earlier = new Set(before.messages.map((message) => JSON.stringify(message)));
  const isNew = (message: Message) => isError(message) || !earlier.has(JSON.stringify(message));
  const added = after.messages.filter(isNew).map((message) => {
    return { ...message, file: message.file === target ? file : shownPath(join(dumps, message.file ?? '')) };
  });
  const messages = options.strict ? warningsAsErrors(added) : added;
  const isBroken = [dump, ...dumpsOfHub].some((read) => read.messages.some(isError));
  if (isBroken || messages.some((message) => isError(message) && !incomplete.has(message.rule))) {
    return refuse(messages, dump.source);
  }
  const change = after.record && compareRecords(before.record, after.record, target);
  const path = join(dumps, target);
  const done: Addition = { source: dump.source, target: shownPath(path), outcome: 'fits', change, messages };
  if (dryRun) return done;
  const problem = await files.create(path, bytes);
  if (problem) {
    return {
      ...done,
      messages: [...messages, { ...finding('unwritable-folder', null, problem), file: shownPath(dumps) }],
    };
  }
  if (dump.source) {
    await noteAddition(options, { dump: dump.source, before: before.record, after: after.record }, files);
  }
  return { ...done, outcome: 'copied' };
}

/** A name with the given format, if there is one; else the name of the file. */
function nameToRead({ file, hub, format }: AddOptions): string {
  return format === null ? basename(file) : `${hub}.${format}${extname(file)}`;
}

/** `<hub>.<format>.<ext>`, with a number where that is taken. */
function freeName({ hub, aboutHub }: AddOptions, format: string, names: string[]): string {
  const extension = formats.find(({ name }) => name === format)?.extension ?? 'txt';
  const stem = [hub, ...(aboutHub ? ['hub'] : []), format].join('.');
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = `${stem}.${extension}`;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}.${number}.${extension}`;
  return name;
}
