import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import { listen } from '../../scripts/lib/site/pages-server.ts';
import { ready } from '../support/search-box.ts';
import { addressOf, type SiteName } from '../support/sites.ts';

test.use({ serviceWorkers: 'allow' });

for (const [site, path, said] of [
  ['real', '?q=reward', /^\d\d of 50 papers$/],
  ['real', '?view=table', /^50 papers$/],
  ['longList', '?q=cited', /of 250 papers$/],
  ['longList', '?view=table', /^250 papers$/],
] as [SiteName, string, RegExp][]) {
  test(`${path} of the site ${site} shows the same if the search starts before the page is there to its end`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext()).newPage();
    const shown = async () => {
      await expect(page.locator('.result-count > .count')).toHaveText(said);
      await expect(page.getByRole('alert')).toHaveCount(0);
      const papers = page.locator(':is(.papers > .entry, #search-results .entry, .paper-table tr) > .title');
      // Not the inner text, which is empty while an entry below the window waits to be drawn.
      return (await papers.locator('visible=true').allTextContents()).sort();
    };
    await page.goto(addressOf(site, path));
    await expect(page.locator('html.pending, html.arriving')).toHaveCount(0);
    const expected = await shown();
    expect(expected.length).toBeGreaterThan(9);

    const slow = await serveInTwoParts(site, '<!--astro:end-->');
    await page.goto(`${slow.address}${path}`, { waitUntil: 'commit' });
    await ready(page);
    await expect(page.locator('#main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('footer')).toHaveCount(0);
    slow.sendRest();
    await expect(page.locator('footer').first()).toBeAttached();
    await expect(page.locator('html.pending, html.arriving')).toHaveCount(0);
    expect(await shown()).toEqual(expected);
    slow.close();
  });
}

/** Serves the hub page of a site up to and with `end`, and the rest of it when told so. */
async function serveInTwoParts(site: SiteName, end: string) {
  const rest = Promise.withResolvers<void>();
  const origin = addressOf(site);
  const server = createServer(async ({ url = '' }, response) => {
    const original = await fetch(new URL(url, origin));
    const type = original.headers.get('content-type') ?? '';
    response.writeHead(original.status, { 'content-type': type });
    if (!type.startsWith('text/html')) {
      Readable.fromWeb(original.body as import('node:stream/web').ReadableStream).pipe(response);
      return;
    }
    const html = await original.text();
    const at = html.indexOf(end) + end.length;
    response.write(html.slice(0, at));
    await rest.promise;
    response.end(html.slice(at));
  });
  const { pathname } = new URL(origin);
  return {
    address: `http://127.0.0.1:${await listen(server, 0)}${pathname}`,
    sendRest: () => rest.resolve(),
    close: () => server.close().closeAllConnections(),
  };
}
