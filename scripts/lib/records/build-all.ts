import { join } from 'node:path';
import { findWrongExtension } from '../../../src/core/formats/formats.ts';
import { finding, isError } from '../../../src/core/messages/finding.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { warningsAsErrors } from '../../../src/core/messages/strict.ts';
import type { FetchedFile } from '../../../src/core/schemas/fetched.ts';
import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import type { Report } from '../../../src/core/schemas/report.ts';
import { pluralize } from '../../../src/core/text/numbers.ts';
import { shownPath } from '../shown-path.ts';
import { buildHub, type ReadDump, readDump } from './build-hub.ts';
import { hubPartOf, maxNameLength, problemOfName, takeDumpName } from './dump-names.ts';
import { fetchedName, parseFetched, retrievedDays } from './fetched-file.ts';
import { printRecord } from './print-record.ts';
import { type RecordFiles, recordFiles } from './record-files.ts';

export interface BuildOptions {
  /** Folder of dumps. */
  dumps: string;
  /** Folder for the records. */
  out: string;
  /** Read and report, write nothing. */
  check: boolean;
  /** Take warnings for errors. */
  strict?: boolean;
}

/** Shows the current step to a person; `done` clears it. */
export interface Progress {
  step(text: string): void;
  done(): void;
}

/** What became of a folder of dumps. */
export interface BuiltRecords {
  report: Report;
  /** Of the hubs without an error, in the order of their dumps. */
  records: HubRecord[];
}

/**
 * Reads all dumps, joins those of each hub into its record, and writes the records of the hubs without errors
 * together. Bad input never throws: the returned report describes it. The report is also written as `report.json`
 * next to the records.
 */
export async function buildAll(
  { dumps, out, check, strict = false }: BuildOptions,
  progress: Progress,
  files: RecordFiles = recordFiles,
): Promise<BuiltRecords> {
  const messages: Message[] = [];
  const entries: Report['entries'] = {};
  const records: HubRecord[] = [];
  const listing = await files.list(dumps);
  const { names, notes } = 'names' in listing ? listing : { names: [], notes: [] };
  if ('problem' in listing)
    messages.push({
      ...finding('unreadable-file', null, listing.problem, {
        action: 'Name a folder that can be read, or add a first file with `npm run add -- FILE --hub ID`.',
      }),
      file: shownPath(dumps),
    });
  else if (names.length === 0)
    messages.push({ ...finding('no-dumps', null, 'Found no dump in the folder.'), file: shownPath(dumps) });

  const hubs = Map.groupBy(names, hubPartOf);
  // Of a hub without any dump, the notes say what is missing.
  for (const hub of notes.map(hubPartOf)) if (!hubs.has(hub)) hubs.set(hub, []);
  const taken = new Set(names);
  let done = 0;
  for (const [hub, dumpNames] of hubs) {
    const read: ReadDump[] = [];
    for (const name of dumpNames) {
      done += 1;
      progress.step(`Reading ${shownPath(join(dumps, name))} (${done} of ${names.length}) …`);
      read.push(checkName(name, taken) ?? (await readFile(name, join(dumps, name), files, taken)));
    }
    for (const { name, source } of read)
      if (source) entries[shownPath(join(dumps, name))] = source.source.papers.length;
    const papers = read.reduce((sum, { source }) => sum + (source?.source.papers.length ?? 0), 0);
    progress.step(`Joining ${pluralize(papers, 'entry', 'entries')} of ${hub} …`);
    const noted = await readNotes(dumps, hub, read, files);
    const built = buildHub(hub, [...read, ...noted.problems], noted.days, noted.entries);
    const about = strict ? warningsAsErrors(built.messages) : built.messages;
    messages.push(
      ...about.map((message) => ({ ...message, file: shownPath(join(dumps, message.file ?? '')) })),
    );
    if (built.record && !about.some(isError)) records.push(built.record);
  }

  const report = toReport(messages, entries);
  if (!check && !('problem' in listing)) {
    progress.step(`Writing ${records.length} of ${hubs.size} records …`);
    const what = { records, report, print: printRecord };
    const unwritten = await files.write(out, what, (text) => progress.step(text));
    if (unwritten) {
      progress.done();
      const { problem, ...more } = unwritten;
      const unwritable = { ...finding('unwritable-folder', null, problem, more), file: shownPath(out) };
      return { report: toReport([...messages, unwritable], entries), records };
    }
  }
  progress.done();
  return { report, records };
}

/**
 * When and from where dumps were got, if `<hub>.fetched.json` says it; it is wrong if it cannot be read or does not have
 * its form.
 */
async function readNotes(
  dumps: string,
  hub: string,
  read: ReadDump[],
  files: Pick<RecordFiles, 'read'>,
): Promise<{ days: Map<string, string>; entries: FetchedFile[]; problems: ReadDump[] }> {
  const name = fetchedName(hub);
  const nothing = { days: new Map<string, string>(), entries: [], problems: [] };
  const content = await files.read(join(dumps, name));
  if ('problem' in content && content.isMissing) return nothing;
  const fetched = 'bytes' in content ? parseFetched(new TextDecoder().decode(content.bytes)) : null;
  if (fetched) {
    const sources = read.flatMap(({ source }) => source ?? []);
    return { days: retrievedDays(fetched, sources), entries: fetched.files, problems: [] };
  }
  const { rule, problem } =
    'problem' in content
      ? content
      : { rule: 'unreadable-file' as const, problem: 'It does not have the expected form.' };
  const action = 'Restore it, or delete it and fetch again.';
  const found = finding(rule, null, problem, { action });
  return { ...nothing, problems: [{ name, source: null, messages: [{ ...found, file: name }] }] };
}

/** The dump as an error if its name cannot be used; null if it can. A better name is taken then: no two dumps get one. */
function checkName(name: string, taken: Set<string>): ReadDump | null {
  const problem = problemOfName(name);
  if (problem === null) return null;
  const better = takeDumpName(name, taken);
  const found = finding('bad-file-name', null, problem, {
    expected: `a hub id of small letters, digits and single hyphens, a dot, then letters a–z, digits, ., - and _, at most ${maxNameLength} together`,
    action: `Rename it to ${better}.`,
  });
  return { name, source: null, messages: [{ ...found, file: name }] };
}

/** Reads a file as the dump `name`; `taken` are the names of other files, which a better one must not have. */
export async function readFile(
  name: string,
  file: string,
  files: Pick<RecordFiles, 'read'>,
  taken = new Set<string>(),
): Promise<ReadDump> {
  const content = await files.read(file);
  if ('bytes' in content) {
    const read = readDump(name, content.bytes);
    const misnamed = read.source && findWrongExtension(name, read.source.format, taken);
    return misnamed ? { name, source: null, messages: [{ ...misnamed, file: name }] } : read;
  }
  const found = finding(content.rule, null, content.problem);
  return { name, source: null, messages: [{ ...found, file: name }] };
}
