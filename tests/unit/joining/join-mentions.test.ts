import { describe, expect, test } from 'vitest';
import type { PaperFacts } from '../../../src/core/sources/parsed-source.ts';
import { build, entry, hub, source } from '../../support/joining/built.ts';
import { parsedPaper, parsedRepresentative } from '../../support/joining/parsed.ts';

/** Builds one paper that the given sources state, the most trusted first. */
function join(...facts: Partial<PaperFacts & { title: string }>[]) {
  const formats = ['pith', 'csl', 'bibtex', 'ris'];
  const sources = facts.map(({ title = 'One', ...stated }, at) =>
    source(formats[at] ?? '', {
      ...(at === 0 && { hub }),
      papers: [entry(title, { ...stated, identifiers: { doi: '10.1/a', ...stated.identifiers } })],
    }),
  );
  const { papers, told } = build(...sources);
  expect(papers).toHaveLength(1);
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  return {
    paper,
    told,
    others: paper.otherValues.map(({ field, value, source: { file } }) => [field, value, file]),
  };
}

describe('buildRecord(hubId, sources) of several sources', () => {
  test('lists papers in the order of the first source, then those of later ones in theirs', () => {
    const pith = source('pith', { hub, papers: [parsedPaper('Two'), parsedPaper('One')] });
    const csl = source('csl', { papers: [entry('Zero'), entry('One', {}, 1), entry('Three', {}, 2)] });
    expect(build(csl, pith).papers.map(({ id }) => id)).toEqual(['two', 'one', 'zero', 'three']);
  });

  test('has the places of each paper, the most trusted first, and the place of a fact that the first lacks', () => {
    const pith = source('pith', { hub, papers: [parsedPaper('One', { summary: 'About one.' }, 7)] });
    const facts = { issued: '2026-05', identifiers: { doi: '10.1/a' }, roles: [{ role: 'method' as const }] };
    const csl = source('csl', { papers: [entry('One', facts, 3)] });
    const openalex = source('openalex', { papers: [entry('one', { identifiers: { openalex: 'W1' } }, 5)] });
    const [paper] = build(openalex, csl, pith).papers;
    expect(paper).toMatchObject({
      title: 'One',
      summary: 'About one.',
      issued: '2026-05',
      role: 'method',
      identifiers: { doi: '10.1/a', openalex: 'W1' },
      source: [
        { file: 'x.pith.txt', line: 7 },
        { file: 'x.csl.txt', path: '/3' },
        { file: 'x.openalex.txt', path: '/5' },
      ],
      otherValues: [],
    });
    expect(paper?.provenance).toEqual({
      issued: [1],
      role: [1],
      roles: [1],
      identifiers: [1, 2],
      'identifiers.doi': [1],
      'identifiers.openalex': [2],
    });
  });

  test('representatives are matched in their own source, before papers are joined', () => {
    const papers = [parsedPaper('One', { summary: 'About one.' })];
    const representatives = [parsedRepresentative(null, { summary: 'About one.' })];
    const pith = source('pith', { hub, papers, representatives });
    const other = source('other', { papers: [entry('Two', { summary: 'About one.' })] });
    expect(build(pith, other).papers.map(({ representative }) => representative)).toEqual([true, null]);
  });

  test('a representative of a further source is one, and provenance says which source chose it', () => {
    const first = source('1.pith', { hub, papers: [parsedPaper('One')] });
    const representatives = [parsedRepresentative('One')];
    const second = source('2.pith', { hub, papers: [parsedPaper('One')], representatives });
    expect(build(first, second).papers).toMatchObject([
      { representative: true, provenance: { representative: [1] } },
    ]);
  });

  test('a source that says no of a paper is believed, and one that says nothing decides nothing', () => {
    const papers = [parsedPaper('One', { representative: false }), parsedPaper('Two')];
    expect(
      build(source('1.pith', { hub }), source('2.csv', { papers })).papers.map(
        ({ representative }) => representative,
      ),
    ).toEqual([false, null]);
  });

  test('of a yes and a no, the more trusted is shown, and the other is kept with a warning', () => {
    const chosen = source('1.pith', {
      hub,
      papers: [parsedPaper('One')],
      representatives: [parsedRepresentative('One')],
    });
    const other = source('2.csv', { papers: [parsedPaper('One', { representative: false })] });
    const { papers, told } = build(chosen, other);
    expect(papers).toMatchObject([
      { representative: true, otherValues: [{ field: 'representative', value: 'false' }] },
    ]);
    expect(told).toContainEqual(expect.stringContaining('sources-differ'));
  });

  test('an entry that a source lists twice is one paper, and is reported', () => {
    const papers = [
      entry('One', { identifiers: { doi: '10.1/a' }, issued: '2025' }),
      entry('One', { identifiers: { doi: '10.1/A' }, issued: '2026' }, 1),
    ];
    const { papers: built, told } = build(source('csl', { hub, papers }));
    expect(built).toMatchObject([{ issued: '2025', otherValues: [{ field: 'issued', value: '2026' }] }]);
    expect(told).toEqual([
      'x.csl.txt:/1 repeated-paper: “One” is the paper at /0.',
      'x.csl.txt:/1 sources-differ: The sources differ on the date of “One”: “2026” here, “2025” at x.csl.txt:/0.',
    ]);
  });

  test('an ambiguous match is reported with the places that it could be, not as a duplicate title', () => {
    const pith = source('pith', { hub, papers: [parsedPaper('One', {}, 7), parsedPaper('One', {}, 9)] });
    const csl = source('csl', { papers: [entry('One', { issued: '2026' })] });
    const { papers, told } = build(pith, csl);
    expect(papers.map(({ id }) => id)).toEqual(['one', 'one-2', 'one-3']);
    expect(told).toEqual([
      'x.csl.txt:/0 ambiguous-match: “One” could be the paper at x.pith.txt:7 or the paper at x.pith.txt:9.',
      'x.pith.txt:9 duplicate-title: “One” is also the title at line 7.',
    ]);
  });

  test('an ambiguous match names three places at the most', () => {
    const lines = [7, 9, 11, 13];
    const doubts = (count: number) => {
      const papers = lines.slice(0, count).map((line) => parsedPaper('One', {}, line));
      const csl = source('csl', { papers: [entry('One', { issued: '2026' })] });
      return build(source('pith', { hub, papers }), csl).told.filter((line) => line.includes('ambiguous'));
    };
    const three = 'the paper at x.pith.txt:7 or the paper at x.pith.txt:9 or the paper at x.pith.txt:11';
    expect(doubts(3)).toEqual([`x.csl.txt:/0 ambiguous-match: “One” could be ${three}.`]);
    expect(doubts(4)).toEqual([`x.csl.txt:/0 ambiguous-match: “One” could be ${three} or others.`]);
  });

  test('one title of two papers in two sources is reported', () => {
    const csl = source('csl', { hub, papers: [entry('One', { identifiers: { doi: '10.1/a' } })] });
    const ris = source('ris', { papers: [entry('One', { identifiers: { doi: '10.1/b' } }, 4)] });
    expect(build(csl, ris).told).toEqual([
      'x.ris.txt:/4 duplicate-title: “One” is also the title at x.csl.txt:/0.',
    ]);
  });
});

