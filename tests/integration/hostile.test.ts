import { beforeAll, describe, expect, test } from 'vitest';
import { attackSite } from '../../scripts/lib/attacks/attack-site.ts';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { groupMessages, timesOf } from '../../src/core/messages/group-messages.ts';
import { readRecords, testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('hostile') });
});

testSoundSite(() => site);

test('no hostile text runs, asks another site or becomes an element, on any page', async () => {
  const { pages, problems } = await attackSite(site);
  expect(problems).toEqual([]);
  expect(pages.length).toBeGreaterThan(30);
});

describe('a site of hostile text', () => {
  const hubFile = 'hubs/hostile/index.html';

  test('no element, script or address of the text becomes one of a page', () => {
    for (const file of site.files().filter((name) => name.endsWith('.html'))) {
      const page = parseHtml(site.read(file));
      const foreign = page
        .querySelectorAll('img, iframe, base, object, embed, form[action], b, textarea')
        .filter((element) => !element.classList.contains('search-box'))
        .filter((element) => attribute(element, 'src') !== '/hubs/hostile/badge.svg');
      expect(foreign.map(({ nodeName }) => nodeName)).toEqual([]);
      const addresses = page
        .querySelectorAll('[href], [src]')
        .flatMap((element) => [attribute(element, 'href') ?? '', attribute(element, 'src') ?? '']);
      // A search for a title carries it as text.
      const others = addresses.filter(
        (address) => !address.startsWith('https://scholar.google.com/scholar?q='),
      );
      expect(others.filter((address) => /script:|outside\.example/.test(address))).toEqual([]);
      const scripts = page
        .querySelectorAll('script')
        .filter((script) => attribute(script, 'type') !== 'application/ld+json');
      expect(scripts.filter(({ textContent }) => /pwned|alert/.test(textContent))).toEqual([]);
    }
  });

  test('the files of figures and the badge hold the text as text', () => {
    for (const file of site.files().filter((name) => /^hubs\/.*\.(svg|csv|json)$/.test(name))) {
      const content = site.read(file);
      if (file.endsWith('.svg'))
        expect(content).not.toMatch(/<(script|img|a|style|foreignObject|image)\b| on\w+=/i);
      if (file.endsWith('.csv')) expect(content).not.toMatch(/(^|,|\n)"?[=+@-]/);
      if (file.endsWith('badge.json')) expect(JSON.parse(content).schemaVersion).toBe(1);
    }
  });

  test('titles are shown as they are printed, markup and template syntax included', () => {
    const shown = texts(parseHtml(site.read(hubFile)), 'main ol > li[value] h3');
    const plain = readRecords(site)[0]?.citingPapers.flatMap(({ title }, index) =>
      title.includes('$') ? [] : [{ title: title.replace(/\s+/g, ' '), shown: shown[index] }],
    );
    expect(plain?.length).toBeGreaterThan(25);
    for (const pair of plain ?? []) expect(pair.shown).toBe(pair.title);
    expect(shown).toContainEqual(
      expect.stringMatching(/^\{\{ 7 \* 7 }} \{7 \* 7} <%= 7 \* 7 %> \$\{7 \* 7}/),
    );
  });

  test('hub title, headline and abstract are shown as they are printed', () => {
    const page = parseHtml(site.read(hubFile));
    expect(text(page.querySelector('h1'))).toContain(
      `<script>window.pwned = 'hub'</script> "Hostile" & 'quoted' {{ x }}`,
    );
    expect(text(page.querySelector('title'))).toContain(`<script>window.pwned = 'hub'</script> "Hostile"`);
    expect(text(page.querySelector('main q'))).toContain(`<img src=x onerror="window.pwned = 'headline'">`);
    expect(text(page.querySelector('[aria-label="Abstract"]'))).toContain(
      `</script><script>window.pwned = 'abstract'</script> <style>* { display: none }</style> <!-- a comment ]]> & &amp;`,
    );
  });

  test('descriptions keep quotes inside their attribute', () => {
    const page = parseHtml(site.read(hubFile));
    const description = attribute(page.querySelector('meta[name="description"]'), 'content');
    expect(description).toContain(`<script>window.pwned = 'hub'</script> "Hostile" & 'quoted'`);
    expect(attribute(page.querySelector('meta[property="og:description"]'), 'content')).toBe(description);
  });

  test('bidirectional overrides are removed and reported; text in other scripts stays', () => {
    const { citingPapers = [] } = readRecords(site)[0] ?? {};
    expect(citingPapers.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'An override and an isolate hidden in a title',
        'مراجعة منهجية لنماذج الرؤية واللغة',
        '🧪🔬 Emoji 👩‍🔬 and flags 🇺🇳 in a title',
      ]),
    );
    for (const file of site.files().filter((name) => /\.(?:html|json)$/.test(name))) {
      expect(site.read(file)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
    const { messages } = JSON.parse(site.read('report.json'));
    const removed = expect.stringContaining('Found U+202E, U+202C, U+2067, U+2069');
    expect(messages).toContainEqual(expect.objectContaining({ rule: 'removed-characters', reason: removed }));
  });

  test('messages of one kind share an entry of the about page, with their number and that of all entries', () => {
    const { messages, entries } = JSON.parse(site.read('report.json'));
    const groups = groupMessages(messages);
    const about = parseHtml(site.read('about/index.html'));
    const shown = texts(about, '[aria-labelledby="report-title"] li .place');
    expect(shown).toHaveLength(groups.length);
    expect(groups.length).toBeLessThan(messages.length);
    const repeated = groups.filter(({ times }) => times > 1).map((group) => timesOf(group, entries).trim());
    expect(repeated.join()).toMatch(/^\(\d+ times in a file of \d+ entries, first here\)/);
    for (const times of repeated) expect(shown.join()).toContain(times);
    expect(text(about.querySelector('main'))).toContain(`All ${messages.length} messages`);
  });

  test('TeX makes no link, no picture, no id and no colour', () => {
    for (const file of site.files().filter((name) => name.endsWith('.html'))) {
      const page = parseHtml(site.read(file));
      for (const math of page.querySelectorAll('math')) {
        const names = math
          .querySelectorAll('*')
          .flatMap(({ attributes }) => attributes.map(({ key }) => key));
        expect(
          names.filter((name) => /^(?:href|src|id|class|style|math(?:color|background))$/.test(name)),
        ).toEqual([]);
      }
    }
  });

  test('every paper has an address of small letters, digits and hyphens, none too long for a file system', () => {
    const ids = readRecords(site)[0]?.citingPapers.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(id.length).toBeLessThanOrEqual(140);
    }
    expect(ids).toEqual(expect.arrayContaining(['404', 'index', 'constructor', 'twice-the-same-title-2']));
  });

  test('a role or polarity of a hostile name is shown under that name', () => {
    const names = texts(parseHtml(site.read(hubFile)), 'main tbody th');
    expect(names).toEqual(
      expect.arrayContaining([
        '<script>alert(1)</script>',
        '__proto__',
        'constructor',
        '"><img src=x onerror=alert(1)>',
      ]),
    );
  });
});
