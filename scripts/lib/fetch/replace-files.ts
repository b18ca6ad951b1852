import { changesBetween } from '../../../src/core/history/changes.ts';
import { printHistory } from '../../../src/core/history/history-text.ts';
import { nextHistory } from '../../../src/core/history/update-history.ts';
import { isError } from '../../../src/core/messages/finding.ts';
import type { Identifiers } from '../../../src/core/schemas/identifiers.ts';
import { buildHub, type ReadDump } from '../records/build-hub.ts';
import { fetchedName, printFetched, readFetched, retrievedDays, withFiles } from '../records/fetched-file.ts';
import { historyPath, readHistory } from '../records/history-file.ts';
import type { FetchOptions } from './fetch-options.ts';
import { type FetchOutcome, nothingWritten } from './fetch-outcome.ts';
import type { NewFile } from './new-file.ts';
import { providers } from './providers.ts';
import { readDumps } from './read-dumps.ts';
import type { Staging } from './staging.ts';

/** The new files of a hub. */
interface HubFiles {
  files: NewFile[];
  /** By which the hub paper was found. */
  identifiers: Identifiers;
}

/** What is known of a run before its files are in their places. */
type About = Pick<FetchOutcome, 'title' | 'outcomes'> & { hub: string };

/** Checks that the new files make a record with those that stay, and puts all in their places. To be called in `whileChanging`. */
export async function replaceFiles(
  staging: Staging,
  { files, identifiers }: HubFiles,
  about: About,
  { dumps, now }: FetchOptions,
): Promise<FetchOutcome> {
  const { hub, outcomes } = about;
  const nothing: FetchOutcome = { ...about, ...nothingWritten, exitCode: 1 };
  // A list that broke off is taken up by the next run.
  const ended = outcomes.filter(({ outcome }) => outcome !== 'failed').map(({ provider }) => provider.name);
  if (!files.some(({ entry }) => entry.came !== null && !isEnriching(entry.provider))) {
    staging.discardLists(ended);
    return nothing;
  }
  const fetched = await readFetched(dumps, hub);
  const existing = await readDumps(dumps, hub);
  const names = new Set(files.map(({ name }) => name));
  const stay = existing.filter(({ name }) => !names.has(name));
  const entries = withFiles(
    { ...fetched, identifiers: { ...identifiers } },
    files.map(({ entry }) => entry),
  );
  const all = [...files.map(({ dump }) => dump), ...stay];
  const { record, messages } = buildHub(hub, all, retrievedDays(entries, sourcesOf(all)));
  if (!record) return { ...nothing, errors: messages.filter(isError) };
  const earlier = await readHistory(dumps, hub);
  const before =
    existing.length === 0
      ? null
      : buildHub(hub, existing, retrievedDays(fetched, sourcesOf(existing))).record;
  const later = nextHistory(
    earlier,
    before && { record: before, retrieved: retrievedDays(fetched, before.sources) },
    { record, retrieved: retrievedDays(entries, record.sources) },
    now().toISOString().slice(0, 10),
  );
  staging.commit(
    new Map([
      ...files.map(({ name, text }): [string, string] => [name, text]),
      [historyPath(hub), printHistory(later)],
      [fetchedName(hub), printFetched(entries)],
    ]),
    ended,
  );
  const isWhole = outcomes.every(({ outcome }) => outcome === 'whole' || outcome === 'nothing');
  return {
    ...about,
    written: [...names, fetchedName(hub)].sort(),
    changes: changesBetween(earlier, later),
    papers: record.citingPapers.length,
    errors: [],
    exitCode: isWhole ? 0 : 3,
  };
}

function isEnriching(name: string | null): boolean {
  return providers.some((provider) => provider.name === name && provider.enrich !== undefined);
}

function sourcesOf(dumps: ReadDump[]) {
  return dumps.flatMap(({ source }) => source ?? []);
}
