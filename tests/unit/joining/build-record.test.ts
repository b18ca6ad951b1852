import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { RoleCount } from '../../../src/core/schemas/citation-role.ts';
import { parsedPaper, parsedRepresentative, parsedSource } from '../../support/joining/parsed.ts';

const at = (line: number) => ({ line });
const hub = { title: { value: 'A Hub Paper', place: at(2) } };

function build(stated: Parameters<typeof parsedSource>[0]) {
  const source = parsedSource({ hub, ...stated });
  const { record, messages } = buildRecord('hub-id', [{ file: 'hub-id.pith.txt', format: 'pith', source }]);
  if (!record) throw new Error('no record');
  return { ...record, findings: messages.map(({ line, rule, reason }) => `${line} ${rule}: ${reason}`) };
}

describe('buildRecord(hubId, sources) of one source', () => {
  test('keeps papers in source order, each with its id, its facts and its place', () => {
    const papers = [
      parsedPaper('Zebra', { summary: 'About zebras.', novelty: 0 }, 7),
      parsedPaper('Ant', { issued: '2026-05' }, 9),
    ];
    expect(build({ papers }).citingPapers).toEqual([
      {
        id: 'zebra',
        title: 'Zebra',
        titleLanguage: null,
        languages: [],
        summary: 'About zebras.',
        abstract: null,
        representative: null,
        role: null,
        roles: [],
        polarity: null,
        verdict: null,
        novelty: 0,
        primaryCategory: null,
        identifiers: {},
        authors: [],
        issued: null,
        url: null,
        publication: {},
        influential: null,
        retracted: null,
        citedBy: [],
        pdf: null,
        review: null,
        tallies: [],
        quotes: [],
        source: [{ file: 'hub-id.pith.txt', line: 7 }],
        provenance: {},
        places: {},
        otherValues: [],
      },
      expect.objectContaining({
        id: 'ant',
        summary: null,
        issued: '2026-05',
        source: [{ file: 'hub-id.pith.txt', line: 9 }],
      }),
    ]);
  });

  test('an absent fact of the hub is null, and each stated one names its place', () => {
    const { hub: built } = build({ papers: [parsedPaper('One')] });
    expect(built).toMatchObject({
      id: 'hub-id',
      title: 'A Hub Paper',
      tier: null,
      headline: null,
      roles: null,
    });
    expect(built.provenance).toEqual({ title: [{ file: 'hub-id.pith.txt', line: 2 }] });
  });

  test('places in structured sources are paths', () => {
    const papers = [{ ...parsedPaper('One'), place: { path: '/items/0' } }];
    expect(build({ papers }).citingPapers[0]?.source).toEqual([
      { file: 'hub-id.pith.txt', path: '/items/0' },
    ]);
  });

  test('keeps text, headings and unmatched representatives with their places', () => {
    const { hub: built } = build({
      papers: [parsedPaper('One')],
      keptText: [{ heading: 'hub tools', text: 'Export', place: at(4) }],
      headings: [{ text: 'hub tools', place: at(3) }],
      representatives: [parsedRepresentative('Six', { novelty: 7 }, { place: at(5) })],
    });
    const file = 'hub-id.pith.txt';
    expect(built.keptText).toEqual([{ heading: 'hub tools', text: 'Export', source: { file, line: 4 } }]);
    expect(built.headings).toEqual([{ text: 'hub tools', source: { file, line: 3 } }]);
    expect(built.unmatchedRepresentatives).toEqual([
      {
        title: 'Six',
        summary: null,
        verdict: null,
        novelty: 7,
        primaryCategory: null,
        issued: null,
        source: { file, line: 5 },
      },
    ]);
  });

  test('duplicate titles are both kept; each later one names the first', () => {
    const papers = ['Same', 'same', 'Same', 'Same'].map((title, index) => parsedPaper(title, {}, index + 5));
    const { citingPapers, findings } = build({ papers });
    expect(citingPapers.map(({ id }) => id)).toEqual(['same', 'same-2', 'same-3', 'same-4']);
    expect(findings).toEqual([
      '7 duplicate-title: “Same” is also the title at line 5.',
      '8 duplicate-title: “Same” is also the title at line 5.',
    ]);
  });

  test.each<[number[], string[]]>([
    [[1, 1], []],
    [[2], []],
    [[2, 1], ['3 count-exceeds-papers: The roles add up to 3, and 2 citing papers are listed.']],
    [[], []],
  ])('roles that count %j for 2 papers give the findings %j', (counts, findings) => {
    const value = counts.map((count): RoleCount => ({ role: 'background', count }));
    const papers = [parsedPaper('One'), parsedPaper('Two')];
    expect(build({ hub: { ...hub, roles: { value, place: at(3) } }, papers }).findings).toEqual(findings);
  });
});
