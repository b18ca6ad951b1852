import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { longListDumps, longListSize } from '../support/long-list.ts';
import { testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: longListDumps() });
});

testSoundSite(() => site);

describe('a site of a hub with 250 citing papers', () => {
  const list = 'hubs/long-list';

  test.each([
    [`${list}/index.html`, 1, 100],
    [`${list}/page/1/index.html`, 1, 100],
    [`${list}/page/2/index.html`, 101, 200],
    [`${list}/page/3/index.html`, 201, 250],
  ])('%s has the papers from %i to %i', (file, first, last) => {
    const page = parseHtml(site.read(file));
    const titles = texts(page, 'main ol > li[value] h3');
    expect(titles).toEqual(
      Array.from({ length: last - first + 1 }, (_, index) => `Paper ${first + index} of a Long List`),
    );
    const main = text(page.querySelector('main'));
    expect(main).toContain(`${first}–${last} of ${longListSize}`);
  });

  test('there is no fourth page', () => {
    const pages = site.files().filter((file) => file.includes('/page/'));
    expect(pages).toEqual([1, 2, 3].map((number) => `${list}/page/${number}/index.html`));
  });

  test('page 1 names the hub page as its original, page 2 itself', () => {
    const original = (number: number) =>
      attribute(
        parseHtml(site.read(`${list}/page/${number}/index.html`)).querySelector('link[rel="canonical"]'),
        'href',
      );
    expect(original(1)).toBe(`https://example.org/${list}/`);
    expect(original(2)).toBe(`https://example.org/${list}/page/2/`);
  });

  test('each page leads to the one before, the one after and all others, and marks itself', () => {
    const links = (file: string) => {
      const nav = parseHtml(site.read(file)).querySelector('nav[aria-label="Pages of the list"]');
      return {
        prev: attribute(nav?.querySelector('a[rel="prev"]') ?? null, 'href'),
        next: attribute(nav?.querySelector('a[rel="next"]') ?? null, 'href'),
        current: text(nav?.querySelector('a[aria-current="page"]') ?? null),
      };
    };
    const first = `/${list}/#citing-papers`;
    expect(links(`${list}/index.html`)).toEqual({ prev: null, next: `/${list}/page/2/`, current: 'Page 1' });
    expect(links(`${list}/page/2/index.html`)).toEqual({
      prev: first,
      next: `/${list}/page/3/`,
      current: 'Page 2',
    });
    expect(links(`${list}/page/3/index.html`)).toEqual({
      prev: `/${list}/page/2/`,
      next: null,
      current: 'Page 3',
    });
  });

  test.each([
    [1, `/${list}/#paper-paper-1-of-a-long-list`],
    [100, `/${list}/#paper-paper-100-of-a-long-list`],
    [101, `/${list}/page/2/#paper-paper-101-of-a-long-list`],
    [250, `/${list}/page/3/#paper-paper-250-of-a-long-list`],
  ])('paper %i leads to its entry in the list', (number, entry) => {
    const page = parseHtml(site.read(`${list}/papers/paper-${number}-of-a-long-list/index.html`));
    expect(page.querySelectorAll('main a').map((link) => attribute(link, 'href'))).toContain(entry);
  });
});
