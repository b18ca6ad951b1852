import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addressOfFile, brokenLinks } from '../../scripts/lib/verify/links.ts';

describe('brokenLinks(site)', () => {
  test.each([
    ['/base/about/', null],
    ['/base/about/#part', null],
    ['/base/', null],
    ['../', null],
    ['#here', null],
    ['/base/data.json', null],
    ['https://elsewhere.example/gone', null],
    ['https://example.org/base/about/', null],
    ['/about/', 'not under /base/'],
    ['/base/about', 'without its slash'],
    ['/base/gone/', 'no such file'],
    ['/base/data.json/', 'no such file'],
    ['https://example.org/base/gone/', 'no such file'],
    ['/base/about/#gone', 'no such part'],
    ['#gone', 'no such part'],
    ['javascript:alert(1)', 'a script'],
    ['https://[', 'no address'],
  ])('a link from about/ to %s: %s', (address, reason) => {
    const html = `<!doctype html><p id="here"><span id="part"></span><a href="${address}">a link</a></p>`;
    const found = brokenLinks(siteOf({ 'about/index.html': html, 'data.json': '{}' }));
    expect(found).toEqual(reason ? [`about/index.html: ${address} (${reason})`] : []);
  });

  test.each([
    ['/base/hubs/moon/paper/#on-the-moon', null],
    ['/base/hubs/moon/paper/#on-the-moon/cite', null],
    ['/base/hubs/moon/paper/#on-mars', 'no such part'],
  ])('a link to a paper that a page draws, %s: %s', (address, reason) => {
    const html = `<!doctype html><p><a href="${address}">a link</a></p>`;
    const found = brokenLinks(
      siteOf({
        'about/index.html': html,
        'hubs/moon/paper/index.html': '<!doctype html><p>A paper</p>',
        'hubs/moon/paper/0.abc.bin': '{"on-the-moon":null}',
      }),
    );
    expect(found).toEqual(reason ? [`about/index.html: ${address} (${reason})`] : []);
  });

  test('pictures, scripts, islands, inline styles and style sheets are looked at too', () => {
    const html = `<!doctype html>
      <meta property="og:image" content="https://example.org/base/gone.png">
      <style>a{background:url("/base/gone.svg")}</style>
      <script src="/base/gone.js"></script>
      <astro-island component-url="/base/gone-island.js"></astro-island>`;
    const found = brokenLinks(siteOf({ 'page/index.html': html, 'x.css': 'a{src:url(gone.woff2)}' }));
    expect(found).toHaveLength(5);
  });
});

test('addressOfFile(file) is the address that the file is read at', () => {
  expect(['index.html', 'a/index.html', '404.html', 'a/hub.json'].map(addressOfFile)).toEqual([
    '',
    'a/',
    '404.html',
    'a/hub.json',
  ]);
});

function siteOf(files: Record<string, string>) {
  const all: Record<string, string> = { 'index.html': '<!doctype html><p>Start</p>', ...files };
  return {
    site: 'https://example.org',
    base: '/base/',
    files: () => Object.keys(all),
    read: (path: string) => all[path] ?? '',
    bytes: (path: string) => gzipSync(all[path] ?? ''),
  };
}
