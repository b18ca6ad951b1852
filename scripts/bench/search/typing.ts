import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { stringify } from '../../../src/core/formats/pith/stringify.ts';
import { buildGoodSite, temporaryFolder } from '../../lib/build-site.ts';
import { createPagesServer, listen } from '../../lib/pages-server.ts';
import type { MadePaper } from '../make-papers.ts';
import { sum } from './statistics.ts';

/** Longest tasks of the page's main thread with the machine slowed four times. */
export interface Blocked {
  /** While the page gets ready to search, once the reader is in the box. */
  opening: Task;
  /** By a keystroke: the median of the longest of each pass. */
  typing: Task;
  /** Typed in a pass. */
  keys: number;
}

/** A task of the main thread, in milliseconds. */
export interface Task {
  total: number;
  /** What of it is style and layout; the rest is script and the browser's own work. */
  layout: number;
}

const slowedTimes = 4;
const pause = 150;

/** Builds a site of the papers (of the real dump for null) and types queries into its hub page. */
export async function measureTyping(
  made: MadePaper[] | null,
  browser: Browser,
  queries: string[],
  passes: number,
): Promise<Blocked> {
  const { dist } = await buildGoodSite({ dumps: made ? writeDump(made) : 'data/dumps' });
  const server = createPagesServer({ root: dist });
  const port = await listen(server, 0);
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowedTimes });
    const opening = await longestTask(browser, page, async () => {
      await page.getByRole('searchbox', { name: 'Search the citing papers' }).focus();
      await page.waitForTimeout(2000);
    });
    const longest: Task[] = [];
    for (let pass = 0; pass < passes; pass += 1) {
      longest.push(await longestTask(browser, page, () => typeAll(page, queries)));
    }
    longest.sort((a, b) => a.total - b.total);
    const typing = longest[Math.ceil(passes / 2) - 1] as Task;
    return { opening, typing, keys: queries.join('').length };
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

async function typeAll(page: Page, queries: string[]): Promise<void> {
  for (const query of queries) {
    for (const key of query) {
      await page.keyboard.type(key);
      await page.waitForTimeout(pause);
    }
    await page.waitForTimeout(500);
    await page.keyboard.press('ControlOrMeta+a');
  }
}

/** The longest task of the page's main thread while something goes on, by the browser's own trace. */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<Task> {
  await browser.startTracing(page, { categories });
  // Names the thread: only the page's own has this mark.
  await page.evaluate(() => performance.mark('page'));
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const mark = traceEvents.find(({ name, cat }) => name === 'page' && cat === 'blink.user_timing');
  if (!mark) throw new Error('The trace does not name the thread of the page.');
  const own = traceEvents.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const tasks = own.filter(({ name }) => name === 'RunTask').sort((a, b) => durationOf(b) - durationOf(a));
  const task = tasks[0];
  if (!task) throw new Error('The trace has no tasks of the page.');
  const layout = own.filter(
    ({ name, ts }) =>
      (name === 'Layout' || name === 'UpdateLayoutTree') && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
  );
  return { total: durationOf(task) / 1000, layout: sum(layout.map(durationOf)) / 1000 };
}

/** Time of the thread itself: what else the machine does meanwhile is not the page's. */
function durationOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}

const categories = [
  '__metadata',
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  /** When it began, and how long it took, in microseconds. */
  ts: number;
  dur?: number;
  /** The part of `dur` that the thread was running. */
  tdur?: number;
}

function writeDump(made: MadePaper[]): string {
  const folder = temporaryFolder();
  const papers = made.map((paper, index) => ({
    ...paper,
    representative: index < 3,
    verdict: null,
    novelty: null,
    primaryCategory: null,
    issued: null,
  }));
  const hub = {
    title: `A made hub paper with ${made.length} citing papers`,
    abstract: 'Made for measuring.',
    tierLabel: 'mega hub',
    classificationLabel: 'Mixed citations',
    headline: null,
    statedCitingCount: null,
    statedShare: null,
    roles: [
      { role: 'background' as const, count: Math.ceil(made.length / 3) },
      { role: 'method' as const, count: Math.ceil(made.length / 9) },
    ],
    polarities: null,
    fields: null,
    years: null,
    verdicts: null,
  };
  writeFileSync(join(folder, 'bench.pith.txt'), stringify(hub, papers, 'extracted'));
  return folder;
}
