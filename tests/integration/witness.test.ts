import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { explainingTables, glossary } from '../witness/labels/about.ts';
import { labels } from '../witness/labels/labels.ts';
import { readSite } from '../witness/site.ts';
import { pagesOf, witness, witnessExports, witnessPage } from '../witness/witness.ts';

const hub = 'hubs/visual-rft/index.html';
const paper =
  'hubs/visual-rft/papers/act-wisely-cultivating-meta-cognitive-tool-use-in-agentic-multimodal-models/index.html';

/** A lie that is planted in a page: a text that is replaced, and how the witness has to name it. */
interface Lie {
  what: string;
  file: string;
  from: string;
  to: string;
  found: string | null;
  expected: string | null;
}

const lies: Lie[] = [
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

/** True if the published sources are the files that were copied to make the fixture. */
function isTheRealSite(): boolean {
  const copy = fixtureDumps('visual-rft');
  const names = readdirSync(copy);
  const isSame = (name: string) =>
    existsSync(join('data/dumps', name)) &&
    readFileSync(join('data/dumps', name)).equals(readFileSync(join(copy, name)));
  const published = existsSync('data/dumps') ? readdirSync('data/dumps') : [];
  return (
    names.every(isSame) && published.every((name) => names.includes(name) || name.endsWith('.fetched.json'))
  );
}

describe('the witness', () => {
  let site: BuiltSite;
  const dumps = fixtureDumps('visual-rft');
  beforeAll(async () => {
    site = await buildGoodSite({ dumps });
  });

  const sites: { folder: string; base?: string; pages: number }[] = [
    // With its history; where others are published, their sources need not be of the kinds that the witness reads.
    ...(isTheRealSite() ? [{ folder: 'data/dumps', pages: 50 }] : []),
    { folder: dumps, pages: 50 },
    { folder: fixtureDumps('one-hub'), pages: 8 },
    { folder: fixtureDumps('six-roles'), pages: 8 },
    { folder: fixtureDumps('bibliographic'), pages: 8 },
    { folder: fixtureDumps('empty-sections'), pages: 6 },
    { folder: fixtureDumps('two-hubs'), pages: 10 },
    { folder: fixtureDumps('two-hubs'), base: '/papers', pages: 10 },
  ];

  test.each(sites.map((each) => ({ base: '', ...each })))(
    'accounts for every text and every published fact of the site of $folder with the base $base',
    async ({ folder, pages, ...options }) => {
      const built = await buildGoodSite({ dumps: folder, ...options });
      expect(pagesOf(built).length).toBeGreaterThan(pages);
      expect(witness(folder, built)).toEqual([]);
      expect(witnessExports(folder, built)).toEqual([]);
    },
  );

  test('accounts for every text and every published fact of a site below a path', async () => {
    const below = await buildGoodSite({
      dumps,
      site: 'https://someone.github.io',
      base: '/citation-explorer',
    });
    expect(pagesOf(below).length).toBeGreaterThan(50);
    expect(witness(dumps, below)).toEqual([]);
    expect(witnessExports(dumps, below)).toEqual([]);
  });

  test.each(lies)('names $what', ({ file, from, to, found, expected }) => {
    const told = site.read(file);
    expect(told).toContain(from);
    const planted = {
      ...site,
      read: (path: string) => (path === file ? told.replace(from, () => to) : site.read(path)),
    };
    const problems = file.endsWith('.html')
      ? witness(dumps, planted, [file])
      : witnessExports(dumps, planted).filter(({ page }) => page === file);
    const named = problems.filter(
      (problem) => found === null || (problem.found === found && problem.expected === expected),
    );
    expect(
      named.map(({ page }) => page),
      JSON.stringify(problems, null, 2),
    ).toContain(file);
  });

  test.each([
    [hub, 14],
    [paper, 25],
    ['about/index.html', 20],
    ['hubs/visual-rft/embed/index.html', 10],
    ['sources/visual-rft.csl.json/2/index.html', 5],
  ])('names a changed sign in any text of %s', (file, texts) => {
    const known = readSite(dumps, site);
    const html = site.read(file);
    const body = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, (element) =>
      ' '.repeat(element.length),
    );
    const starts = Array.from(
      body.matchAll(/>[^<]*?(?=[\p{L}\p{N}])[^<&]+</gu),
      (match) => match.index + match[0].search(/[\p{L}\p{N}]/u),
    );
    expect(starts.length).toBeGreaterThan(texts);
    const unnoticed = Array.from(
      { length: texts },
      (_, at) => starts[Math.floor((at * starts.length) / texts)] ?? 0,
    )
      .filter((at) => {
        const other = html.charAt(at) === '7' ? '8' : '7';
        return witnessPage(known, file, html.slice(0, at) + other + html.slice(at + 1)).length === 0;
      })
      .map((at) => html.slice(at - 40, at + 40));
    expect(unnoticed).toEqual([]);
  });

  test('takes no number for a label, and nothing that a source can state or not', () => {
    const rows = Object.values(labels).flat();
    const texts = [
      ...rows.flatMap((row) => row.texts),
      ...Object.values(glossary),
      ...Object.values(explainingTables).flat(2),
    ];
    expect(texts.length).toBeGreaterThan(200);
    // Names, examples and years of books that have a digit; numbers of the site's methods are names in braces.
    const names =
      /\{\w+\}|SHA-?256(?:SUMS)?|UTF-(?:8|16)|not-utf8|GPT-?4o?|COVID-19|SemEval-2021|Qwen2\.5|(?<=GPT-4 )2\.5|R1|o3|Llama-2|2\.5K|7B|3D|Task1|month 13|2504\.10458|2025\.\.2026|94% C\+\+|\((?:van der Maaten and Hinton, )?2008\)|section 6\.4|from 0 to 1|\(1 \+ ln tf\)/g;
    expect(texts.filter((text) => /\d/.test(text.replace(names, '')))).toEqual([]);
    expect(texts.filter((text) => /^(?:not stated|yes|no|none of .*)$/i.test(text))).toEqual([]);
  });
});