describe('facts of a paper that several sources state', () => {
  test.each<[string, Partial<PaperFacts & { title: string }>[], Partial<PaperFacts & { title: string }>]>([
    ['titles of one spelling', [{ title: 'On $\\pi_0$' }, { title: 'On π0!' }], { title: 'On $\\pi_0$' }],
    ['dates of two precisions', [{ issued: '2026' }, { issued: '2026-05-19' }], { issued: '2026-05-19' }],
    [
      'dates, the precise one first',
      [{ issued: '2026-05-19' }, { issued: '2026-05' }],
      { issued: '2026-05-19' },
    ],
    [
      'categories in another case',
      [{ primaryCategory: 'cs.CV' }, { primaryCategory: 'CS.CV' }],
      { primaryCategory: 'cs.CV' },
    ],
    [
      'a cut abstract',
      [
        { abstract: 'We find that a text of at least some forty letters is cut …' },
        { abstract: 'We find that a text of at least some forty letters is cut by some.' },
      ],
      { abstract: 'We find that a text of at least some forty letters is cut by some.' },
    ],
    [
      'authors with initials, and the list cut',
      [
        { authors: [{ family: 'Liu', given: 'Z.' }] },
        {
          authors: [
            { family: 'Liu', given: 'Ziyu' },
            { family: 'Sun', given: 'Zeyi' },
          ],
        },
      ],
      {
        authors: [
          { family: 'Liu', given: 'Ziyu' },
          { family: 'Sun', given: 'Zeyi' },
        ],
      },
    ],
    [
      'roles, each once',
      [
        { roles: [{ role: 'method' }] },
        { roles: [{ role: 'background' }, { role: 'method' }, { role: 'other', label: 'Motivation' }] },
      ],
      { roles: [{ role: 'method' }, { role: 'background' }, { role: 'other', label: 'Motivation' }] },
    ],
  ])('agree in %s', (_, facts, expected) => {
    const { paper, told, others } = join(...facts);
    expect(paper).toMatchObject(expected);
    expect(told).toEqual([]);
    expect(others).toEqual([]);
  });

  test.each<
    [string, Partial<PaperFacts & { title: string }>, Partial<PaperFacts & { title: string }>, string, string]
  >([
    ['title', { title: 'One' }, { title: 'Two' }, 'title', 'Two'],
    ['date', { issued: '2025' }, { issued: '2026' }, 'issued', '2026'],
    ['verdict', { verdict: 'accept' }, { verdict: 'reject' }, 'verdict', 'reject'],
    ['polarity', { polarity: 'support' }, { polarity: 'contrast' }, 'polarity', 'contrast'],
    ['novelty', { novelty: 7 }, { novelty: 6.5 }, 'novelty', '6.5'],
    ['category', { primaryCategory: 'cs.CV' }, { primaryCategory: 'cs.LG' }, 'primaryCategory', 'cs.LG'],
    ['retraction', { retracted: true }, { retracted: false }, 'retracted', 'false'],
    ['influence', { influential: true }, { influential: false }, 'influential', 'false'],
    ['summary', { summary: 'About one.' }, { summary: 'About two.' }, 'summary', 'About two.'],
    [
      'arXiv id',
      { identifiers: { arxiv: '2503.01785' } },
      { identifiers: { arxiv: '2503.01786' } },
      'identifiers.arxiv',
      '2503.01786',
    ],
    [
      'volume',
      { publication: { venue: 'V', volume: '1' } },
      { publication: { venue: 'v', volume: '2' } },
      'publication.volume',
      '2',
    ],
    [
      'authors',
      { authors: [{ family: 'Liu', given: 'Ziyu' }] },
      { authors: [{ family: 'Sun', given: null }] },
      'authors',
      '[{"family":"Sun","given":null}]',
    ],
  ])('differ in the %s: the first is shown, the other kept and told', (name, first, second, field, value) => {
    const { paper, told, others } = join(first, second);
    expect(paper).toMatchObject(first);
    expect(others).toEqual([[field, value, 'x.csl.txt']]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      new RegExp(
        `^x\\.csl\\.txt:/0 sources-differ: The sources differ on the ${name} of “One”: “.+” here, “.+” at x\\.pith\\.txt:/0\\.$`,
      ),
    );
  });

  test('a notice of retraction of any source is shown, and the contradiction is reported', () => {
    const { paper, told, others } = join({ retracted: false }, { retracted: true });
    expect(paper?.retracted).toBe(true);
    expect(others).toEqual([['retracted', 'false', 'x.pith.txt']]);
    expect(told).toEqual([
      'x.pith.txt:/0 sources-differ: The sources differ on the retraction of “One”: “false” here, “true” at x.csl.txt:/0.',
    ]);
  });

  test('a message prints authors as names', () => {
    const { told } = join(
      { authors: [{ family: 'Liu', given: 'Ziyu' }] },
      { authors: [{ family: 'Sun', given: null }] },
    );
    expect(told[0]).toContain(': “Sun” here, “Ziyu Liu” at');
  });

  test('a message prints counts in words', () => {
    const tally = (count: number) => [{ polarity: 'supporting', count }];
    const { told, others } = join({ tallies: tally(3) }, { tallies: tally(1200) });
    expect(told[0]).toContain(
      'differ on the counts of its citations of “One”: “1,200 supporting” here, “3 supporting” at',
    );
    expect(others.map(([field]) => field)).toEqual(['tallies']);
  });

  test.each<
    [
      string,
      Partial<PaperFacts & { title: string }>,
      Partial<PaperFacts & { title: string }>,
      [string, string][],
    ]
  >([
    ['pages about it', { url: 'https://a.org/' }, { url: 'https://b.org/' }, [['url', 'https://b.org/']]],
    [
      'wordings of the abstract',
      { abstract: 'We find.' },
      { abstract: 'We show.' },
      [['abstract', 'We show.']],
    ],
    [
      'a subtitle that one lacks',
      { title: 'A Survey of Large Language Models' },
      { title: 'A Survey of Large Language Models: Text' },
      [['title', 'A Survey of Large Language Models: Text']],
    ],
    [
      'a preprint and its publication',
      { publication: { type: 'article', venue: 'arXiv.org' } },
      { publication: { type: 'paper-conference', venue: 'ICCV', pages: '1-9' } },
      [
        ['publication.type', 'paper-conference'],
        ['publication.venue', 'ICCV'],
        ['publication.pages', '1-9'],
      ],
    ],
  ])('differ in %s: both are kept, and neither is reported', (_, first, second, expected) => {
    const { paper, told, others } = join(first, second);
    expect(paper).toMatchObject(first);
    expect(others).toEqual(expected.map((other) => [...other, 'x.csl.txt']));
    expect(told).toEqual([]);
  });

  test('what differs is kept of each further source', () => {
    expect(
      join({ issued: '2024' }, { issued: '2025' }, { issued: '2026' }, { issued: '2024-02' }),
    ).toMatchObject({
      paper: { issued: '2024-02', provenance: { issued: [3] } },
      others: [
        ['issued', '2025', 'x.csl.txt'],
        ['issued', '2026', 'x.bibtex.txt'],
      ],
    });
  });

  test('the DOI of the publisher goes before the one of arXiv, which is kept where no arXiv id says the same', () => {
    const arxiv = { arxiv: '2503.01785', doi: '10.48550/arXiv.2503.01785' };
    const published = { arxiv: '2503.01785', doi: '10.1109/1' };
    const [first, second] = [arxiv, published].map((identifiers) => entry('One', { identifiers }));
    const built = build(
      source('csl', { hub, papers: first ? [first] : [] }),
      source('ris', { papers: second ? [second] : [] }),
    );
    expect(built.papers).toMatchObject([{ identifiers: published, otherValues: [] }]);
    expect(built.told).toEqual([]);

    const { arxiv: _, ...alone } = arxiv;
    const withoutId = [entry('One', { identifiers: alone })];
    const other = build(
      source('csl', { hub, papers: withoutId }),
      source('ris', { papers: [entry('One', { identifiers: { doi: '10.1109/1' } })] }),
    );
    expect(other.papers).toMatchObject([
      {
        identifiers: { doi: '10.1109/1' },
        otherValues: [
          { field: 'identifiers.doi', value: '10.48550/arXiv.2503.01785', source: { file: 'x.csl.txt' } },
        ],
        provenance: { identifiers: [1] },
      },
    ]);
    expect(other.told).toEqual([]);
  });

  test('where it appeared is filled up from the same venue only', () => {
    const { paper, others } = join(
      { publication: { publisher: 'arXiv' } },
      { publication: { venue: 'IEEE TPAMI', volume: '47' } },
      { publication: { venue: 'Ieee Tpami', publisher: 'IEEE', pages: '12-34' } },
    );
    expect(paper.publication).toEqual({
      venue: 'IEEE TPAMI',
      volume: '47',
      publisher: 'IEEE',
      pages: '12-34',
    });
    expect(paper.provenance).toMatchObject({ publication: [1, 2], 'publication.pages': [2] });
    expect(others).toEqual([['publication.publisher', 'arXiv', 'x.pith.txt']]);
  });

  test('a passage that two sources quote is kept once, with the roles of the one that states more', () => {
    const place = { path: '/0/contexts/0' };
    const said = (text: string, ...roles: 'method'[]) => ({
      text,
      roles: roles.map((role) => ({ role })),
      place,
    });
    const { paper } = join(
      { quotes: [said('We build on it.'), said('We use it.'), said('We build  on it.')] },
      { quotes: [said('We build on it.', 'method'), said('As in it.')] },
    );
    expect(paper.quotes.map(({ text, roles, source: { file } }) => [text, roles.length, file])).toEqual([
      ['We build on it.', 1, 'x.csl.txt'],
      ['We use it.', 0, 'x.pith.txt'],
      ['As in it.', 0, 'x.csl.txt'],
    ]);
  });
});
