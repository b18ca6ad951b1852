import { describe, expect, test } from 'vitest';
import { matchPapers } from '../../../../src/core/joining/match/match-papers.ts';
import type { Identifiers } from '../../../../src/core/schemas/identifiers.ts';

type Listed = [title: string | null, identifiers?: Identifiers, isHub?: boolean];

const long = 'A Survey of Large Language Models';

/** Matches the entries of sources; entries are named by source and place, as in `1.0`. */
function match(...sources: Listed[][]) {
  const names: string[] = [];
  const entries = sources.flatMap((listed, source) =>
    listed.map(([title, identifiers = {}, isHub = false], place) => {
      names.push(`${source}.${place}`);
      return { title, identifiers, source, isHub };
    }),
  );
  const name = (entry: number) => names[entry] ?? '';
  const { papers, hub, doubts } = matchPapers(entries, (entry) => JSON.stringify(entries[entry]?.title));
  return {
    papers: papers.map((paper) => paper.map(name).join(' ')),
    hub: hub.map(name).join(' '),
    doubts: doubts.map(({ entry, candidates }) => `${name(entry)}: ${candidates.map(name).join(' ')}`),
  };
}

const apart = { hub: '', doubts: [] };

describe('matchPapers(entries, fingerprint) by identifiers', () => {
  test('one identifier in common is one paper, whatever the titles', () => {
    const { papers } = match(
      [['One', { doi: '10.1/A' }]],
      [['Another', { doi: '10.1/a', arxiv: '2503.01785v2' }]],
      [['A Third', { doi: '10.48550/arXiv.2503.01785' }]],
    );
    expect(papers).toEqual(['0.0 1.0 2.0']);
  });

  test('entries of one source with one identifier are one paper', () => {
    expect(
      match([['One', { arxiv: '2503.01785' }], ['Two'], ['One', { arxiv: '2503.01785' }]]).papers,
    ).toEqual(['0.0 0.2', '0.1']);
  });

  test('a further source can tell that two entries of a source are one paper', () => {
    const sources: Listed[][] = [
      [
        ['One', { arxiv: '2503.01785' }],
        ['One, Revised', { doi: '10.1/a' }],
      ],
      [['One', { arxiv: '2503.01785', doi: '10.1/a' }]],
    ];
    expect(match(...sources).papers).toEqual(['0.0 0.1 1.0']);
  });

  test('no identifier and no title in common are two papers', () => {
    expect(match([['One', { doi: '10.1/a' }]], [['Two', { doi: '10.1/b' }]])).toEqual({
      ...apart,
      papers: ['0.0', '1.0'],
    });
  });
});

describe('matchPapers(entries, fingerprint) by titles', () => {
  test('one title in two sources is one paper, in any spelling', () => {
    expect(match([['On $\\pi_0$'], ['Two']], [['two!'], ['ON π0', { doi: '10.1/a' }]])).toEqual({
      ...apart,
      papers: ['0.0 1.1', '0.1 1.0'],
    });
  });

  test('one title with two values of a kind of identifier is two papers, and no doubt', () => {
    expect(match([['Editorial', { doi: '10.1/a' }]], [['Editorial', { doi: '10.1/b' }]])).toEqual({
      ...apart,
      papers: ['0.0', '1.0'],
    });
  });

  test('one title with identifiers of different kinds is one paper', () => {
    expect(match([['One', { doi: '10.1/a' }]], [['One', { arxiv: '2503.01785' }]]).papers).toEqual([
      '0.0 1.0',
    ]);
  });

  test('one title twice in a source stays two papers', () => {
    expect(match([['One'], ['One']])).toEqual({ ...apart, papers: ['0.0', '0.1'] });
  });

  test('an entry that could be two of another source stays separate and is reported', () => {
    const candidates: Listed[] = [
      ['Editorial', { doi: '10.1/a' }],
      ['Editorial', { doi: '10.1/b' }],
    ];
    expect(match(candidates, [['Editorial', { arxiv: '2503.01785' }]])).toEqual({
      hub: '',
      papers: ['0.0', '0.1', '1.0'],
      doubts: ['1.0: 0.0 0.1'],
    });
    expect(match([['Editorial', { arxiv: '2503.01785' }]], candidates).doubts).toEqual(['0.0: 1.0 1.1']);
  });

  test('an entry that could be one of two other sources, which are two papers, stays apart', () => {
    const sources: Listed[][] = [[['One', { doi: '10.1/a' }]], [['One', { doi: '10.1/b' }]], [['One']]];
    expect(match(...sources)).toEqual({
      hub: '',
      papers: ['0.0', '1.0', '2.0'],
      doubts: ['2.0: 0.0 1.0'],
    });
  });

  test('two titles of one paper lead to papers by both of them', () => {
    const named: Listed[] = [['One', { doi: '10.1/a' }]];
    const renamed: Listed[] = [['Two', { doi: '10.1/a' }]];
    expect(match([['One']], named, renamed, [['Two']]).papers).toEqual(['0.0 1.0 2.0 3.0']);
  });

  test('but not where they lead to two entries of one source', () => {
    const sources: Listed[][] = [
      [['One'], ['Two']],
      [['One', { doi: '10.1/a' }]],
      [['Two', { doi: '10.1/a' }]],
    ];
    expect(match(...sources)).toEqual({
      hub: '',
      papers: ['0.0', '0.1', '1.0 2.0'],
      doubts: ['1.0: 0.0 0.1'],
    });
  });

  test('tells four candidates at the most', () => {
    const many = Array.from({ length: 9 }, (_, at): Listed => ['One', { doi: `10.1/${at}` }]);
    expect(match(many, [['One']]).doubts).toEqual(['1.0: 0.0 0.1 0.2 0.3']);
  });
});

