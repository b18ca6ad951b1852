import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { readRecords, testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('empty-sections') });
});

testSoundSite(() => site);

describe('a site of headings with nothing under them', () => {
  test('an empty section is null in the record, never zero and never an empty text', () => {
    expect(readRecords(site)[0]?.hub).toMatchObject({
      abstract: null,
      classification: null,
      headline: null,
      statedCitingCount: null,
      roles: null,
      polarities: null,
      fields: null,
      years: null,
      verdicts: null,
    });
  });

  test('the hub page says that roles and polarity are not stated, and claims no number', () => {
    const main = text(parseHtml(site.read('index.html')).querySelector('main'));
    expect(main).toContain('Citation roles are not stated');
    expect(main).toContain('No source states a role for any of 2 listed papers.');
    expect(main).toMatch(/Whether papers support or contradict it: not stated\./);
    expect(main).not.toMatch(/\b0\b|%|null|undefined|NaN/);
  });

  test('parts without content are left out: no abstract, no representatives, no headline', () => {
    const page = parseHtml(site.read('index.html'));
    expect(page.querySelector('[aria-label="Abstract"]')).toBeNull();
    expect(page.querySelector('#representatives')).toBeNull();
    expect(page.querySelector('main q')).toBeNull();
  });

  test('a paper without a summary says that it is not stated', () => {
    const page = parseHtml(site.read('hubs/quiet/papers/the-only-paper-that-cites-it/index.html'));
    expect(text(page.querySelector('[aria-labelledby="summary-title"]'))).toMatch(/Not stated$/);
  });

  test('the about page names the empty headings', () => {
    const main = text(parseHtml(site.read('about/index.html')).querySelector('main'));
    expect(main).toContain(
      'citation-polarity summary, claims ledger, roles, polarities, fields, years, verdicts',
    );
  });
});
