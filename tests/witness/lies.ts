export const hub = 'hubs/visual-rft/index.html';
export const paper =
  'hubs/visual-rft/papers/act-wisely-cultivating-meta-cognitive-tool-use-in-agentic-multimodal-models/index.html';

/** A lie that is planted in a page: a text that is replaced, and how the witness has to name it. */
export interface Lie {
  what: string;
  file: string;
  from: string;
  to: string;
  found: string | null;
  expected: string | null;
}

const told: Lie[] = [
  {
    what: 'a wrong line in the words of a mark',
    file: paper,
    from: '>pith.txt line 152<',
    to: '>pith.txt line 153<',
    found: 'pith.txt line 153',
    expected: 'pith.txt line 152',
  },
  {
    what: 'a mark that leads to another line',
    file: paper,
    from: '/sources/visual-rft.pith.txt/#L152',
    to: '/sources/visual-rft.pith.txt/#L153',
    found: '/sources/visual-rft.pith.txt/#L153',
    expected: '/sources/visual-rft.pith.txt/#L152',
  },
  {
    what: 'a wrong source',
    file: paper,
    from: '<dd class="place"><span class="source-marks"><a href="/sources/visual-rft.pith.txt/#L11" aria-label="Source: visual-rft.pith.txt line 11">pith.txt line 11<',
    to: '<dd class="place"><span class="source-marks"><a href="/sources/visual-rft.csl.json/#L11" aria-label="Source: visual-rft.csl.json line 11">csl.json line 11<',
    found: 'csl.json line 11',
    expected: 'pith.txt line 11',
  },
  {
    what: 'a count that is off by one',
    file: hub,
    from: 'aria-hidden="true">29</span>',
    to: 'aria-hidden="true">30</span>',
    found: '30',
    expected: '29',
  },
  {
    what: 'a guessed role',
    file: paper,
    from: '<span class="not-stated">not stated</span>',
    to: '<span>background</span>',
    found: 'How it cites Visual-RFT: Visual Reinforcement Fine-Tuning: background',
    expected: 'How it cites Visual-RFT: Visual Reinforcement Fine-Tuning: not stated',
  },
  {
    what: 'a dropped author',
    file: hub,
    from: ', Zeyi Sun, Yuhang Zang<',
    to: ', Zeyi Sun<',
    found: 'Ziyu Liu +7, Zeyi Sun +5 more authors',
    expected: 'Ziyu Liu +7, Zeyi Sun, Yuhang Zang +5 more authors',
  },
  {
    what: 'the title of another paper',
    file: paper,
    from: '>Act Wisely: Cultivating Meta-Cognitive Tool Use in Agentic Multimodal Models</h1>',
    to: '>VGR: Visual Grounded Reasoning</h1>',
    found: 'VGR: Visual Grounded Reasoning',
    expected: 'Act Wisely: Cultivating Meta-Cognitive Tool Use in Agentic Multimodal Models',
  },
  {
    what: 'a changed date',
    file: paper,
    from: '<dd>9 April 2026</dd>',
    to: '<dd>8 April 2026</dd>',
    found: '8 April 2026',
    expected: '9 April 2026',
  },
  {
    what: 'a fact that is called not stated where a source states it',
    file: paper,
    from: '<dd>cs.CV</dd>',
    to: '<dd class="not-stated">not stated</dd>',
    found: 'not stated',
    expected: 'cs.CV',
  },
  {
    what: 'a fact that is named among those that are not stated',
    file: paper,
    from: '>abstract, venue, retraction, citation role',
    to: '>abstract, venue, category, retraction, citation role',
    found: 'abstract, venue, category, retraction, citation role, polarity, influence, verdict, novelty',
    expected: 'abstract, venue, retraction, citation role, polarity, influence, verdict, novelty',
  },
  {
    what: 'a changed number of citations',
    file: hub,
    from: '>Pith counts 18 citations as background',
    to: '>Pith counts 17 citations as background',
    found: 'Pith counts 17 citations as background and names no other role',
    expected: 'Pith counts 18 citations as background and names no other role',
  },
  {
    what: 'a changed share',
    file: hub,
    from: '94% of citing Pith papers cite this work as background.</q>',
    to: '96% of citing Pith papers cite this work as background.</q>',
    found:
      'Pith: Canonical reference. 96% of citing Pith papers cite this work as background. Pith does not say how many papers the 94% is based on; its totals give 18 of 18.',
    expected:
      'Pith: Canonical reference. 94% of citing Pith papers cite this work as background. Pith does not say how many papers the 94% is based on; its totals give 18 of 18.',
  },
  {
    what: 'the summary of another paper',
    file: paper,
    from: 'HDPO reframes tool efficiency as a conditional objective within accurate trajectories, enabling Metis to reduce tool invocations by orders of magnitude while raising reasoning accuracy.</p>',
    to: 'Introduces the first publicly accessible native 4K resolution endoscopic video dataset for robotic-assisted minimally invasive procedures.</p>',
    found:
      'Introduces the first publicly accessible native 4K resolution endoscopic video dataset for robotic-assisted minimally invasive procedures.',
    expected:
      'HDPO reframes tool efficiency as a conditional objective within accurate trajectories, enabling Metis to reduce tool invocations by orders of magnitude while raising reasoning accuracy.',
  },
  {
    what: 'an invented category',
    file: hub,
    from: '>cs.CL</span><span class="facet-count"',
    to: '>cs.RO</span><span class="facet-count"',
    found: 'cs.RO',
    expected: 'a value that papers have, once',
  },
  {
    what: 'a wrong place in the list',
    file: paper,
    from: 'Citing paper 39 of 50',
    to: 'Citing paper 40 of 50',
    found: 'Citing paper 40 of 50',
    expected: 'Citing paper 39 of 50',
  },
  {
    what: 'an invented representative',
    file: paper,
    from: '<dd>no</dd>',
    to: '<dd>yes</dd>',
    found: 'yes',
    expected: 'no',
  },
  {
    what: 'a wrong year in a citation',
    file: paper,
    from: 'year = {2026}',
    to: 'year = {2025}',
    found: 'year: 2025',
    expected: 'year: 2026',
  },
  {
    what: 'a line of a source that is not its line',
    file: 'sources/visual-rft.pith.txt/index.html',
    from: 'background 18representative',
    to: 'background 19representative',
    found: 'background 19representative citing papers',
    expected: 'background 18representative citing papers',
  },
  {
    what: 'a wrong number of messages',
    file: 'about/index.html',
    from: '0 errors, 0 warnings and 3 infos',
    to: '0 errors, 0 warnings and 2 infos',
    found:
      '0 errors, 0 warnings and 2 infos. An info was read as meant; a warning was kept unchanged and should be checked.',
    expected:
      '0 errors, 0 warnings and 3 infos. An info was read as meant; a warning was kept unchanged and should be checked.',
  },
  {
    what: 'a threshold that is not the one that is used',
    file: 'about/index.html',
    from: 'at 0.1 or more they are called similar',
    to: 'at 0.2 or more they are called similar',
    found: null,
    expected: null,
  },
  {
    what: 'a share in the description for search engines',
    file: hub,
    from: 'name="description" content="Visual-RFT: Visual Reinforcement Fine-Tuning, and the 50 papers',
    to: 'name="description" content="Visual-RFT: Visual Reinforcement Fine-Tuning, and the 500 papers',
    found:
      'Visual-RFT: Visual Reinforcement Fine-Tuning, and the 500 papers that cite it. Canonical reference. 94% of citing Pith papers cite this work as background.',
    expected:
      'Visual-RFT: Visual Reinforcement Fine-Tuning, and the 50 papers that cite it. Canonical reference. 94% of citing Pith papers cite this work as background.',
  },
  {
    what: 'an author that only programs miss',
    file: paper,
    from: '<meta name="citation_author" content="Zou, Yixiong">',
    to: '',
    found:
      'Yan, Shilin; Tong, Jintao; Xue, Hongwei; Tang, Xiaojun; Wang, Yangyang; Shi, Kunyu; Zhang, Guannan; Li, Ruixuan',
    expected:
      'Yan, Shilin; Tong, Jintao; Xue, Hongwei; Tang, Xiaojun; Wang, Yangyang; Shi, Kunyu; Zhang, Guannan; Li, Ruixuan; Zou, Yixiong',
  },
  {
    what: 'a role in the record',
    file: 'hubs/visual-rft/hub.json',
    from: '"role":null,',
    to: '"role":"method",',
    found: '"method"',
    expected: 'null',
  },
  {
    what: 'a wrong date in the table of papers',
    file: 'hubs/visual-rft/citing-papers.csv',
    from: ',2026-05-19,',
    to: ',2026-05-20,',
    found: '2026-05-20',
    expected: '2026-05-19',
  },
  {
    what: 'a wrong number in a picture',
    file: 'hubs/visual-rft/figures/authors.svg',
    from: '346 other names',
    to: '345 other names',
    found: null,
    expected: null,
  },
  {
    what: 'a sentence that no source states',
    file: paper,
    from: '</article>',
    to: '<p>It is widely acclaimed.</p></article>',
    found: 'It is widely acclaimed.',
    expected: null,
  },
];

