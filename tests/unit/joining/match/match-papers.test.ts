import { describe, expect, test } from 'vitest';
import { matchPapers } from '../../../../src/core/joining/match/match-papers.ts';
import type { Entry } from '../../../../src/core/joining/match/paper-groups.ts';
import type { Identifiers } from '../../../../src/core/schemas/identifiers.ts';

type More = Pick<Entry, 'year' | 'authors' | 'type' | 'isDescribed'>;
type Listed = [title: string | null, identifiers?: Identifiers, isHub?: boolean, more?: More];

const long = 'A Survey of Large Language Models';

/** Matches the entries of sources; entries are named by source and place, as in `1.0`. */
function match(...sources: Listed[][]) {
  const names: string[] = [];
  const entries = sources.flatMap((listed, source) =>
    listed.map(([title, identifiers = {}, isHub = false, more = {}], place) => {
      names.push(`${source}.${place}`);
      return { title, identifiers, source, isHub, ...more };
    }),
  );
  const name = (entry: number) => names[entry] ?? '';
  const { papers, hub, doubts } = matchPapers(entries, (entry) =>
    JSON.stringify({ ...entries[entry], source: 0 }),
  );
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
    expect(match([['An Essay', { doi: '10.1/a' }]], [['An Essay', { doi: '10.1/b' }]])).toEqual({
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
      ['An Essay', { doi: '10.1/a' }],
      ['An Essay', { doi: '10.1/b' }],
    ];
    expect(match(candidates, [['An Essay', { arxiv: '2503.01785' }]])).toEqual({
      hub: '',
      papers: ['0.0', '0.1', '1.0'],
      doubts: ['1.0: 0.0 0.1'],
    });
    expect(match([['An Essay', { arxiv: '2503.01785' }]], candidates).doubts).toEqual(['0.0: 1.0 1.1']);
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
    const twice: Listed[] = [['An Essay'], ['An Essay']];
    expect(match(twice, twice)).toEqual({ ...apart, papers: ['0.0 1.0', '0.1 1.1'] });
    expect(match(twice, [['An Essay']])).toEqual({ ...apart, papers: ['0.0 1.0', '0.1'] });
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

const by = (family: string, year: string | null = '2020', type?: string): More => ({
  year,
  authors: [{ family, given: null }],
  isDescribed: true,
  ...(type === undefined ? {} : { type }),
});
const none = {};

describe('matchPapers(entries, fingerprint) by titles that many papers have', () => {
  const editorial = (more: More = {}): Listed => ['Editorial', none, false, more];

  test('joins them only with one year and one first author', () => {
    const sources = [
      [editorial(by('Yates', '2001'))],
      [editorial(by('Abt', '2010'))],
      [editorial(by('Zoe Yates', '2001'))],
    ];
    expect(match(...sources)).toEqual({ ...apart, papers: ['0.0 2.0', '1.0'] });
  });

  test('keeps them apart where year or first author is not stated', () => {
    expect(
      match([editorial(by('Yates', '2001'))], [editorial()], [editorial(by('Yates', null))]).papers,
    ).toHaveLength(3);
  });

  test('joins copies of one file', () => {
    expect(match([editorial(), editorial()], [editorial(), editorial()]).papers).toEqual([
      '0.0 1.0',
      '0.1 1.1',
    ]);
  });

  test('of a short title, only a contradiction of both year and first author keeps apart', () => {
    const short = (more: More): Listed => ['Same Name', none, false, more];
    expect(match([short(by('Cole', '2010'))], [short(by('Dorn', '2020'))]).papers).toHaveLength(2);
    expect(match([short(by('Cole', '2010'))], [short(by('Cole', '2020'))]).papers).toHaveLength(1);
    expect(match([short(by('Cole', '2010'))], [short(by('Dorn', '2010'))]).papers).toHaveLength(1);
    expect(
      match([[long, none, false, by('Cole', '2010')]], [[long, none, false, by('Dorn', '2020')]]).papers,
    ).toHaveLength(1);
  });
});

describe('matchPapers(entries, fingerprint) within a source', () => {
  test('an entry twice is one paper if all that it states is the same, and more than a title', () => {
    const one: Listed = ['Listed Twice', none, false, by('Cole')];
    expect(match([one, one]).papers).toEqual(['0.0 0.1']);
    expect(match([one, ['Listed Twice', none, false, by('Dorn')]]).papers).toHaveLength(2);
    expect(match([one, one], [one, one]).papers).toEqual(['0.0 0.1 1.0 1.1']);
  });

  test('a preprint and its publication are one paper if title and authors agree', () => {
    const preprint: Listed = [long, { arxiv: '2503.01785', openalex: 'W1' }, false, by('Zhao')];
    const other: Listed = [long, { doi: '10.1101/2020.01.02.123456' }, false, by('Zhao', '2020', 'article')];
    const published: Listed = [long, { doi: '10.1/a', openalex: 'W2' }, false, by('Zhao', '2021')];
    expect(match([preprint, published]).papers).toEqual(['0.0 0.1']);
    expect(match([other, published]).papers).toEqual(['0.0 0.1']);
    expect(match([other], [published]).papers).toEqual(['0.0 1.0']);
    expect(match([preprint, published], [published, preprint]).papers).toEqual(['0.0 0.1 1.0 1.1']);
    const withoutDoi: Listed = [long, { openalex: 'W2' }, false, by('Zhao', '2021', 'article')];
    expect(match([preprint], [published], [withoutDoi]).papers).toEqual(['0.0 1.0 2.0']);
    const byOther: Listed = [long, { doi: '10.1/a' }, false, by('Li')];
    expect(match([preprint, byOther]).papers).toHaveLength(2);
    const unnamed: Listed = [long, { doi: '10.1/a' }];
    expect(match([preprint, unnamed]).papers).toHaveLength(2);
  });

  test('a version that is no preprint is not united with a publication', () => {
    const published: Listed = [long, { doi: '10.1/a' }, false, by('Zhao')];
    const chapter: Listed = [long, { openalex: 'W3' }, false, by('Zhao', '2020', 'chapter')];
    const typed: Listed = [long, { openalex: 'W3' }, false, by('Zhao', '2020', 'article')];
    expect(match([chapter, published]).papers).toHaveLength(2);
    expect(match([typed, published]).papers).toHaveLength(1);
  });

  test('a preprint that could be of two publications is kept apart', () => {
    const preprint: Listed = [long, { arxiv: '2503.01785' }, false, by('Zhao')];
    const published = (doi: string): Listed => [long, { doi }, false, by('Zhao')];
    expect(match([preprint, published('10.1/a'), published('10.1/b')]).papers).toHaveLength(3);
    const twice: Listed = [long, { arxiv: '2503.01786', doi: '10.1/a' }, false, by('Zhao')];
    expect(match([preprint, twice]).papers).toHaveLength(2);
  });
});

describe('matchPapers(entries, fingerprint) and the places of doubts', () => {
  test('a chain of titles through subtitles to two papers of one source stays in doubt', () => {
    const sources: Listed[][] = [[[`${long}: Text`], [`${long}: Images`]], [[long]]];
    expect(match(...sources)).toEqual({ hub: '', papers: ['0.0', '0.1', '1.0'], doubts: ['1.0: 0.0 0.1'] });
  });

  test('one subtitle in two sources and none in a third is one paper', () => {
    expect(match([[`${long}: Text`]], [[`${long}: text`]], [[long]])).toEqual({
      ...apart,
      papers: ['0.0 1.0 2.0'],
    });
  });

  test('a title without subtitle in two sources joins the one with it', () => {
    expect(match([[long]], [[`${long}: Text`]], [[long]])).toEqual({ ...apart, papers: ['0.0 1.0 2.0'] });
  });

  test('of a title with two subtitles, each part that a source has is a match', () => {
    expect(match([[`${long}: Part Two: Use`]], [[`${long}: Part Two`]])).toEqual({
      ...apart,
      papers: ['0.0 1.0'],
    });
  });

  test('papers are in the order of their first entries, also where a later source joins them', () => {
    const sources: Listed[][] = [
      [['Zebra'], ['Ant']],
      [['Bee'], ['Ant'], ['Zebra']],
    ];
    expect(match(...sources)).toEqual({ ...apart, papers: ['0.0 1.2', '0.1 1.1', '1.0'] });
  });

  test('without entries there are no papers', () => {
    expect(match()).toEqual({ ...apart, papers: [] });
  });
});
