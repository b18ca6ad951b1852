import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { stringify } from '../../../src/core/formats/pith/stringify.ts';
import { buildGoodSite, temporaryFolder } from '../../lib/build-site.ts';
import { createPagesServer, listen } from '../../lib/pages-server.ts';
import type { MadePaper } from '../make-papers.ts';

/** Longest tasks of the page's main thread, in milliseconds, with the machine slowed four times. */
export interface Blocked {
  /** While the page gets ready to search, once the reader is in the box. */
  opening: number;
  /** By a keystroke. */
  typing: number;
  keys: number;
}

const slowedTimes = 4;
const pause = 150;

/** Builds a site of the papers and types queries into its hub page. */
export async function measureTyping(
  made: MadePaper[] | null,
  browser: Browser,
  queries: string[],
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
    const box = page.getByRole('searchbox', { name: 'Search the citing papers' });
    const opening = await longestTask(browser, page, async () => {
      await box.focus();
      await page.waitForTimeout(2000);
    });
    let keys = 0;
    const typing = await longestTask(browser, page, async () => {
      for (const query of queries) {
        for (const key of query) {
          await page.keyboard.type(key);
          await page.waitForTimeout(pause);
          keys += 1;
        }
        await page.waitForTimeout(500);
        await page.keyboard.press('ControlOrMeta+a');
      }
    });
    return { opening, typing, keys };
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

/** The longest task of the page's main thread while something goes on, by the browser's own trace. */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, {
    categories: ['__metadata', 'toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  // Names the thread: only the page's own has this mark.
  await page.evaluate(() => performance.mark('page'));
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mark = trace.traceEvents.find(({ name, cat }) => name === 'page' && cat === 'blink.user_timing');
  if (!mark) throw new Error('The trace does not name the thread of the page.');
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.');
  { const top = tasks.sort((a,b)=>(b.dur??0)-(a.dur??0)).slice(0,4); for (const t of top) { console.log('task', Math.round(t.dur!/1000), Math.round(((t as any).ts - (mark as any).ts)/1000)); const inside = trace.traceEvents.filter((e:any)=>e.tid===t.tid&&e.pid===t.pid&&e.ts>=(t as any).ts&&e.ts+(e.dur??0)<=(t as any).ts+t.dur!&&(e.dur??0)>3000); for (const e of inside as any[]) console.log('   ', e.name, Math.round(e.dur/1000), '@', Math.round((e.ts-(t as any).ts)/1000), JSON.stringify(e.args?.data?.functionName ?? e.args?.data?.type ?? e.args?.elementCount ?? '')); } }
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
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
