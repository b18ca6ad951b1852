/**
 * The reader's library: read from a file by a worker, kept in this browser, and compared with each list that a page shows. It is
 * loaded after all else, and its workers only where there is a library.
 */
import { hubUrl } from '../../site.ts';
import { fetchFile } from '../../workers/fetch-file.ts';
import type {
  Matched,
  MatchReply,
  MatchRequest,
  ReadReply,
  ReadRequest,
} from '../../workers/library-messages.ts';
import { noteKept } from '../reading-list/kept-notes.ts';
import {
  currentKnown,
  type KnownOfList,
  type Library,
  listenToWanted,
  publishKnown,
} from '../reading-list/known-papers.ts';
import { sayLost } from '../reading-list/say.ts';
import { linkTabs } from '../shared/other-tabs.ts';
import { askWorker } from './ask-worker.ts';
import { readKnown, readLibraryInfo, type StoredKnown, toKnown } from './known-of-list.ts';
import { type LibraryStorage, memory, openLibraryStorage, storageName } from './storage.ts';

/** What became of a file. */
export type Chosen = { problem: string } | { faults: string[]; lasts: boolean };

/** Names of the texts in the storage. */
const infoName = 'info';
const papersName = 'papers';
const knownName = (hub: string) => `known ${hub}`;

let opened: Promise<LibraryStorage> | null = null;
let tellOtherTabs: (() => void) | null = null;
const hubs = new Set<string>();
/** One list is compared after the other. */
let comparing: Promise<void> = Promise.resolve();

/** Reads the library that is kept, and compares with it each list that is asked for. */
export async function startLibrary(): Promise<void> {
  await readStored();
  tellOtherTabs = linkTabs(storageName, readStored);
  listenToWanted((hub) => {
    hubs.add(hub);
    compareLater(hub);
  });
}

/** Reads a file and keeps its papers instead of those of an earlier one. */
export async function chooseLibrary(file: File): Promise<Chosen> {
  const worker = new Worker(new URL('../../workers/read-library-worker.ts', import.meta.url), {
    type: 'module',
  });
  const read = await askWorker<ReadReply>(worker, { file } satisfies ReadRequest);
  if ('problem' in read) return read;
  const { format, papers, faults } = read;
  const library: Library = { name: file.name, format, papers, faults: faults.length, added: Date.now() };
  const texts = { [infoName]: JSON.stringify(library), [papersName]: read.library };
  const before = await storage();
  await before.clear().catch(() => {});
  try {
    await before.add(texts);
  } catch {
    // There is no room: it lasts as long as this page.
    await before.clear().catch(() => {});
    opened = Promise.resolve(memory());
    await (await opened).add(texts);
  }
  use(library);
  tellOtherTabs?.();
  return { faults, lasts: (await storage()).lasts };
}

/** Forgets the library and all that was compared with it. */
export async function clearLibrary(): Promise<void> {
  await (await storage()).clear();
  use(null);
  tellOtherTabs?.();
}

function storage(): Promise<LibraryStorage> {
  opened ??= openLibraryStorage();
  return opened;
}

async function readStored() {
  const stored = await (await storage()).get(infoName).catch(() => null);
  const library = readLibraryInfo(stored);
  // Where none is kept, one may have been noted.
  if (!library || currentKnown()?.library?.added !== library.added) use(library);
}

function use(library: Library | null) {
  noteKept('library', library !== null);
  publishKnown({ library, lists: new Map() });
  for (const hub of hubs) compareLater(hub);
}

function compareLater(hub: string) {
  const library = currentKnown()?.library;
  if (library) comparing = comparing.then(() => compare(hub, library));
}

/** Shows what was found before, and compares again if the list was published again. */
async function compare(hub: string, library: Library): Promise<void> {
  if (!isCurrent(library)) return;
  const store = await storage();
  const stored = readKnown(await store.get(knownName(hub)).catch(() => null), library);
  if (stored) publishList(hub, toKnown(hub, stored), library);
  try {
    const response = await fetchList(hub, 'citing-papers.json');
    const version = response.headers.get('etag') ?? response.headers.get('last-modified');
    if (stored && version !== null && version === stored.version) {
      await response.body?.cancel();
      return;
    }
    const papers = await store.get(papersName);
    if (papers === null) return;
    const found = await match(hub, await response.blob(), papers);
    publishList(hub, toKnown(hub, found), library);
    if (!isCurrent(library)) return;
    const next: StoredKnown = { added: library.added, version, ...found };
    // What has no room is compared again on the next page.
    await store.add({ [knownName(hub)]: JSON.stringify(next) }).catch(() => {});
  } catch {
    if (stored) return;
    publishList(hub, new Map(), library);
    sayLost('This list could not be compared with your library.');
  }
}

/** Its address stays over updates, so that a cache must ask whether it is the newest. */
function fetchList(hub: string, file: string): Promise<Response> {
  return fetchFile(hubUrl(hub) + file, { cache: 'no-cache' });
}

async function match(hub: string, list: Blob, library: string): Promise<Matched> {
  const reply = await askMatch({ list, library, isCompressed: false });
  if (!('linesFile' in reply)) return reply;
  const lines = await (await fetchList(hub, reply.linesFile)).blob();
  const matched = await askMatch({ list: lines, library, isCompressed: true });
  if ('linesFile' in matched) throw new Error('A file of lines names another one');
  return matched;
}

async function askMatch(request: MatchRequest): Promise<MatchReply> {
  const worker = new Worker(new URL('../../workers/match-library-worker.ts', import.meta.url), {
    type: 'module',
  });
  const reply = await askWorker<MatchReply | { problem: string }>(worker, request);
  if ('problem' in reply) throw new Error(reply.problem);
  return reply;
}

/** True while no other library was chosen, here or in another tab. */
function isCurrent({ added }: Library): boolean {
  return currentKnown()?.library?.added === added;
}

function publishList(hub: string, list: KnownOfList, library: Library) {
  const known = currentKnown();
  if (known && isCurrent(library)) publishKnown({ library, lists: new Map(known.lists).set(hub, list) });
}
