import { printHistory } from '../../../src/core/history/history-text.ts';
import { learnDays, nextHistory } from '../../../src/core/history/update-history.ts';
import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';
import type { FileChange } from '../files/change-files.ts';
import type { ReadDump } from '../records/build-hub.ts';
import { fetchedName, printFetched, readFetched, retrievedDays, withFiles } from '../records/fetched-file.ts';
import { historyPath, readHistory } from '../records/history-file.ts';
import type { DumpFiles } from '../records/record-files.ts';
import type { AddOptions } from './add-source.ts';

/** A file that is now a dump of its hub, with the records without and with it. */
interface Added {
  dump: NonNullable<ReadDump['source']>;
  before: HubRecord | null;
  after: HubRecord | null;
}

/** The files that say how a file was, when and from where it was got, if that is known, and which papers it was the first to list. */
export async function notesOfAddition(
  { hub, dumps, retrieved, address, today }: AddOptions,
  { dump, before, after }: Added,
  files: DumpFiles,
): Promise<FileChange[]> {
  const fetched = await readFetched(dumps, hub, files);
  const earlier = await readHistory(dumps, hub, files);
  const { file, sha256, whole } = dump;
  const facts = { provider: null, address, retrieved, promised: null, came: null, note: null };
  const known = fetched.files.find((entry) => entry.file === file && entry.sha256 === sha256);
  const entry = { file, ...(retrieved === null && known ? known : facts), sha256, whole };
  const entries = withFiles(fetched, [entry]);
  const note = { path: fetchedName(hub), content: printFetched(entries) };
  const isNoted = printFetched(fetched) === note.content;
  const notes = isNoted ? [] : [note];
  if (!after) return notes;
  const dated = { record: after, retrieved: retrievedDays(entries, after.sources) };
  const updated = nextHistory(
    earlier,
    before && { record: before, retrieved: retrievedDays(entries, before.sources) },
    dated,
    retrieved?.slice(0, 10) ?? today,
  );
  // Of a file that was there already, only the day is new.
  const later = before === after ? learnDays(updated, dated) : updated;
  return [...notes, { path: historyPath(hub), content: printHistory(later) }];
}
