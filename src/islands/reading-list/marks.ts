import { isMarked, keyOf, type Mark, type PaperId, unmarked } from '../../core/reading-list/mark.ts';
import { linkTabs } from '../shared/other-tabs.ts';
import { type Change, type MarkStorage, openMarkStorage, storageName } from './storage.ts';

/** The marks by their keys. */
export type Marks = ReadonlyMap<string, Mark>;

/** Why marks do not last: the browser refuses all storage, or it is full. */
export type StorageProblem = 'refused' | 'full';

/** Null before they are read; replaced, never changed. */
let marks: Marks | null = null;
let opened: Promise<MarkStorage> | null = null;
/** Number of writes under way: what is read meanwhile may be older. */
let writes = 0;
/** Changes that had no room, and are tried again with the next one. */
const unkept = new Map<string, Change>();
let problem: StorageProblem | null = null;
let tellOtherTabs: (() => void) | null = null;
const listeners = new Set<() => void>();

/** The marks of this browser; null until they are read, which starts with the first listener. */
export function currentMarks(): Marks | null {
  return marks;
}

/** Why the last change does not last; null if it does. */
export function storageProblem(): StorageProblem | null {
  return problem;
}

/** Calls a function whenever the marks change, here or in another tab. Returns one that ends it. */
export function listenToMarks(listener: () => void): () => void {
  listeners.add(listener);
  if (!opened) {
    read();
    tellOtherTabs = linkTabs(storageName, read);
  }
  return () => listeners.delete(listener);
}

/** Changes some marks of a paper, which gets its first mark with the title that the page shows. */
export function changeMark(paper: PaperId, title: string, change: Partial<Mark>): Promise<void> {
  return changeMarks([
    [keyOf(paper), (mark) => ({ ...(mark ?? unmarked(paper, title, Date.now())), ...change })],
  ]);
}

/** Changes the marks of some papers at once. They are shown at once; the promise ends when they are written. */
export async function changeMarks(changes: Iterable<[key: string, change: Change]>): Promise<void> {
  const all = new Map(Array.from(changes, ([key, change]) => [key, withoutEmpty(change)] as const));
  writes += 1;
  if (marks) publish(applied(marks, all));
  const storage = await open();
  try {
    await storage.change(new Map([...unkept, ...all]));
    unkept.clear();
    problem = storage.lasts ? null : 'refused';
  } catch {
    for (const [key, change] of all) {
      const before = unkept.get(key);
      unkept.set(key, before ? (mark) => change(before(mark)) : change);
    }
    problem = 'full';
  }
  writes -= 1;
  tellOtherTabs?.();
  await read();
}

function open(): Promise<MarkStorage> {
  opened ??= openMarkStorage();
  return opened;
}

async function read() {
  const storage = await open();
  const kept = await storage.all().catch((): Mark[] => []);
  // The last write reads again.
  if (writes > 0 && marks) return;
  publish(applied(new Map(kept.map((mark) => [keyOf(mark), mark])), unkept));
}

function publish(next: Marks) {
  marks = next;
  for (const listener of [...listeners]) listener();
}

function applied(before: Marks, changes: ReadonlyMap<string, Change>): Marks {
  const next = new Map(before);
  for (const [key, change] of changes) {
    const mark = change(next.get(key) ?? null);
    if (mark) next.set(key, mark);
    else next.delete(key);
  }
  return next;
}

function withoutEmpty(change: Change): Change {
  return (mark) => {
    const next = change(mark);
    return next && isMarked(next) ? next : null;
  };
}
