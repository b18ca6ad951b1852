import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { figureCases, writeFigureCases } from '../../scripts/lib/site/figure-cases.ts';
import { attribute, parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { figures } from '../../src/core/figures/figures.ts';
import { testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  const records = temporaryFolder();
  writeFigureCases(records);
  site = await buildGoodSite({ records });
});

testSoundSite(() => site);

describe('a site of every kind of figure', () => {
  const page = (path: string) => parseHtml(site.read(path));
  /** The page with the figures of a hub: of its own where the list is long. */
  const figuresOf = (id: string) =>
    [`hubs/${id}/figures/index.html`, `hubs/${id}/index.html`].find((file) => site.files().includes(file)) ??
    id;

  test('a hub page has a figure of dates if some paper is dated, and only then', () => {
    for (const [id, { citingPapers }] of Object.entries(figureCases)) {
      const dated = citingPapers.some(({ issued }) => issued !== null);
      expect(page(figuresOf(id)).querySelectorAll('#dates')).toHaveLength(dated ? 1 : 0);
    }
  });

  test('each figure of a hub page has its data and its picture as files, and no other figure has', () => {
    for (const id of Object.keys(figureCases)) {
      const hubPage = page(figuresOf(id));
      const shown = figures.filter((figure) => hubPage.querySelector(`#${figure.id}`) !== null);
      expect(shown.map((figure) => figure.id)).toContain('roles');
      expect(
        site.files().filter((file) => file.startsWith(`hubs/${id}/figures/`) && !file.endsWith('.html')),
      ).toEqual(
        shown
          .flatMap((figure) => [`hubs/${id}/figures/${figure.id}.csv`, `hubs/${id}/figures/${figure.id}.svg`])
          .sort(),
      );
    }
  });

  test('an unknown name is shown as printed, and as text', () => {
    const roles = text(page('hubs/unknown-names/index.html').querySelector('#roles'));
    expect(roles).toContain('motivates the question that the whole of the work is about');
    expect(roles).toContain('מקור השראה');
  });

  test('a badge says that nothing is stated, in both of its forms', () => {
    const message = 'classification not stated';
    expect(JSON.parse(site.read('hubs/both/badge.json'))).toEqual({
      schemaVersion: 1,
      label: 'citations',
      message,
      color: 'lightgrey',
    });
    expect(site.read('hubs/both/badge.svg')).toContain(`citations: ${message}`);
  });

  test('the page to be embedded has the figure alone, without scripts, and leads out of its frame', () => {
    const embed = page('hubs/both/embed/index.html');
    expect(embed.querySelectorAll('script, button, header, footer, nav')).toEqual([]);
    expect(embed.querySelectorAll('#roles')).toHaveLength(1);
    const links = embed.querySelectorAll('a').filter((link) => attribute(link, 'href') === '/hubs/both/');
    expect(links.map((link) => attribute(link, 'target'))).toEqual(['_top']);
    expect(site.read('sitemap-0.xml')).not.toContain('/embed/');
  });

  test('the about page has the snippets of every hub, with absolute addresses', () => {
    const snippets = page('about/index.html').querySelectorAll('#share code').map(text);
    const hubs = Object.keys(figureCases);
    expect(snippets).toHaveLength(3 * hubs.length);
    for (const id of hubs) {
      expect(snippets.join('\n')).toContain(`(https://example.org/hubs/${id}/badge.svg)`);
      expect(snippets.join('\n')).toContain(`<iframe src="https://example.org/hubs/${id}/embed/"`);
    }
  });
});
