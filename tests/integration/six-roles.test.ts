import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { readRecords, testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('six-roles') });
});

testSoundSite(() => site);

describe('a site of a full page with six roles and polarities', () => {
  test('the hub page says tier, classification and the stated totals of the source', () => {
    const main = hubMain();
    expect(main).toContain('super hub paper · Mixed citations');
    expect(main).toContain('Mixed citations. Most common role is background (55%).');
    expect(main).toContain('Pith counts 171 citing papers');
    expect(main).toContain('Background 55% of classified citations');
  });

  test('the finding is of the stated totals, and says what is not known of them', () => {
    expect(hubMain()).toContain('Pith counts 36 of 65 classified citations as background');
    expect(hubMain()).toContain(
      'It does not say which papers these 65 citations come from, or whether all are listed here.',
    );
  });

  test('a table has every role and polarity with its number, a stated zero too', () => {
    const rows = parseHtml(site.read('index.html'))
      .querySelectorAll('main tbody tr')
      .map((row) => `${text(row.querySelector('th'))} ${text(row.querySelector('td'))}`);
    expect(rows).toEqual(
      expect.arrayContaining([
        'background 36',
        'method 12',
        'baseline 9',
        'dataset 5',
        'extension 3',
        'other 0',
        'supporting 7',
        'neutral 41',
        'contrasting 4',
      ]),
    );
    expect(hubMain()).not.toMatch(/Polarity[^.]*: not stated/);
  });

  test('the abstract keeps its paragraphs', () => {
    const paragraphs = parseHtml(site.read('index.html')).querySelectorAll('[aria-label="Abstract"] p');
    expect(paragraphs.map(text)).toEqual([
      expect.stringMatching(/^Forecasts for the invented isles/),
      'Isles without weather are left out.',
    ]);
  });

  test('dates are printed as precisely as they are stated', () => {
    expect(facts('rain-before-noon').Published).toBe('14 May 2026');
    expect(facts('fog-horns-as-sensors').Published).toBe('November 2025');
    expect(facts('wind-without-numbers').Published).toBe('2024');
    expect(facts('a-calm-day')['Not stated']).toContain('date');
  });

  test('a stated novelty of 0 is 0.0, one that is not stated is not', () => {
    expect(facts('fog-horns-as-sensors').Novelty).toBe('0.0');
    expect(facts('wind-without-numbers')['Not stated']).toContain('novelty');
    expect(readRecords(site)[0]?.citingPapers.map(({ novelty }) => novelty)).toEqual([7, 0, null, null]);
  });

  test('role totals of the hub say nothing of a single paper', () => {
    for (const { id } of readRecords(site)[0]?.citingPapers ?? []) {
      expect(facts(id)['Not stated']).toContain('citation role, polarity');
    }
  });

  function hubMain(): string {
    return text(parseHtml(site.read('hubs/weather-bench/index.html')).querySelector('main'));
  }

  function facts(id: string): Record<string, string> {
    const page = parseHtml(site.read(`hubs/weather-bench/papers/${id}/index.html`));
    const entries = page.querySelectorAll('main dl > div');
    return Object.fromEntries(
      entries.map((entry) => [text(entry.querySelector('dt')), text(entry.querySelector('dd'))]),
    );
  }
});
