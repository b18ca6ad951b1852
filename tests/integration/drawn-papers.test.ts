import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { checkSite } from '../../scripts/lib/verify/check-site.ts';
import type { DrawnPapers } from '../../src/core/paper-page/drawn-papers.ts';
import { planPages } from '../../src/core/paper-page/page-plan.ts';
import type { HubRecord } from '../../src/core/schemas/hub-record.ts';

const config = 'tests/fixtures/site-configs/two-paper-pages.json';

describe('a site with pages for two of its papers', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildGoodSite({ dumps: fixtureDumps('two-hubs-four-formats'), config });
  });

  test('is valid, has a strict policy on every page, and no broken link', () => {
    const checks = checkSite(site.dist, site, 800, new Set());
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('says before it builds how many papers have pages, and how many are drawn', () => {
    expect(site.output).toMatch(
      /The site will have about \d+ MB: 2 papers get a page of their own, and 4 are drawn in the browser/,
    );
  });

  test('has each paper once: on a page, or in a file of papers that are drawn', () => {
    for (const hub of ['moon', 'tide']) {
      const ids = recordOf(site, hub).citingPapers.map(({ id }) => id);
      const pages = site
        .files()
        .flatMap((file) => new RegExp(`^hubs/${hub}/papers/([^/]+)/index.html$`).exec(file)?.[1] ?? []);
      const files = site.files().filter((file) => new RegExp(`^hubs/${hub}/paper/.*\\.bin$`).test(file));
      const drawn: DrawnPapers = Object.assign({}, ...files.map((file) => readDrawn(site, file)));
      expect(Object.keys(drawn).toSorted()).toEqual(ids.toSorted());
      expect(ids.filter((id) => drawn[id] === null)).toEqual(ids.filter((id) => pages.includes(id)));
      expect(pages.length).toBeGreaterThan(0);
    }
  });

  test('lists in its sitemap the pages alone, and keeps the drawing page out of search engines', () => {
    const sitemap = site.read('sitemap-0.xml');
    expect(sitemap.match(/\/papers\//g)).toHaveLength(2);
    expect(sitemap).not.toContain('/paper/');
    expect(site.read('hubs/moon/paper/index.html')).toContain('<meta name="robots" content="noindex">');
  });
});

test('a site whose papers all have pages has nothing to draw papers from', async () => {
  const site = await buildGoodSite({ dumps: fixtureDumps('two-hubs-four-formats') });
  expect(site.files().filter((file) => file.includes('/paper/'))).toEqual([]);
  expect(site.output).toContain('with a page of each paper.');
});

test('what a build will write is estimated to a third', async () => {
  const site = await buildGoodSite({ dumps: fixtureDumps('visual-rft') });
  const bytes = site.files().reduce((sum, file) => sum + statSync(join(site.dist, file)).size, 0);
  const plan = planPages([recordOf(site, 'visual-rft')], {
    siteMegabytes: 800,
    paperPages: null,
    plainExports: 10_000,
    papersPerPage: 100,
    unpagedPapers: 200,
  });
  expect(plan.bytes / bytes).toBeGreaterThan(0.67);
  expect(plan.bytes / bytes).toBeLessThan(1.33);
});

function recordOf(site: BuiltSite, hub: string): HubRecord {
  return JSON.parse(site.read(`hubs/${hub}/hub.json`));
}

function readDrawn(site: BuiltSite, file: string): DrawnPapers {
  return JSON.parse(gunzipSync(site.bytes(file)).toString());
}
