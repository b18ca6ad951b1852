import type { Browser, Page } from '@playwright/test';
import { buildGoodSite, noPaperPages } from '../../scripts/lib/site/build-site.ts';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';
import { median } from './statistics.ts';

/** The longest tasks of the main thread of a page, in milliseconds of its thread times `slowdown`. */
export interface Blocked {
  /** From the focus in the search box until the page is ready to search. */
  opening: number;
  /** The worst keystroke; the time of each keystroke is the median over the passes. */
  typing: number;
  /** Keystrokes in a pass. */
  keys: number;
}

/**
 * The factor by which thread time is multiplied, to estimate a slower machine. Chromium can emulate one, but by
 * interrupting the thread: at the setting 4, a loop takes 4.3 to 4.5 times as long, and rendering a list 4.7 to 5.1
 * times, with a different factor in each run.
 */
const slowdown = 4;
const pause = 150;
const settle = 1500;
/** The worst of 66 medians grows with the noise of each: of five passes of one build it varied from 38 to 67 ms. */
const passes = 9;

/** Builds the site of a folder of dumps and types queries into its hub page. */
export async function measureTyping(dumps: string, browser: Browser, queries: string[]): Promise<Blocked> {
  const { dist } = await buildGoodSite({ dumps, config: noPaperPages });
  const server = createPagesServer({ root: dist });
  const port = await listen(server, 0);
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForLoadState('networkidle');
    const [opening = 0] = await longestTasks(browser, page, async (mark) => {
      await mark();
      await page.getByRole('searchbox', { name: 'Search the citing papers' }).focus();
      await page.waitForTimeout(2000);
    });
    const longest: number[][] = [];
    for (let pass = 0; pass < passes; pass += 1) {
      longest.push(await longestTasks(browser, page, (mark) => typeAll(page, queries, mark)));
    }
    const ofKeys = (longest[0] ?? []).map((_, key) => median(longest.map((own) => own[key] ?? 0)));
    return { opening, typing: Math.max(...ofKeys), keys: ofKeys.length };
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

async function typeAll(page: Page, queries: string[], mark: () => Promise<void>): Promise<void> {
  for (const query of queries) {
    for (const key of query) {
      await mark();
      await page.keyboard.type(key);
      await page.waitForTimeout(pause);
    }
    await page.waitForTimeout(500);
    await page.keyboard.press('ControlOrMeta+a');
  }
}

/** The longest task of the main thread from each mark to the next, from the trace of the browser. */
async function longestTasks(
  browser: Browser,
  page: Page,
  act: (mark: () => Promise<void>) => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories });
  // Starting to trace keeps the page busy, which no reader's browser does: the first key took twice its time.
  await page.waitForTimeout(settle);
  // The marks also identify the thread: only the main thread of the page has them.
  await act(() => page.evaluate(() => void performance.mark('page')));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const marks = traceEvents.filter(({ name, cat }) => name === 'page' && cat === 'blink.user_timing');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === task && pid === marks[0]?.pid && tid === marks[0]?.tid,
  );
  if (tasks.length === 0) throw new Error('The trace contains no task of the page.');
  return marks.map(({ ts }, at) => {
    const next = marks[at + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const own = tasks.filter((one) => one.ts > ts && one.ts < next);
    return (Math.max(0, ...own.map(timeOf)) / 1000) * slowdown;
  });
}

/** Time of the thread in microseconds, without what else the machine does meanwhile. */
function timeOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}

const task = 'ThreadControllerImpl::RunTask';

/** Only the needed categories, since tracing takes time too. */
const categories = ['__metadata', 'toplevel', 'blink.user_timing'];

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  /** Start and duration in microseconds. */
  ts: number;
  dur?: number;
  /** The part of `dur` in which the thread was running. */
  tdur?: number;
}
