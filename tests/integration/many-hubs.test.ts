import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { fiveHubsAPage } from '../support/sites.ts';
import { testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('many-hubs'), config: fiveHubsAPage });
});

testSoundSite(() => site);

const page = (file: string) => parseHtml(site.read(file));
const links = (file: string, within: string) =>
  page(file)
    .querySelectorAll(`${within} a`)
    .map((link) => attribute(link, 'href'));

describe('a site of more hubs than fit on one page', () => {
  test('lists them on pages that lead to one another, each hub once', () => {
    const pages = ['index.html', 'page/2/index.html', 'page/3/index.html'];
    expect(pages.map((file) => texts(page(file), '.hubs h2').length)).toEqual([5, 5, 4]);
    expect(new Set(pages.flatMap((file) => texts(page(file), '.hubs h2'))).size).toBe(14);
    expect(links('page/2/index.html', 'nav[aria-label="Pages of the list"]')).toEqual([
      '/',
      '/',
      '/page/2/',
      '/page/3/',
      '/page/3/',
    ]);
    expect(text(page('page/3/index.html').querySelector('h1'))).toBe('Hub papers 11–14 of 14');
  });

  test('says on a page about each list what it was made of, and not on the about page', () => {
    expect(texts(page('about/index.html'), '#sources-title ~ dl')).toEqual([]);
    expect(text(page('about/index.html').querySelector('main'))).toContain(
      '14 source files in all, one or more for each of the 14 hub papers.',
    );
    const about = page('hubs/gulf/about/index.html');
    expect(text(about.querySelector('#source-gulf_2Epith_2Etxt'))).toContain('gulf.pith.txt');
    expect(texts(about, '.published-files tbody th')).toEqual([
      'hubs/gulf/hub.json',
      'hubs/gulf/citing-papers.json',
      'hubs/gulf/badge.json',
    ]);
    expect(links('hubs/gulf/index.html', '.site-footer')).toContain('/hubs/gulf/about/');
  });

  test('names a dozen of the hubs that a paper cites, and says how many more', () => {
    const overlap = page('overlap/index.html');
    expect(texts(overlap, 'main h2.section-title')).toEqual([
      'H2, H3: 1 paper',
      'H1, H2, H3, H4, H5, H6, H7, H8, H9, H10, H11, H12 and 2 more hub papers: 1 paper',
    ]);
    expect(texts(overlap, '.entry li').filter((item) => item.startsWith('and '))).toEqual([
      'and 2 more hub papers',
    ]);
    expect(texts(overlap, 'ol.hubs .hub-label')).toHaveLength(12);
  });

  test('carries the lists of the hubs in a file, and in no page', () => {
    for (const file of ['saved/index.html', 'compare/index.html'])
      expect(site.read(file)).not.toContain('Lagoon');
    expect(JSON.parse(site.read('saved/lists.json')).hubs).toHaveLength(14);
  });
});
