import type { Server } from 'node:http';
import type { Browser, Page } from '@playwright/test';
import { temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';
import type { SearchDocument } from '../../src/core/search/query/document.ts';
import { median } from '../search/statistics.ts';
import { firstKeyPeers, peerPath, writePeerSite } from './peer-site.ts';
import { createSlowLink } from './slow-link.ts';

/** Milliseconds from the first key to the frame that shows the first result: the median, and all that were measured. */
export interface FirstKey {
  engine: string;
  /** The key comes as soon as the page is painted. */
  painted: { median: number; all: number[] };
  /** The key comes when the page has been idle for three seconds. */
  idle: { median: number; all: number[] };
}

/** How much slower the main thread of the page is made. */
const slowdown = 4;
const idleTime = 3000;
/** A key for each run; each begins words of any list. */
const keys = ['r', 'm', 'g'];

/** Measures ours, the hub page of a built site, and each peer on a page with the same papers. */
export async function measureFirstKey(
  dist: string,
  documents: SearchDocument[],
  browser: Browser,
  report: (step: string) => void,
): Promise<FirstKey[]> {
  const folder = temporaryFolder();
  await writePeerSite(folder, documents);
  const all = [await measure('ours', dist, '', '.entry mark')];
  for (const engine of firstKeyPeers) {
    all.push(await measure(engine, folder, peerPath(engine), '#results > li'));
  }
  return all;

  async function measure(engine: string, root: string, path: string, result: string): Promise<FirstKey> {
    report(`${engine}: first key`);
    return withSlowServer(root, async (address) => {
      const run = async (wait: number) => {
        const times: number[] = [];
        for (const key of keys) times.push(await timeKey(browser, `${address}${path}`, key, result, wait));
        return { median: median(times), all: times };
      };
      return { engine, painted: await run(0), idle: await run(idleTime) };
    });
  }
}

async function withSlowServer<T>(root: string, use: (address: string) => Promise<T>): Promise<T> {
  const pages = createPagesServer({ root });
  const link = createSlowLink(await listen(pages, 0));
  try {
    return await use(`http://127.0.0.1:${await listen(link as Server, 0)}/`);
  } finally {
    pages.closeAllConnections();
    pages.close();
    link.close();
  }
}

/** Opens a page in a fresh browser profile, presses one key in its box, and waits for the first result. */
async function timeKey(
  browser: Browser,
  address: string,
  key: string,
  result: string,
  wait: number,
): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watchFirstKey, result);
    await page.goto(address, { waitUntil: wait > 0 ? 'networkidle' : 'commit' });
    const box = page.locator('input[type=search]').first();
    await painted(page);
    await page.waitForTimeout(wait);
    await box.focus();
    await page.keyboard.press(key);
    await page.waitForFunction(() => window.firstKey.took !== null, null, { polling: 50, timeout: 60_000 });
    return await page.evaluate(() => window.firstKey.took as number);
  } finally {
    await context.close();
  }
}

/** Waits for the first contentful paint. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => window.firstKey.painted, null, { polling: 20 });
}

/** Runs in the page before its own scripts. */
function watchFirstKey(result: string) {
  const watch: Window['firstKey'] = { painted: false, took: null };
  window.firstKey = watch;
  new PerformanceObserver((list) => {
    watch.painted ||= list.getEntriesByName('first-contentful-paint').length > 0;
  }).observe({ type: 'paint', buffered: true });
  window.addEventListener(
    'keydown',
    () => {
      const start = performance.now();
      const look = () => {
        const shown = Array.from(document.querySelectorAll<HTMLElement>(result));
        if (!shown.some((element) => element.checkVisibility())) return requestAnimationFrame(look);
        // In the frame after the one that looks, the result has been painted.
        return requestAnimationFrame(() => {
          watch.took = performance.now() - start;
        });
      };
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}

declare global {
  interface Window {
    firstKey: { painted: boolean; took: number | null };
  }
}
