import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { NamedSource } from '../../../src/core/sources/named-source.ts';
import type { PaperFacts, ParsedSource } from '../../../src/core/sources/parsed-source.ts';
import { build as buildWhole, entry, hub, source } from '../../support/joining/built.ts';
import { parsedPaper } from '../../support/joining/parsed.ts';

/** The record of sources with the titles of its papers. */
function build(...sources: NamedSource[]) {
  const { hub, papers, told } = buildWhole(...sources);
  return { hub, papers: papers.map(({ title }) => title), told };
}

const pith = source('pith', { hub, papers: [parsedPaper('One')] });
const facts: Partial<PaperFacts> = {
  identifiers: { arxiv: '2503.01785' },
  authors: [{ family: 'Liu', given: 'Ziyu' }],
  issued: '2025-03-03',
};

describe('the hub paper', () => {
  test.each([
    ['has its title', entry('a hub paper', facts)],
    ['is called by the id of the hub', entry('A Hub', facts, 0, 'x')],
  ])('is an entry of another source that %s', (_, found) => {
    const built = build(pith, source('csl', { papers: [found, entry('One', {}, 1)] }));
    expect(built.papers).toEqual(['One']);
    expect(built.hub).toMatchObject({ title: 'A Hub Paper', ...facts });
    expect(built.hub?.provenance).toMatchObject({
      title: [{ file: 'x.pith.txt', line: 2 }],
      issued: [{ file: 'x.csl.txt', path: '/0' }],
    });
  });

  test('has the classification whose label it has, where sources differ', () => {
    const classified = (
      named: string,
      label: string,
      classification: 'canonical-reference' | 'mixed-citations',
    ) =>
      source(named, {
        hub: { ...hub, classification: { value: { label, classification }, place: { line: 3 } } },
        papers: [parsedPaper('One')],
      });
    const built = build(
      classified('pith', 'One thing', 'mixed-citations'),
      classified('pith2', 'Another', 'canonical-reference'),
    );
    expect(built.hub).toMatchObject({ classificationLabel: 'One thing', classification: 'mixed-citations' });
  });

  test('is an entry with its identifier, under whatever title, once a source has told it', () => {
    const csl = source('csl', { papers: [entry('A Hub Paper', facts)] });
    const ris = source('ris', { papers: [entry('A Hub Paper (preprint)', facts, 7)] });
    const built = build(pith, csl, ris);
    expect(built.papers).toEqual(['One']);
    expect(built.told).toEqual([
      'x.ris.txt:/7 sources-differ: The sources differ on the title of “A Hub Paper”: “A Hub Paper (preprint)” here, “A Hub Paper” at x.pith.txt:2.',
    ]);
    expect(built.hub?.otherValues).toEqual([
      { field: 'title', value: 'A Hub Paper (preprint)', source: { file: 'x.ris.txt', path: '/7' } },
    ]);
  });

  test('is what a file for it alone describes, beside files that list citing papers only', () => {
    const alone = source('hub.csl', { papers: [entry('A Hub Paper', facts)] });
    const built = build(source('openalex', { papers: [entry('One')] }), alone);
    expect(built).toMatchObject({ papers: ['One'], hub: { title: 'A Hub Paper', ...facts }, told: [] });
  });

  test('has the facts of the file for it alone before those of an entry in a list', () => {
    const alone = source('hub.openalex', { papers: [entry('A Hub Paper', { issued: '2025-03-04' })] });
    const list = source('csl', { papers: [entry('A Hub Paper', facts), entry('One', {}, 1)] });
    expect(build(list, alone).hub).toMatchObject({
      issued: '2025-03-04',
      otherValues: [{ field: 'issued', value: '2025-03-03', source: { file: 'x.csl.txt', path: '/0' } }],
    });
  });

  test('a file for it alone that lists other papers too is an error, and there is no record', () => {
    const alone = source('hub.csl', {
      papers: [entry('A Hub Paper'), entry('One', {}, 1), entry('Two', {}, 2)],
    });
    const built = build(pith, alone);
    expect(built.told).toEqual(['x.hub.csl.txt:/1 more-than-hub-paper: Found “One” and 1 more beside it.']);
    expect(built.hub).toBeUndefined();
  });

  test('the same paper twice in its file is reported, but not as an error', () => {
    const twice = source('hub.csl', { papers: [entry('A Hub Paper', facts), entry('A Hub', facts, 1)] });
    expect(build(pith, twice).told).toEqual([
      'x.hub.csl.txt:/1 repeated-paper: “A Hub” is the paper at /0.',
      'x.hub.csl.txt:/1 sources-differ: The sources differ on the title of “A Hub Paper”: “A Hub” here, “A Hub Paper” at x.pith.txt:2.',
    ]);
  });

  test('a citing paper whose title continues the title of the hub stays a citing paper, and is reported', () => {
    const title = 'A Survey of Large Language Models';
    const stated = source('pith', {
      hub: { title: { value: title, place: { line: 2 } } },
      papers: [parsedPaper('One')],
    });
    const built = build(stated, source('csl', { papers: [entry(`${title}: The Next Year`, {}, 4)] }));
    expect(built.papers).toEqual(['One', `${title}: The Next Year`]);
    expect(built.told).toEqual([
      `x.csl.txt:/4 ambiguous-match: “${title}: The Next Year” could be the hub paper at x.pith.txt:2.`,
    ]);
  });

  test('what its entry says as a citing paper would is kept as text', () => {
    const quotes = [{ text: 'We extend it.', roles: [], place: { path: '/0/contexts/0' } }];
    const found = entry('A Hub Paper', {
      novelty: 0,
      roles: [{ role: 'method' }],
      quotes,
    });
    const place = { file: 'x.csl.txt', path: '/0' };
    expect(build(pith, source('csl', { papers: [found] })).hub?.keptText).toEqual([
      { heading: 'role', text: 'method', source: place },
      { heading: 'novelty', text: '0', source: place },
      { heading: 'quote', text: 'We extend it.', source: place },
    ]);
  });

  test('totals that differ are kept and told; text and headings are those of all sources', () => {
    const roles = (count: number) => ({
      value: [{ role: 'background' as const, count }],
      place: { line: 3 },
    });
    const [first, second] = [1, 2].map((number) =>
      source(`${number}.pith`, {
        hub: {
          ...hub,
          roles: roles(number),
          tier: { value: { tier: 'hub', label: 'Hub' }, place: { line: 1 } },
        },
        papers: [parsedPaper('One'), parsedPaper('Two')],
        keptText: [{ heading: null, text: `Text ${number}`, place: { line: 9 } }],
        headings: [{ text: 'hub tools', place: { line: 8 } }],
      }),
    );
    if (!first || !second) throw new Error('no sources');
    const built = build(second, first);
    expect(built.hub).toMatchObject({
      roles: [{ count: 1 }],
      tier: 'hub',
      otherValues: [{ field: 'roles', value: '[{"role":"background","count":2}]' }],
      keptText: [{ text: 'Text 1' }, { text: 'Text 2' }],
      headings: [{ source: { file: 'x.1.pith.txt' } }, { source: { file: 'x.2.pith.txt' } }],
    });
    expect(built.told).toHaveLength(1);
  });

  test('that no source tells is an error', () => {
    const built = build(source('csl', { papers: [entry('One'), entry('Two')] }));
    expect(built.told).toEqual([
      'x.csl.txt:null unknown-hub-paper: Found 2 citing papers, and no title of the hub paper.',
    ]);
    expect(built.hub).toBeUndefined();
  });

  test('without a citing paper in any source is an error', () => {
    const built = build(
      source('hub.csl', { papers: [entry('A Hub Paper')] }),
      source('ris', { papers: [entry('A Hub Paper')] }),
    );
    expect(built.told).toEqual([
      'x.hub.csl.txt:null no-citing-papers: Found the hub paper and no citing papers.',
    ]);
  });
});

