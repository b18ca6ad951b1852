import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { testSoundSite } from '../support/sound-site.ts';

const german = 'Lesen im Hafen';
const translated = '[Reading in the Harbour]';
const english = 'Tides of Ink';

const items = [
  { id: 'x', type: 'book', title: 'Gezeiten bei Kerzenlicht', language: 'ger' },
  {
    ...{ id: 'a', type: 'article-journal', title: german, language: 'de-AT' },
    abstract: 'Wir lesen im Hafen, und zwar von links nach rechts.',
  },
  {
    ...{ id: 'b', type: 'article-journal', title: translated, language: 'de' },
    abstract: 'We read in the harbour, from the left to the right.',
  },
  { id: 'c', type: 'article-journal', title: english, language: 'English' },
  { id: 'd', type: 'article-journal', title: 'Ebbe und Flut', language: 'de; en' },
];

let site: BuiltSite;
beforeAll(async () => {
  const dumps = temporaryFolder();
  writeFileSync(join(dumps, 'x.csl.json'), JSON.stringify(items));
  site = await buildGoodSite({ dumps });
});

testSoundSite(() => site);

const page = (file: string) => parseHtml(site.read(file));
const paperPage = (slug: string) => `hubs/x/papers/${slug}/index.html`;

/** The texts of a page that are marked to be in another language, with the language. */
function marked(file: string): string[] {
  const parts = page(file).querySelectorAll('main [lang]');
  return parts.map((part) => `${attribute(part, 'lang')}: ${text(part)}`);
}

describe('the language of a title', () => {
  test('is marked in the list, with that of an abstract, only where it is sure and not English', () => {
    expect(marked('hubs/x/index.html')).toEqual([
      'de: Gezeiten bei Kerzenlicht',
      `de-AT: ${german}`,
      'de-AT: Wir lesen im Hafen, und zwar von links nach rechts.',
    ]);
  });

  test('is marked on the page of the paper, and where other pages name it', () => {
    const own = page(paperPage('lesen-im-hafen'));
    expect(attribute(own.querySelector('h1 [lang]'), 'lang')).toBe('de-AT');
    expect(marked(paperPage('lesen-im-hafen'))).toContain(
      'de-AT: Wir lesen im Hafen, und zwar von links nach rechts.',
    );
    const next = page(paperPage('reading-in-the-harbour'));
    expect(text(next.querySelector('nav [lang="de-AT"]'))).toBe(german);
    expect(next.querySelector('h1 [lang]')).toBeNull();
    expect(page(paperPage('tides-of-ink')).querySelector('h1 [lang]')).toBeNull();
    expect(page(paperPage('ebbe-und-flut')).querySelector('h1 [lang]')).toBeNull();
    expect(marked('hubs/x/embed/index.html')).toEqual(['de: Gezeiten bei Kerzenlicht']);
  });
});

test('the stated languages are a fact of the paper, with their place', () => {
  const facts = (slug: string) =>
    page(paperPage(slug))
      .querySelectorAll('dl > div')
      .map((row) => text(row))
      .filter((row) => row.startsWith('Language'));
  expect(facts('reading-in-the-harbour')).toEqual([expect.stringMatching(/^Language\s*German(?!,)/)]);
  expect(facts('ebbe-und-flut')).toEqual([expect.stringMatching(/^Language\s*German, English/)]);
});

test('programs read the language as a tag', () => {
  const file = paperPage('lesen-im-hafen');
  const tags = page(file)
    .querySelectorAll('meta[name="citation_language"], meta[name="DC.language"]')
    .map((tag) => attribute(tag, 'content'));
  expect(tags).toEqual(['de-AT', 'de-AT']);
  expect(site.read(file)).toContain('"inLanguage":"de-AT"');
  expect(site.read('hubs/x/citing-papers.bib')).toContain('langid = {naustrian}');
  expect(site.read('hubs/x/citing-papers.ris')).toContain('LA  - de-AT');
});
