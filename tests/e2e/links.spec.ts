import { expect, test } from '@playwright/test';
import { LinkChecker } from 'linkinator';
import { addressOf, paperPage } from '../support/sites.ts';

const bases = [
  { base: '/', site: 'real', walked: 'twoHubs', papers: 3 },
  { base: '/citation-explorer/', site: 'realUnderBase', walked: 'realUnderBase', papers: 50 },
] as const;

for (const { base, site, walked, papers } of bases) {
  test.describe(`under ${base}`, () => {
    test('every internal link of every page answers with 200, without a redirect', async () => {
      const start = addressOf(walked);
      const checker = new LinkChecker();
      const { links } = await checker.check({
        path: start,
        recurse: true,
        concurrency: 20,
        checkFragments: true,
        redirects: 'error',
        // A server closes a connection now and then that a client is about to use again.
        retryErrors: true,
        linksToSkip: async (link) => !link.startsWith(new URL('/', start).href),
      });
      const checked = links.filter(({ state }) => state !== 'SKIPPED');
      expect(checked.filter(({ status, state }) => status !== 200 || state !== 'OK')).toEqual([]);
      const pages = checked.filter(({ url }) => url.includes('/papers/'));
      expect(new Set(pages.map(({ url }) => url.replace(/#.*/, ''))).size).toBe(papers);
      expect(checked.every(({ url }) => url.startsWith(start))).toBe(true);
    });

    test('an address without its slash is redirected to the one with it', async ({ request }) => {
      for (const path of ['about', paperPage.path.replace(/\/$/, '')]) {
        const response = await request.get(addressOf(site, path), { maxRedirects: 0 });
        expect(response.status()).toBe(301);
        expect(response.headers().location).toBe(`${base}${path}/`);
      }
    });

    test('an unknown address answers 404 with a page whose links work', async ({ request }) => {
      const response = await request.get(addressOf(site, 'hubs/visual-rft/papers/unknown/'));
      expect(response.status()).toBe(404);
      const html = await response.text();
      const addresses = Array.from(
        html.matchAll(/(?:href|src)="(\/[^"]*)"/g),
        ([, address]) => address ?? '',
      );
      expect(addresses).toContain(base);
      for (const address of new Set(addresses)) {
        const answer = await request.get(new URL(address, addressOf(site)).href, { maxRedirects: 0 });
        expect([address, answer.status()]).toEqual([address, 200]);
      }
    });

    test('data, sitemap and robots are served as what they are', async ({ request }) => {
      for (const [path, type] of [
        ['hubs/visual-rft/hub.json', 'application/json'],
        ['report.json', 'application/json'],
        ['schemas/hub-record.schema.json', 'application/json'],
        ['sitemap-index.xml', 'application/xml'],
        ['robots.txt', 'text/plain'],
      ] as const) {
        const response = await request.get(addressOf(site, path));
        expect([path, response.status()]).toEqual([path, 200]);
        expect(response.headers()['content-type']).toContain(type);
      }
    });
  });
}

test('nothing is served outside the base', async ({ request }) => {
  const root = new URL('/', addressOf('realUnderBase')).href;
  expect((await request.get(root)).status()).toBe(404);
  expect((await request.get(new URL('/about/', root).href)).status()).toBe(404);
});