describe('an entry of the hub paper in a list', () => {
  test('has all that it says of a citation kept, each under its heading, and what is not stated left out', () => {
    const found = entry('A Hub Paper', {
      summary: 'It moves.',
      roles: [{ role: 'method' }, { role: 'other', label: 'Motivation' }],
      polarity: 'supports',
      verdict: 'accept',
      influential: false,
      quotes: [
        { text: 'We use it.', roles: [], place: { path: '/0/a' } },
        { text: 'We extend it.', roles: [], place: { path: '/0/b' } },
      ],
    });
    const kept = build(pith, source('csl', { papers: [found] })).hub?.keptText;
    expect(kept?.map(({ heading, text }) => `${heading}: ${text}`)).toEqual([
      'summary: It moves.',
      'role: method',
      'role: Motivation',
      'polarity: supports',
      'verdict: accept',
      'influential: false',
      'quote: We use it.',
      'quote: We extend it.',
    ]);
  });

  test('has the very places of its facts and of their parts', () => {
    const found = {
      ...entry('A Hub Paper', { ...facts, identifiers: { doi: '10.1/a', arxiv: '2503.01785' } }),
      places: { issued: { path: '/0/issued' }, 'identifiers.doi': { path: '/0/DOI' } },
    };
    expect(build(pith, source('csl', { papers: [found] })).hub?.provenance).toEqual({
      title: [{ file: 'x.pith.txt', line: 2 }],
      issued: [{ file: 'x.csl.txt', path: '/0/issued' }],
      authors: [{ file: 'x.csl.txt', path: '/0' }],
      identifiers: [
        { file: 'x.csl.txt', path: '/0/DOI' },
        { file: 'x.csl.txt', path: '/0' },
      ],
      'identifiers.doi': [{ file: 'x.csl.txt', path: '/0/DOI' }],
      'identifiers.arxiv': [{ file: 'x.csl.txt', path: '/0' }],
    });
  });
});

