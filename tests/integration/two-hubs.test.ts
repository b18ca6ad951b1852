import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('two-hubs') });
});

testSoundSite(() => site);

describe('a site of two hubs', () => {
  test('starts with the list of hubs, each with its headline, its number of papers and its page', () => {
    const page = parseHtml(site.read('index.html'));
    expect(text(page.querySelector('h1'))).toBe('2 hub papers and who cites them');
    expect(attribute(page.querySelector('link[rel="canonical"]'), 'href')).toBe('https://example.org/');
    expect(texts(page, '.hubs h2')).toEqual([
      'Bridge: Crossing Between Models',
      'Lantern: Light for Long Documents',
    ]);
    expect(page.querySelectorAll('main h2 a').map((link) => attribute(link, 'href'))).toEqual([
      '/hubs/bridge/',
      '/hubs/lantern/',
    ]);
    const main = text(page.querySelector('main'));
    expect(main).toContain('Canonical reference. 80% of citing Pith papers cite this work as background.');
    expect(main).toContain('1 citing paper listed');
    expect(main).toContain('2 citing papers listed');
    expect(main).toContain('1 listed paper cites both hub papers.');
  });

  test('has a page of the papers that cite both, matched by their title alone', () => {
    const page = parseHtml(site.read('overlap/index.html'));
    expect(text(page.querySelector('h1'))).toBe('1 listed paper cites both hub papers');
    expect(texts(page, 'main h3')).toEqual(['A Paper That Cites Both']);
  });

  test('a hub page has the papers of its own hub only', () => {
    const titles = (hub: string) =>
      texts(parseHtml(site.read(`hubs/${hub}/index.html`)), 'main ol > li[value] h3');
    expect(titles('bridge')).toEqual(['A Paper That Cites Both']);
    expect(titles('lantern')).toEqual(['Reading by Lantern', 'A Paper That Cites Both']);
  });

  test.each(['bridge', 'lantern'])(
    'a paper that cites both has a page under %s, which says so and counts its papers',
    (hub) => {
      const page = parseHtml(site.read(`hubs/${hub}/papers/a-paper-that-cites-both/index.html`));
      const links = page.querySelectorAll('main a').map((link) => attribute(link, 'href') ?? '');
      const hubLinks = links.filter((link) => /^\/hubs\/[^/]+\/$/.test(link));
      const other = hub === 'bridge' ? 'lantern' : 'bridge';
      expect(new Set(hubLinks)).toEqual(new Set([`/hubs/${hub}/`, `/hubs/${other}/`]));
      expect(links).toContain(`/hubs/${other}/papers/a-paper-that-cites-both/`);
      expect(text(page.querySelector('main'))).toMatch(
        hub === 'bridge' ? /Citing paper 1 of 1/ : /Citing paper 2 of 2/,
      );
    },
  );

  test('the about page describes both dumps', () => {
    const main = text(parseHtml(site.read('about/index.html')).querySelector('main'));
    expect(main).toContain('bridge.pith.txt');
    expect(main).toContain('lantern.pith.txt');
  });
});