/** Lies of what only programs read, of files, and of what scripts show after the first click. */
const hidden: Lie[] = [
  {
    what: 'an author who is dropped from a reference',
    file: paper,
    from: 'Tong, J., ',
    to: '',
    found: null,
    expected: null,
  },
  {
    what: 'authors in another order',
    file: paper,
    from: '>Shilin Yan</a>, <a href="/hubs/visual-rft/?author=Jintao%20Tong">Jintao Tong</a>',
    to: '>Jintao Tong</a>, <a href="/hubs/visual-rft/?author=Jintao%20Tong">Shilin Yan</a>',
    found: null,
    expected: null,
  },
  {
    what: 'a link to another author',
    file: paper,
    from: '?author=Jintao%20Tong',
    to: '?author=Shilin%20Yan',
    found: 'Shilin Yan',
    expected: 'Jintao Tong',
  },
  {
    what: 'a mark of the hub paper that leads to another line',
    file: hub,
    from: 'href="/sources/visual-rft.pith.txt/#L4"',
    to: 'href="/sources/visual-rft.pith.txt/#L5"',
    found: '/sources/visual-rft.pith.txt/#L5',
    expected: '/sources/visual-rft.pith.txt/#L4',
  },
  {
    what: 'a retraction in a tooltip',
    file: paper,
    from: '<h1 dir="auto">',
    to: '<h1 dir="auto" title="Retracted">',
    found: 'Retracted',
    expected: null,
  },
  {
    what: 'a language that no source states',
    file: paper,
    from: '<h1 dir="auto">',
    to: '<h1 dir="auto" lang="de">',
    found: 'de',
    expected: null,
  },
  {
    what: 'a date that only programs read',
    file: hub,
    from: 'datetime="2025-03-03"',
    to: 'datetime="2025-03-04"',
    found: '4 March 2025',
    expected: '3 March 2025',
  },
  {
    what: 'the identifier of another paper for search engines',
    file: paper,
    from: '"propertyID":"DOI","value":"10.48550/arXiv.2604.08545"',
    to: '"propertyID":"DOI","value":"10.48550/arXiv.2604.08546"',
    found: 'DOI 10.48550/arXiv.2604.08546 arXiv 2604.08545',
    expected: 'DOI 10.48550/arXiv.2604.08545 arXiv 2604.08545',
  },
  {
    what: 'the identifier of another paper for reference managers',
    file: paper,
    from: 'name="DC.identifier" content="https://arxiv.org/abs/2604.08545"',
    to: 'name="DC.identifier" content="https://arxiv.org/abs/2604.08546"',
    found: null,
    expected: null,
  },
  {
    what: 'another page as the original of a page',
    file: paper,
    from: '<link rel="canonical" href="https://example.org/hubs/visual-rft/papers/act-wisely',
    to: '<link rel="canonical" href="https://example.org/hubs/visual-rft/papers/act',
    found: null,
    expected: null,
  },
  {
    what: 'a year by which a paper is filtered',
    file: hub,
    from: 'data-facets="rep:yes year:2026',
    to: 'data-facets="rep:yes year:2025',
    found: null,
    expected: null,
  },
  {
    what: 'a count of a filter after the first click',
    file: hub,
    from: '&quot;counts&quot;:[1,[[0,24]]]',
    to: '&quot;counts&quot;:[1,[[0,25]]]',
    found: 'Representative: 25',
    expected: 'Representative: 24',
  },
  {
    what: 'a link to how another paper is cited',
    file: hub,
    from: 'class="action" href="/hubs/visual-rft/papers/camo-',
    to: 'class="action" href="/hubs/visual-rft/papers/cmao-',
    found: null,
    expected: null,
  },
  {
    what: 'a link to another source file',
    file: 'sources/visual-rft.pith.txt/index.html',
    from: 'href="/sources/visual-rft.pith.txt/visual-rft.pith.txt"',
    to: 'href="/sources/visual-rft.csl.json/visual-rft.csl.json"',
    found: '/sources/visual-rft.csl.json/visual-rft.csl.json',
    expected: '/sources/visual-rft.pith.txt/visual-rft.pith.txt',
  },
  ...(
    [
      ['a wrong count in the legend of the map', 'map.json', '"papers":24', '"papers":25'],
      ['a term that a paper of the map does not have', 'figures/map.csv', 'models,yes', 'models,no'],
      ['a wrong count of an author', 'figures/authors.csv', 'Limin Wang,2', 'Limin Wang,3'],
      ['a wrong number of citations in a table', 'figures/roles.csv', ',18,', ',17,'],
      ['another share in the badge', 'badge.json', '94%', '49%'],
      ['another share in the picture of the badge', 'badge.svg', '94%', '49%'],
      [
        'a summary that no machine wrote',
        'citing-papers.md',
        'Summary by Pith, written by a machine',
        'Summary',
      ],
      ['a summary that no machine wrote', 'citing-papers.bib', 'Summary by Pith, written by a machine: ', ''],
      ['a summary that no machine wrote', 'feed.xml', 'Summary by Pith, written by a machine: ', ''],
      ['a summary that no machine wrote', 'citing-papers.ris', 'Summary by Pith, written by a machine: ', ''],
      ['a dropped author', 'citing-papers.md', ', Junbin Lu', ''],
      ['another date', 'citing-papers.md', '19 May 2026', '18 May 2026'],
      ['another category', 'feed.xml', 'term="cs.CV"', 'term="cs.AI"'],
      ['another day of publication', 'feed.xml', '<published>2026-06-29', '<published>2026-06-28'],
      [
        'a link to another paper',
        'feed.xml',
        'title="DOI" href="https://doi.org/10.48550/arXiv.2606.29847',
        'title="DOI" href="https://doi.org/10.48550/arXiv.2606.29812',
      ],
      ['another date of the hub paper', 'hub.json', '"issued":"2025-03-03"', '"issued":"2025-03-04"'],
      ['another share of the headline', 'hub.json', '"percent":94', '"percent":49'],
      [
        'a wrong line of a date',
        'hub.json',
        '"issued":[{"of":1,"line":1924',
        '"issued":[{"of":1,"line":1925',
      ],
      ['a retraction that no source states', 'citing-papers.json', '"retracted":null', '"retracted":true'],
      [
        'a count of citations that no source states',
        'citing-papers.json',
        '"citedBy":[]',
        '"citedBy":[{"source":"OpenAlex","count":9}]',
      ],
      ['another type of work', 'citing-papers.json', '"type":"article"', '"type":"paper-conference"'],
      ['a wrong line of an entry', 'citing-papers.csl.json', '"line":37', '"line":38'],
      ['another category', 'citing-papers.ris', 'arXiv category: cs.CV', 'arXiv category: cs.AI'],
    ] as const
  ).map(([what, name, from, to]): Lie => {
    const file = `hubs/visual-rft/${name}`;
    return { what: `${what} in ${name}`, file, from, to, found: null, expected: null };
  }),
  {
    what: 'a wrong line in the report',
    file: 'report.json',
    from: '"line":4',
    to: '"line":5',
    found: null,
    expected: null,
  },
];

export const lies: readonly Lie[] = [...told, ...hidden];
