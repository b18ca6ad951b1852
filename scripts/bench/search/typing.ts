import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { stringify } from '../../../src/core/formats/pith/stringify.ts';
import { buildGoodSite, temporaryFolder } from '../../lib/build-site.ts';
import { createPagesServer, listen } from '../../lib/pages-server.ts';
import type { MadePaper } from '../make-papers.ts';
import { median } from './statistics.ts';

/** Longest tasks of the page's main thread, in milliseconds on a machine four times slower. */
export interface Blocked {
  /** While the page gets ready to search, once the reader is in the box. */
  opening: number;
  /** By a keystroke: the median of the longest of each pass. */
  typing: number;
  /** Typed in a pass. */
  keys: number;
}

/**
 * What a task takes of its thread counts so many times. Chromium's own emulation is not used: it interrupts
 * the thread so often that a loop takes 4.4 times as long under it as without, and writing and laying out a
 * list 4.7 to 5.1 times, each run another.
 */
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
    const opening = await longestTask(browser, page, async () => {
      await page.getByRole('searchbox', { name: 'Search the citing papers' }).focus();
      await page.waitForTimeout(2000);
    });
    const longest: number[] = [];
    for (let pass = 0; pass < passes; pass += 1) {
      longest.push(await longestTask(browser, page, () => typeAll(page, queries)));
    }
    return { opening, typing: median(longest), keys: queries.join('').length };
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
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories });
  // Names the thread: only the page's own has this mark.
  await page.evaluate(() => performance.mark('page'));
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const mark = traceEvents.find(({ name, cat }) => name === 'page' && cat === 'blink.user_timing');
  if (!mark) throw new Error('The trace does not name the thread of the page.');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === task && pid === mark.pid && tid === mark.tid,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.');
  return (Math.max(...tasks.map(timeOf)) / 1000) * slowedTimes;
}

/** Time of the thread itself, in microseconds: what else the machine does meanwhile is not the page's. */
function timeOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}

const task = 'ThreadControllerImpl::RunTask';

/** No more than it takes: what is traced takes time of its own. */
const categories = ['__metadata', 'toplevel', 'blink.user_timing'];

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  /** How long it took, in microseconds. */
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