describe('matchPapers(entries, fingerprint) by titles without subtitle', () => {
  test.each([
    ['the first source', [[long]], [[`${long}: The Next Year`]]],
    ['the second source', [[`${long} – The Next Year`]], [[long]]],
  ] as [string, Listed[], Listed[]][])('a subtitle may be missing in %s', (_, some, others) => {
    expect(match(some, others)).toEqual({ ...apart, papers: ['0.0 1.0'] });
  });

  test('two subtitles are two papers', () => {
    expect(match([[`${long}: Text`]], [[`${long}: Images`]]).papers).toEqual(['0.0', '1.0']);
  });

  test('a title that could have two subtitles stays separate and is reported', () => {
    expect(match([[`${long}: Text`]], [[`${long}: Images`]], [[long]])).toEqual({
      hub: '',
      papers: ['0.0', '1.0', '2.0'],
      doubts: ['2.0: 0.0 1.0'],
    });
  });

  test('a source that has both titles has two papers', () => {
    expect(match([[long], [`${long}: Text`]], [[`${long}: Text`]])).toEqual({
      ...apart,
      papers: ['0.0', '0.1 1.0'],
    });
  });

  test('a title in doubt is not made certain by one without its subtitle', () => {
    const sources: Listed[][] = [
      [[`${long}: Text`, { doi: '10.1/a' }]],
      [[`${long}: Text`, { doi: '10.1/b' }]],
      [[`${long}: Text`]],
      [[long, { doi: '10.1/c' }]],
    ];
    expect(match(...sources)).toEqual({
      hub: '',
      papers: ['0.0', '1.0', '2.0', '3.0'],
      doubts: ['2.0: 0.0 1.0', '3.0: 2.0'],
    });
  });
});

describe('matchPapers(entries, fingerprint) and twins', () => {
  test('entries that state the very same are one paper, the first with the first', () => {
    const twice: Listed[] = [['Editorial'], ['Editorial']];
    expect(match(twice, twice)).toEqual({ ...apart, papers: ['0.0 1.0', '0.1 1.1'] });
    expect(match(twice, [['Editorial']])).toEqual({ ...apart, papers: ['0.0 1.0', '0.1'] });
  });

  test('a copy of a source that is in doubt adds no paper', () => {
    const sources: Listed[][] = [[['One', { doi: '10.1/a' }]], [['One', { doi: '10.1/b' }]], [['One']]];
    expect(match(...sources, ...sources).papers).toEqual(['0.0 3.0', '1.0 4.0', '2.0 5.0']);
  });
});

describe('matchPapers(entries, fingerprint) and the hub paper', () => {
  const stated: Listed = ['Visual-RFT: Tuning', {}, true];

  test('knows it in other sources, by title or by identifier', () => {
    const sources: Listed[][] = [
      [stated, ['One']],
      [['Visual-RFT: tuning', { arxiv: '2503.01785' }], ['One']],
      [['Visual-RFT (v2)', { arxiv: '2503.01785' }]],
    ];
    expect(match(...sources)).toEqual({ papers: ['0.1 1.1'], hub: '0.0 1.0 2.0', doubts: [] });
  });

  test('is one paper for all sources that state it, whatever they call it', () => {
    expect(match([stated], [['RFT for Vision', {}, true]], [['RFT for vision']]).hub).toBe('0.0 1.0 2.0');
  });

  test('a paper of its title in the source that states it is a citing paper', () => {
    expect(match([stated, ['Visual-RFT: Tuning']])).toEqual({ papers: ['0.1'], hub: '0.0', doubts: [] });
  });

  test('of two entries with its title in another source, neither is it for certain', () => {
    const sources: Listed[][] = [
      [stated],
      [
        ['Visual-RFT: Tuning', { doi: '10.1/a' }],
        ['Visual-RFT: Tuning', { doi: '10.1/b' }],
      ],
    ];
    expect(match(...sources)).toEqual({
      papers: ['1.0', '1.1'],
      hub: '0.0',
      doubts: ['1.0: 0.0', '1.1: 0.0'],
    });
  });

  test('a citing paper that carries its title on is in doubt, not the hub paper', () => {
    const sources: Listed[][] = [[[long, {}, true]], [[`${long}: The Next Year`]]];
    expect(match(...sources)).toEqual({ papers: ['1.0'], hub: '0.0', doubts: ['1.0: 0.0'] });
  });

  test('no title is known by nothing', () => {
    expect(match([[null, { doi: '10.1/a' }, true]], [['One'], ['Two', { doi: '10.1/a' }]])).toEqual({
      papers: ['1.0'],
      hub: '0.0 1.1',
      doubts: [],
    });
  });
});