describe('what sources state of the hub paper', () => {
  const stated = (named: string, more: ParsedSource['hub']) =>
    source(named, { hub: { ...hub, ...more }, papers: [parsedPaper('One'), parsedPaper('Two')] });
  const at = (line: number) => ({ line });

  test('is in its record, each fact with its place', () => {
    const counts = [{ name: 'cs.CV', count: 1 }];
    const built = build(
      stated('pith', {
        tier: { value: { tier: 'mega-hub', label: 'Mega hub' }, place: at(3) },
        headline: { value: { text: 'Canonical.', percent: 94, role: 'background' }, place: at(4) },
        statedCitingCount: { value: 2, place: at(5) },
        statedShare: { value: { text: '69 %', percent: 69, role: 'method' }, place: at(6) },
        polarities: { value: [{ polarity: 'support', count: 1 }], place: at(7) },
        fields: { value: counts, place: at(8) },
        years: { value: counts, place: at(9) },
        verdicts: { value: counts, place: at(10) },
      }),
    );
    expect(built.hub).toMatchObject({
      tier: 'mega-hub',
      tierLabel: 'Mega hub',
      classification: null,
      classificationLabel: null,
      headline: { text: 'Canonical.', percent: 94, role: 'background' },
      statedCitingCount: 2,
      statedShare: { text: '69 %', percent: 69, role: 'method' },
      roles: null,
      polarities: [{ polarity: 'support', count: 1 }],
      fields: counts,
      years: counts,
      verdicts: counts,
    });
    const lines = Object.entries(built.hub?.provenance ?? {}).map(([name, [place]]) => [
      name,
      place && 'line' in place && place.line,
    ]);
    expect(Object.fromEntries(lines)).toEqual({
      ...{ title: 2, tier: 3, headline: 4, statedCitingCount: 5, statedShare: 6 },
      ...{ polarities: 7, fields: 8, years: 9, verdicts: 10 },
    });
  });

  test('and differs is told, with the names that a reader knows', () => {
    const tier = (label: string, line: number) => ({
      tier: { value: { tier: 'hub' as const, label }, place: at(line) },
    });
    const built = build(
      stated('1.pith', { ...tier('Hub', 3), statedCitingCount: { value: 2, place: at(5) } }),
      stated('2.pith', { ...tier('Super hub', 4), statedCitingCount: { value: 3, place: at(6) } }),
    );
    expect(built.hub).toMatchObject({ tier: 'hub', tierLabel: 'Hub', statedCitingCount: 2 });
    expect(built.told).toEqual([
      'x.2.pith.txt:4 sources-differ: The sources differ on the tier of “A Hub Paper”: “Super hub” here, “Hub” at x.1.pith.txt:3.',
      'x.2.pith.txt:6 sources-differ: The sources differ on the number of citing papers of “A Hub Paper”: “3” here, “2” at x.1.pith.txt:5.',
    ]);
  });

  test('by identifiers alone is known once another source has the title', () => {
    const named = source('openalex', {
      hub: { identifiers: { value: { doi: '10.1/a' }, place: { path: '/meta' } } },
      papers: [entry('One')],
    });
    expect(build(named).told).toEqual([
      'x.openalex.txt:null unknown-hub-paper: Found 1 citing paper, and no title of the hub paper.',
    ]);
    const alone = source('hub.csl', { papers: [entry('A Hub Paper', { identifiers: { doi: '10.1/A' } })] });
    expect(build(named, alone)).toMatchObject({ papers: ['One'], told: [], hub: { title: 'A Hub Paper' } });
  });
});

test('counts of citations have the day on which their file was got, unless they state another', () => {
  const citedBy = [
    { count: 12, source: 'OpenAlex', asOf: null },
    { count: 9, source: 'Crossref', asOf: '2025-01-01' },
  ];
  const csl = source('csl', {
    hub: { ...hub, citedBy: { value: citedBy, place: { line: 3 } } },
    papers: [entry('One', { citedBy }), entry('Two', {}, 1)],
  });
  const { record } = buildRecord('x', [{ ...csl, retrieved: '2026-11-26' }]);
  const dated = [{ ...citedBy[0], asOf: '2026-11-26' }, citedBy[1]];
  expect([record?.hub.citedBy, ...(record?.citingPapers.map((paper) => paper.citedBy) ?? [])]).toEqual([
    dated,
    dated,
    [],
  ]);
});
