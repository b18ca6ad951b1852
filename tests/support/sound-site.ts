import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../../scripts/lib/site/build-site.ts';
import { attribute, htmlProblems, parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { addressOfFile, brokenLinks } from '../../scripts/lib/verify/links.ts';
import { citingPapersFileSchema } from '../../src/core/schemas/citing-papers-file.ts';
import { hubRecordSchema } from '../../src/core/schemas/hub-record.ts';
import { reportSchema } from '../../src/core/schemas/report.ts';
import { testExportedFiles } from './exported-files.ts';
import { unclearWords } from './unclear-words.ts';

/** Tests what every built site promises, whatever its dumps are. */
export function testSoundSite(getSite: () => BuiltSite): void {
  let site: BuiltSite;
  let pages: { file: string; html: string; page: HtmlElement }[];
  let home: string;

  beforeAll(() => {
    site = getSite();
    home = new URL(site.base, site.site).href;
    pages = site
      .files()
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, html: site.read(file), page: parseHtml(site.read(file)) }));
  });

  /** Runs a check over all pages and expects no problem on any, so that a failure names all of them. */
  function expectNoProblem(check: (page: HtmlElement, html: string, file: string) => string[]) {
    const found = pages.flatMap(({ file, page, html }) =>
      check(page, html, file).map((problem) => `${file}: ${problem}`),
    );
    expect(pages.length).toBeGreaterThan(3);
    expect(found).toEqual([]);
  }

  test('the build prints no warning of its own', () => {
    expect(site.output).not.toMatch(/\[WARN]|\[ERROR]|LaTeX|deprecated/i);
  });

  describe('every page', () => {
    test('is valid HTML', () => expectNoProblem((_, html) => htmlProblems(html)));

    test('has elements only where patterns find them: no markup in an attribute', () => {
      expectNoProblem((_, html) => html.match(/<[a-z][^<>]*="[^"<]*<[^"]*"/gi) ?? []);
    });

    test('says nothing in words that readers had to read twice', () => {
      expectNoProblem((page) => {
        const words = text(page.querySelector('body'));
        return unclearWords.flatMap((unclear) => unclear.exec(words)?.[0] ?? []);
      });
    });

    test('links only to files and parts of the site that are there, under its base', () => {
      expect(brokenLinks(site)).toEqual([]);
    });

    test('has a policy that allows nothing unsafe, and inline exactly what the page has', () => {
      expectNoProblem((page) => {
        const policy = attribute(page.querySelector('meta[http-equiv="content-security-policy"]'), 'content');
        if (!policy) return ['no policy'];
        return [...(policy.match(/'unsafe-[a-z-]+'|\*|http:|https:/g) ?? []), ...wrongHashes(page, policy)];
      });
    });

    test('has no style attribute and no event handler', () => {
      expectNoProblem((page) =>
        page
          .querySelectorAll('*')
          .flatMap(({ tagName, attributes }) =>
            attributes
              .filter(({ key }) => key === 'style' || /^on/.test(key))
              .map(({ key }) => `<${tagName} ${key}>`),
          ),
      );
    });

    test('has one first heading, a title, a language and a main part', () => {
      expectNoProblem((page) => [
        ...(page.querySelectorAll('h1').length === 1 ? [] : ['no single h1']),
        ...(text(page.querySelector('h1')) ? [] : ['an empty h1']),
        ...(text(page.querySelector('title')) ? [] : ['no title']),
        ...(attribute(page.querySelector('html'), 'lang') === 'en' ? [] : ['no lang']),
        ...(page.querySelectorAll('main').length === 1 ? [] : ['no single main']),
      ]);
    });

    test('names its original, itself and its picture absolutely, under the site and the base', () => {
      expectNoProblem((page) => {
        if (isUnlisted(page)) return [];
        const canonical = attribute(page.querySelector('link[rel="canonical"]'), 'href');
        const pageUrl = attribute(page.querySelector('meta[property="og:url"]'), 'content');
        const picture = attribute(page.querySelector('meta[property="og:image"]'), 'content');
        return [
          ...[canonical, picture].filter((address) => !address?.startsWith(home)).map(String),
          ...(pageUrl === canonical ? [] : [`og:url ${pageUrl}`]),
        ];
      });
    });
  });

  test('404.html is not for search engines and leads back to the start', () => {
    const page = parseHtml(site.read('404.html'));
    expect(attribute(page.querySelector('meta[name="robots"]'), 'content')).toBe('noindex');
    expect(page.querySelector('link[rel="canonical"]')).toBeNull();
    expect(page.querySelectorAll('main a').map((link) => attribute(link, 'href'))).toContain(site.base);
  });

  test('the sitemap lists every page that is its own original, and no address without a page', () => {
    const [, inner = ''] = /<loc>([^<]+)<\/loc>/.exec(site.read('sitemap-index.xml')) ?? [];
    expect(inner).toBe(`${home}sitemap-0.xml`);
    const listed = Array.from(
      site.read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g),
      ([, address]) => address,
    );
    const addresses = pages
      .filter(({ file }) => file !== '404.html')
      .map(({ file, page }) => ({
        address: home + addressOfFile(file),
        canonical: attribute(page.querySelector('link[rel="canonical"]'), 'href'),
      }));
    const originals = addresses.filter(({ address, canonical }) => address === canonical);
    expect(originals.length).toBeGreaterThan(2);
    expect(listed).toEqual(expect.arrayContaining(originals.map(({ address }) => address)));
    expect(addresses.map(({ address }) => address)).toEqual(expect.arrayContaining(listed));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('robots.txt allows everything and names the sitemap', () => {
    expect(site.read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap-index.xml\n`);
  });

  test('every record and the report are published as they were written, and fit their schemas', () => {
    const names = readdirSync(site.records).filter(
      (name) => name.endsWith('.json') && name !== 'report.json',
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const written = JSON.parse(readFileSync(join(site.records, name), 'utf8'));
      const published = JSON.parse(site.read(`hubs/${name.replace('.json', '')}/hub.json`));
      expect(published).toEqual(written);
      expect(hubRecordSchema.parse(published)).toEqual(published);
    }
    const report = JSON.parse(site.read('report.json'));
    expect(report).toEqual(JSON.parse(readFileSync(join(site.records, 'report.json'), 'utf8')));
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test.each([
    ['hub-record', Object.keys(hubRecordSchema.shape), []],
    // Published files have no notes; those that a reader saves may.
    ['citing-papers', Object.keys(citingPapersFileSchema.shape), ['notes']],
    ['report', Object.keys(reportSchema.shape), []],
  ])(
    'the JSON Schema of %s is published at the address that it names',
    (name, fields, optional: string[]) => {
      const file = `schemas/${name}.schema.json`;
      const schema = JSON.parse(site.read(file));
      expect(schema.$id).toBe(home + file);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(Object.keys(schema.properties)).toEqual(fields);
      expect(schema.required).toEqual(fields.filter((field) => !optional.includes(field)));
    },
  );

  testExportedFiles(getSite, () => readRecords(site));

  test('every citing paper is in its list once, numbered in the order of the source, with its page', () => {
    for (const { hub, citingPapers } of readRecords(site)) {
      const lists = pages
        .filter(({ file }) => listPageNumber(file, hub.id) !== null)
        .sort((a, b) => (listPageNumber(a.file, hub.id) ?? 0) - (listPageNumber(b.file, hub.id) ?? 0));
      const entries = lists.flatMap(({ page }) => page.querySelectorAll('main ol > li[value]'));
      const shown = entries.map((entry) => ({
        number: attribute(entry, 'value'),
        address: attribute(entry.querySelector('h3 a'), 'href'),
      }));
      const expected = citingPapers.map(({ id }, index) => ({
        number: String(index + 1),
        address: `${site.base}hubs/${hub.id}/papers/${id}/`,
      }));
      expect(shown).toEqual(expected);
    }
  });
}

/** The records of a built site, in the order of their hub ids. */
export function readRecords(site: BuiltSite) {
  return readdirSync(site.records)
    .filter((name) => name.endsWith('.json') && name !== 'report.json')
    .sort()
    .map((name) => hubRecordSchema.parse(JSON.parse(readFileSync(join(site.records, name), 'utf8'))));
}

/** The hub's own page is the first of its list, whose copy at `page/1/` does not count. */
function listPageNumber(file: string, hubId: string): number | null {
  if (file === `hubs/${hubId}/index.html`) return 1;
  const [, number] = new RegExp(`^hubs/${hubId}/page/(\\d+)/index\\.html$`).exec(file) ?? [];
  return number === undefined || number === '1' ? null : Number(number);
}

/** Whether a page asks search engines to leave it out: the 404 page, and a figure to be embedded. */
function isUnlisted(page: HtmlElement): boolean {
  return attribute(page.querySelector('meta[name="robots"]'), 'content') === 'noindex';
}

function wrongHashes(page: HtmlElement, policy: string): string[] {
  const inline = page
    .querySelectorAll('script, style')
    .filter((element) => !element.hasAttribute('src') && attribute(element, 'type') !== 'application/ld+json')
    .map(({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`);
  const [own, named] = [new Set(inline), new Set(policy.match(/'sha256-[^']+'/g))];
  return [
    ...[...own.difference(named)].map((hash) => `${hash} is in the page, and the policy does not name it`),
    ...[...named.difference(own)].map((hash) => `${hash} is in the policy, and the page does not have it`),
  ];
}
