/** A thread of `page-threads.ts`: writes pages of papers until all are taken. */
import { parentPort, workerData } from 'node:worker_threads';
import { freeMemory } from '../../memory.ts';
import { type BuiltApp, type Internals, pageWriter, type Site } from './page-writer.ts';
import { type NextPage, takePages } from './take-pages.ts';

/** What a thread is given. */
export interface ThreadWork extends Internals {
  /** The address of the module with the app that Astro built. */
  app: string;
  site: Site;
  next: NextPage;
}

const work: ThreadWork = workerData;
const { app }: { app: BuiltApp } = await import(work.app);
app.setInternals({ pagesByKeys: work.pagesByKeys });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
const writer = await pageWriter(app, work.site);
// Reading the records took twice the memory that they need.
freeMemory();
await takePages(writer, work.next, (files) => parentPort?.postMessage(files));
