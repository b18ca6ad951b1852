import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'rolldown';
import { listen } from '../../scripts/lib/site/pages-server.ts';
import { findBrowser, launchOptions } from '../../scripts/lib/tests/browser.ts';
import type { BrowserBench } from './browser-job.ts';
import { type CountingServer, createCountingServer } from './counting-server.ts';

/** A browser and a server for its pages; both are idle between calls. */
export interface BenchBrowser extends CountingServer {
  browser: Browser;
  /** Runs one function in a new page; the heap is what the page keeps in memory at the end. */
  run<Name extends keyof BrowserBench>(
    name: Name,
    job: Parameters<BrowserBench[Name]>[0],
  ): Promise<{ value: Awaited<ReturnType<BrowserBench[Name]>>; heap: number }>;
  close(): Promise<void>;
}

/** Bundles the script of the page into `folder`, serves the folder and starts the browser. */
export async function openBenchBrowser(folder: string): Promise<BenchBrowser> {
  mkdirSync(folder, { recursive: true });
  await build({
    input: join(import.meta.dirname, 'client.ts'),
    platform: 'browser',
    logLevel: 'warn',
    // Vite defines it for the site; the page of the benchmark has no base.
    transform: { define: { 'import.meta.env.BASE_URL': '"/"' } },
    output: { file: join(folder, 'client.js'), format: 'esm', minify: true },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Bench</title><script type="module" src="client.js"></script>',
  );
  const { executablePath } = await findBrowser();
  const counting = createCountingServer(folder);
  const port = await listen(counting.server, 0);
  const browser = await chromium.launch(launchOptions(executablePath)).catch((error: unknown) => {
    counting.server.close();
    throw error;
  });
  return {
    ...counting,
    browser,
    async run(name, job) {
      const page = await browser.newPage();
      try {
        await page.goto(`http://127.0.0.1:${port}/index.html`);
        const before = await heapOf(page);
        counting.sent.length = 0;
        const value = await page.evaluate(
          ([called, argument]) =>
            (window as unknown as Record<string, (argument: unknown) => never>)[called]?.(argument),
          [name, job] as const,
        );
        return { value: value as never, heap: (await heapOf(page)) - before };
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      counting.server.closeAllConnections();
      counting.server.close();
    },
  };
}

/** Live bytes on the heap of a page, and the bytes of its buffers. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
