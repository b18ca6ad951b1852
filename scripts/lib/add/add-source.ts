import { basename, extname, join } from 'node:path';
import { formats } from '../../../src/core/formats/formats.ts';
import { finding, isError } from '../../../src/core/messages/finding.ts';
import { rules } from '../../../src/core/messages/rules.ts';
import { warningsAsErrors } from '../../../src/core/messages/strict.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import { isHubAlone } from '../../../src/core/sources/hub-id.ts';
import { printCount } from '../../../src/core/text/numbers.ts';
import { FileProblem } from '../files/file-problem.ts';
import { readFile } from '../records/build-all.ts';
import { buildHub, type ReadDump, readDump } from '../records/build-hub.ts';
import { hubPartOf, problemOfNewName } from '../records/dump-names.ts';
import { readFetched, retrievedDays } from '../records/fetched-file.ts';
import { type DumpFiles, dumpFiles } from '../records/record-files.ts';
import { shownPath } from '../shown-path.ts';
import { compareRecords, type RecordChange } from './compare-records.ts';
import { notesOfAddition } from './note-addition.ts';

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
  /** Write the file in place of the one dump of its hub and format, if there is one. */
  replace?: boolean;
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
  outcome: 'refused' | 'known' | 'noted' | 'fits' | 'copied' | 'replaced';
  /** What it changes in the record of the hub; null if there is no record even with it. */
  change: RecordChange | null;
  /** What the hub still needs before it has a record; null if nothing is known to be missing. */
  needs: 'the hub paper' | 'citing papers' | null;
  /** Messages about the file, and about the other dumps of the hub because of it. */
  messages: Message[];
}

/** What a hub may lack while its files are added one after the other. */
const incomplete: ReadonlyMap<string, Addition['needs']> = new Map([
  ['unknown-hub-paper', 'the hub paper'],
  ['no-citing-papers', 'citing papers'],
]);

/** A list that shares no paper with a hub of this many papers is likely to be of another hub. */
const minKnown = 20;

/**
 * Reads a file, finds what it would change in the record of its hub, and copies it into the folder of dumps unless
 * it has an error or is there already. Notes how it is, when and from where it was got, and what its papers add to the
 * history of the hub. Overwrites a dump only with `replace`. Throws a sentence if a note cannot be read or written, if
 * several files could be replaced, or if the name of the dump would be too long. Unless it is a dry run, to be called in
 * `whileChanging`.
 */
export async function addSource(options: AddOptions, files: DumpFiles = dumpFiles): Promise<Addition> {
  const { file, hub, dumps, dryRun } = options;
  const refuse = (messages: Message[], source: ReadDump['source'] = null): Addition => {
    const said = messages.map((message) => ({ ...message, action: actionOf(message, options) }));
    return { source, target: null, outcome: 'refused', change: null, needs: null, messages: said };
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
      ...{ source: first.source, target: shownPath(join(dumps, twin.name)), change: null },
      ...{ needs: null, messages: [] },
      outcome: 'known',
    };
    if (dryRun || !twin.source) return known;
    // Without a day, nothing is new about its papers.
    const record = options.retrieved === null ? null : buildHub(hub, dumpsOfHub).record;
    const notes = await notesOfAddition(options, { dump: twin.source, before: record, after: record }, files);
    if (notes.length === 0) return known;
    files.change(dumps, notes);
    return { ...known, outcome: 'noted' };
  }

  const replaced = options.replace ? findReplaced(options, first.source.format, dumpsOfHub) : null;
  const target = replaced?.name ?? freeName(options, first.source.format, listing.names);
  const unusable = problemOfNewName(target);
  if (unusable !== null) throw new Error(unusable);
  const dump = readDump(target, bytes);
  const others = dumpsOfHub.filter((other) => other !== replaced);
  const fetched = await readFetched(dumps, hub, files);
  const days = retrievedDays(
    fetched,
    dumpsOfHub.flatMap(({ source }) => source ?? []),
  );
  const before = dumpsOfHub.length > 0 ? buildHub(hub, dumpsOfHub, days) : { record: null, messages: [] };
  if (options.retrieved === null) days.delete(target);
  else days.set(target, options.retrieved.slice(0, 10));
  const after = buildHub(hub, [dump, ...others], days);
  const earlier = new Set(before.messages.map((message) => JSON.stringify(message)));
  const isNew = (message: Message) => isError(message) || !earlier.has(JSON.stringify(message));
  const added = after.messages.filter(isNew).map((message) => {
    return { ...message, file: message.file === target ? file : shownPath(join(dumps, message.file ?? '')) };
  });
  const change = after.record && compareRecords(before.record, after.record, target);
  const known = before.record?.citingPapers.length ?? 0;
  if (change && known >= minKnown && change.joined === 0 && change.added > 0) {
    const reason = `None of the ${printCount(known)} papers of ${hub} is in the file.`;
    added.push({ ...finding('no-shared-paper', null, reason), file });
  }
  const all = options.strict ? warningsAsErrors(added) : added;
  const isBroken = [dump, ...others].some((read) => read.messages.some(isError));
  if (isBroken || all.some((message) => isError(message) && !incomplete.has(message.rule))) {
    return refuse(all, dump.source);
  }
  const needs = all.map(({ rule }) => incomplete.get(rule)).find((need) => need !== undefined) ?? null;
  const messages = all.filter(({ rule }) => !incomplete.has(rule));
  const path = join(dumps, target);
  const done: Addition = {
    source: dump.source,
    target: shownPath(path),
    outcome: 'fits',
    change,
    needs,
    messages,
  };
  if (dryRun) return done;
  const notes = dump.source
    ? await notesOfAddition(options, { dump: dump.source, before: before.record, after: after.record }, files)
    : [];
  try {
    files.change(dumps, [{ path: target, content: bytes, isNew: !replaced }, ...notes]);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const found = { ...finding('unwritable-folder', null, error.message), file: shownPath(dumps) };
    return { ...done, messages: [...messages, found] };
  }
  return { ...done, outcome: replaced ? 'replaced' : 'copied' };
}

/** The dump that a file of a format replaces; null if there is none. Throws a sentence if it could be several. */
function findReplaced({ aboutHub }: AddOptions, format: string, dumps: ReadDump[]): ReadDump | null {
  const [replaced, ...others] = dumps.filter(
    ({ name, source }) =>
      (source ? source.format === format : name.split('.').includes(format)) && isHubAlone(name) === aboutHub,
  );
  if (!replaced || others.length === 0) return replaced ?? null;
  const names = [replaced, ...others].map(({ name }) => name).join(', ');
  throw new Error(
    `--replace could mean ${names}. Delete those that the file replaces, and add it without --replace.`,
  );
}

/** What a person can do who adds a file: its name does not matter here, its format can be given. */
function actionOf({ rule, action }: Message, { format }: AddOptions): string {
  const isGeneral = Object.entries(rules).some(([id, { action: own }]) => id === rule && own === action);
  if (!isGeneral || (rule !== 'unknown-format' && rule !== 'unexpected-format')) return action;
  return format === null
    ? 'If it is in one of the formats, say in which with --format NAME; else export it in one of them.'
    : 'Leave out --format, or name the format that fits.';
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
