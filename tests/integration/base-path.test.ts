import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml } from '../../scripts/lib/verify/html.ts';
import { realDumps } from '../support/real-site.ts';
import { testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({
    dumps: realDumps,
    site: 'https://someone.github.io',
    base: '/citation-explorer',
  });
});

testSoundSite(() => site);

describe('the real dump under /citation-explorer', () => {
  test('every href and src of every page is under the base, or a whole address', () => {
    for (const file of site.files().filter((name) => name.endsWith('.html'))) {
      const page = parseHtml(site.read(file));
      const addresses = page
        .querySelectorAll('[href], [src]')
        .map((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? '');
      expect(addresses.length).toBeGreaterThan(5);
      expect(
        addresses.filter((address) => !/^(?:\/citation-explorer\/|https?:\/\/|#)/.test(address)),
      ).toEqual([]);
    }
  });

  test('addresses for other sites have the host and the base', () => {
    const page = parseHtml(site.read('index.html'));
    expect(attribute(page.querySelector('link[rel="canonical"]'), 'href')).toBe(
      'https://someone.github.io/citation-explorer/hubs/visual-rft/',
    );
    expect(attribute(page.querySelector('meta[property="og:image"]'), 'content')).toMatch(
      /^https:\/\/someone\.github\.io\/citation-explorer\/./,
    );
    expect(site.read('robots.txt')).toContain(
      'Sitemap: https://someone.github.io/citation-explorer/sitemap-index.xml',
    );
  });

  test('the explorer lists all 50 papers of the real dump', () => {
    expect(parseHtml(site.read('index.html')).querySelectorAll('main ol > li[value]')).toHaveLength(50);
  });
});
