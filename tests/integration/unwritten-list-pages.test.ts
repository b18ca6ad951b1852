import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, shortOfRoom } from '../../scripts/lib/site/build-site.ts';
import { checkSite } from '../../scripts/lib/verify/check-site.ts';
import { attribute, parseHtml } from '../../scripts/lib/verify/html.ts';
import type { DrawnPapers } from '../../src/core/paper-page/drawn-papers.ts';
import { threeThousandDumps } from '../support/long-list.ts';

describe('a site with room for some of the 30 pages of a list', () => {
  const list = 'hubs/three-thousand';
  let site: BuiltSite;
  let written: number;
  beforeAll(async () => {
    site = await buildGoodSite({ dumps: threeThousandDumps(), config: shortOfRoom });
    written = site.files().filter((file) => file.startsWith(`${list}/page/`)).length;
  });
  const linksOf = (file: string) =>
    parseHtml(site.read(file))
      .querySelectorAll('nav[aria-label="Pages of the list"] a')
      .map((link) => attribute(link, 'href'));

  test('is within its size, valid, and has no broken link', () => {
    const checks = checkSite(site.dist, site, 12, new Set());
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('has the first pages of the list, and says before it builds which papers these are', () => {
    expect(written).toBeGreaterThan(1);
    expect(written).toBeLessThan(30);
    const pages = Array.from({ length: written }, (_, at) => `${list}/page/${at + 1}/index.html`);
    expect(site.files()).toEqual(expect.arrayContaining(pages));
    const first = (written * 100).toLocaleString('en');
    expect(site.output).toContain(
      `3,000 are drawn in the browser; so are the pages of a list after its first ${first} papers`,
    );
  });

  test('links its written pages by their files, and the others to the page of the hub', () => {
    expect(linksOf(`${list}/index.html`)).toEqual(
      expect.arrayContaining([`/${list}/page/2/`, `/${list}/?page=29`, `/${list}/?page=30`]),
    );
    const next = linksOf(`${list}/page/${written}/index.html`).at(-1);
    expect(next).toBe(`/${list}/?page=${written + 1}`);
  });

  test('lists the written pages alone in its sitemap', () => {
    const sitemap = site.read('sitemap-0.xml');
    expect(sitemap.match(/\/page\/\d+\//g)).toHaveLength(written - 1);
    expect(sitemap).not.toContain('?page');
  });

  test('leads from a drawn paper to its entry, or to the drawn page that has it', () => {
    const ids = gunzip(`${list}/hub.jsonl.gz`)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line): string => JSON.parse(line).id);
    const files = site.files().filter((file) => file.startsWith(`${list}/paper/`) && file.endsWith('.bin'));
    const drawn: DrawnPapers = Object.assign({}, ...files.map((file) => JSON.parse(gunzip(file))));
    const textOf = (index: number) => JSON.stringify(drawn[ids[index] ?? '']);
    expect(textOf(150)).toContain(`/${list}/page/2/#paper-${ids[150]}`);
    expect(textOf(2950)).toContain(`/${list}/?page=30"`);
  });

  const gunzip = (file: string) => gunzipSync(site.bytes(file)).toString();
});
