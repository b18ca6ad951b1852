import type { Outcome } from './read-dump.ts';

type DumpRecord = NonNullable<Outcome['record']>;

export interface Case {
  /** What the case promises; the name of its fixture is its key. */
  promises: string;
  /** Every finding in short. */
  findings?: string[];
  /** The part of the record that the case is about, and what it must be. */
  point?: (record: DumpRecord) => unknown;
  expected?: unknown;
}

const titles = ({ citingPapers }: DumpRecord) => citingPapers.map(({ title }) => title);
const summaries = ({ citingPapers }: DumpRecord) => citingPapers.map(({ summary }) => summary);
const lines = ({ citingPapers }: DumpRecord) => citingPapers.map(({ source }) => source[0]);
const representative = ({ citingPapers }: DumpRecord) =>
  citingPapers.filter((paper) => paper.representative).map(({ title }) => title);
const facts = ({ citingPapers }: DumpRecord) =>
  citingPapers.map(({ primaryCategory, issued, verdict, novelty }) =>
    [primaryCategory, issued, verdict, novelty].map((fact) => fact ?? '-').join(' '),
  );
const keptText = ({ hub }: DumpRecord) => hub.keptText.map(({ heading, text }) => [heading, text]);
const totals = ({ hub: { roles, polarities, fields, years, verdicts } }: DumpRecord) => ({
  roles,
  polarities,
  fields,
  years,
  verdicts,
});
const notStated = { roles: null, polarities: null, fields: null, years: null, verdicts: null };

const twoPapers = [
  ['A First Citing Paper', 'One sentence about the first.'],
  ['A Second Citing Paper', 'One sentence about the second.'],
];
const texts = ({ hub, citingPapers }: DumpRecord) => [
  hub.title,
  hub.classification,
  ...citingPapers.map(({ title, summary }) => [title, summary]),
];
const usual = ['An Invented Hub Paper', 'canonical-reference', ...twoPapers];

/** One entry for every file in tests/fixtures/pith. */
export const cases: Record<string, Case> = {
  // The two layouts, and mixes of them.
  'extracted-layout': {
    promises: 'a hoisted summary, glued counts and summaries without titles find their papers',
    findings: ['1:1 info hoisted-summary', '11:13 info glued-heading'],
    point: (record) => [representative(record), record.hub.roles, record.hub.polarities],
    expected: [['A First Citing Paper', 'A Second Citing Paper'], [{ role: 'background', count: 2 }], null],
  },
  'full-layout': {
    promises: 'stated totals, one-line counts and facts rows are read',
    findings: ['1:1 info site-header', '22:1 warning count-exceeds-papers'],
    point: (record) => [
      record.hub.tier,
      record.hub.headline?.role,
      record.hub.statedCitingCount,
      record.hub.statedShare?.percent,
      record.hub.abstract,
      representative(record),
      facts(record),
    ],
    expected: [
      'super-hub',
      'background',
      171,
      69,
      'A first paragraph.\n\nA second paragraph.',
      ['A First Citing Paper', 'A Third Citing Paper'],
      ['cs.CV 2026-05-14 unverdicted 7', 'cs.CL 2026-04 unverdicted 6.5', 'hep-th 2025 accept 4.5'],
    ],
  },
  'mixed-layouts': {
    promises: 'every way to open an entry may stand beside every other',
    findings: ['1:1 info hoisted-summary', '7:22 info glued-heading'],
    point: (record) => [titles(record), representative(record), facts(record)],
    expected: [
      ['A First Citing Paper', 'A Second Citing Paper', 'A Third Citing Paper', 'A Fourth Citing Paper'],
      ['A First Citing Paper', 'A Second Citing Paper', 'A Third Citing Paper'],
      [
        'cs.CV 2026-05-14 unverdicted 7',
        '- - - -',
        'cs.LG 2026-03-01 unverdicted 5',
        'cs.RO 2026-02-01 unverdicted 3',
      ],
    ],
  },
  'bullets-before-titles': {
    promises: 'a bullet may stand before the title on its line',
    point: titles,
    expected: ['A First Citing Paper', 'A Second Citing Paper', 'A Third Citing Paper'],
  },
  'full-layout-with-bullets': {
    promises: 'bullets may open entries and representatives of the full layout',
    point: representative,
    expected: ['A First Citing Paper', 'A Second Citing Paper'],
  },
  'no-explorer-heading': {
    promises: 'the first bullet opens the explorer where its heading is missing',
    point: titles,
    expected: ['A First Citing Paper', 'A Second Citing Paper'],
  },
  'filters-in-extracted-explorer': {
    promises: 'filters inside the explorer are totals, and entries go on behind them',
    point: (record) => [titles(record), totals(record)],
    expected: [
      ['A First Citing Paper', 'A Second Citing Paper'],
      {
        ...notStated,
        roles: [
          { role: 'background', count: 1 },
          { role: 'method', count: 1 },
        ],
        fields: [
          { name: 'cs.CV', count: 1 },
          { name: 'cs.CL', count: 1 },
        ],
        years: [{ name: '2026', count: 2 }],
      },
    ],
  },
  'filters-in-full-explorer': {
    promises: 'a title behind the filters may read like a count or a heading',
    point: (record) => [titles(record), record.hub.abstract, record.hub.verdicts],
    expected: [['GPT 4', 'years', 'abstract'], null, [{ name: 'unverdicted', count: 2 }]],
  },

  // What stands above the first heading.
  'headline-canonical': {
    promises: 'the first form of the headline states a share and its role',
    point: ({ hub }) => hub.headline,
    expected: {
      text: 'Canonical reference. 73% of citing Pith papers cite this work as background.',
      percent: 73,
      role: 'background',
    },
  },
  'headline-mixed': {
    promises: 'the second form states them in other words',
    point: ({ hub }) => [hub.headline?.percent, hub.headline?.role, hub.classification],
    expected: [55.5, 'background', 'mixed-citations'],
  },
  'headline-pending': {
    promises: 'the third form states neither share nor role, though roles are counted',
    point: ({ hub }) => [hub.headline, hub.classification, hub.roles?.length],
    expected: [
      {
        text: '12 citing papers, polarity classification is still indexing',
        percent: null,
        role: null,
      },
      null,
      2,
    ],
  },
  'headline-pending-without-tier': {
    promises: 'the third form may begin with a capital, and the title stands above it',
    point: ({ hub }) => [hub.title, hub.headline?.text],
    expected: ['An Invented Hub Paper', 'Polarity classification is still indexing for 12 citing papers'],
  },
  'headline-without-tier': {
    promises: 'without a tier line the title is the line above the headline',
    findings: ['1:1 info hoisted-summary'],
    point: ({ hub }) => [hub.title, hub.tier, hub.classification],
    expected: ['An Invented Hub Paper', null, null],
  },
  'no-headline': {
    promises: 'a headline that is not there is not stated',
    point: ({ hub }) => [hub.headline, hub.abstract],
    expected: [null, 'An abstract.'],
  },
  'statement-lines': {
    promises: 'the stated count and share are read once; further ones are kept as text',
    findings: ['5:1 warning unread-line', '6:1 warning unread-line'],
    point: ({ hub }) => [hub.statedCitingCount, hub.statedShare?.percent, hub.statedShare?.role],
    expected: [1171, 5.5, 'method'],
  },
  'tier-super-hub': {
    promises: 'super hub is a tier',
    point: ({ hub }) => [hub.tier, hub.tierLabel, hub.classification],
    expected: ['super-hub', 'super hub', 'canonical-reference'],
  },
  'tier-mega-hub': {
    promises: 'mega hub is a tier, and may stand without a classification',
    point: ({ hub }) => [hub.tier, hub.tierLabel, hub.classification],
    expected: ['mega-hub', 'mega hub', null],
  },
  'unknown-tier': {
    promises: 'an unknown tier is kept as printed',
    findings: ['1:1 warning unknown-tier'],
    point: ({ hub }) => [hub.tier, hub.tierLabel, hub.classification],
    expected: [null, 'giga hub', 'canonical-reference'],
  },
  'unknown-classification': {
    promises: 'an unknown classification is kept as printed',
    findings: ['1:5 warning unknown-classification', '3:1 warning classification-mismatch'],
    point: ({ hub }) => [hub.classification, hub.classificationLabel],
    expected: [null, 'Disputed reference'],
  },
  'classification-mismatch': {
    promises: 'a headline of another class than the tier line is kept beside it',
    findings: ['3:1 warning classification-mismatch'],
    point: ({ hub }) => [hub.classification, hub.headline?.percent],
    expected: ['mixed-citations', 94],
  },
  'site-header-on-two-lines': {
    promises: 'the header of the site is skipped, and said to be',
    findings: ['1:1 info site-header', '2:1 info site-header'],
    point: (record) => [record.hub.title, record.hub.unmatchedRepresentatives, record.hub.keptText],
    expected: ['An Invented Hub Paper', [], []],
  },

  // Totals.
  'counts-glued-to-names': {
    promises: 'counts may be glued to the next name and have thousands separators',
    findings: ['5:35 info glued-heading', '5:1 warning count-exceeds-papers'],
    point: ({ hub }) => hub.roles,
    expected: [
      { role: 'background', count: 1042 },
      { role: 'method', count: 3 },
      { role: 'baseline', count: 2 },
    ],
  },
  'unknown-role': {
    promises: 'an unknown role counts as other with its own label, and the message points at its name',
    findings: ['5:10 warning unknown-role', '5:17 warning unknown-role'],
    point: ({ hub }) => hub.roles,
    expected: [
      { role: 'method', count: 1 },
      { role: 'other', label: 'meth', count: 1 },
      { role: 'other', label: 'critical discussion', count: 0 },
    ],
  },
  'polarity-filled': {
    promises: 'polarities are read as printed, zero included',
    point: ({ hub }) => hub.polarities,
    expected: [
      { polarity: 'supporting', count: 7 },
      { polarity: 'contrasting', count: 2 },
      { polarity: 'neutral', count: 0 },
    ],
  },
  'unknown-polarity': {
    promises: 'an unknown polarity is kept under its name',
    findings: ['5:11 warning unknown-polarity'],
    point: ({ hub }) => hub.polarities,
    expected: [
      { polarity: 'support', count: 7 },
      { polarity: 'puzzled', count: 1 },
    ],
  },
  'stated-as-none': {
    promises: 'totals stated as none are empty, not absent',
    point: totals,
    expected: { ...notStated, roles: [], polarities: [] },
  },
  'repeated-counts': {
    promises: 'totals that stand twice and agree are kept once',
    findings: ['5:14 warning unknown-role', '7:1 info repeated-counts', '7:14 warning unknown-role'],
    point: ({ hub }) => hub.roles,
    expected: [
      { role: 'background', count: 1 },
      { role: 'other', label: 'tooling', count: 1 },
    ],
  },
  'conflicting-counts': {
    promises: 'of totals that differ the first are shown',
    findings: ['7:1 warning conflicting-facts'],
    point: ({ hub }) => hub.roles,
    expected: [
      { role: 'background', count: 1 },
      { role: 'method', count: 1 },
    ],
  },
  'count-exceeds-papers': {
    promises: 'more roles than papers are kept as stated',
    findings: ['5:1 warning count-exceeds-papers'],
    point: (record) => [record.hub.roles?.length, record.citingPapers.length],
    expected: [2, 2],
  },
  'indented-lines': {
    promises: 'a column counts from the start of the line, white space included',
    findings: ['1:7 warning unknown-classification', '4:13 warning unknown-role', '4:35 info glued-heading'],
    point: ({ hub }) => hub.roles?.map(({ label }) => label),
    expected: [undefined, 'critical discussion'],
  },

  // Entries.
  'facts-rows': {
    promises: 'any part of a facts row may be missing, and no part is taken for another',
    findings: ['39:1 warning missing-summary'],
    point: facts,
    expected: [
      '- 2026-05-14 unverdicted 7',
      'cs.CV - unverdicted 7',
      'cs.CV 2026-05-14 - 7',
      'cs.CV 2026-05-14 unverdicted -',
      '- - unverdicted 0',
      'hep-th 2026 accept 10',
      'quant-ph - weak accept 2.5',
      'cs.CV 2026-05 unverdicted 7',
      'cs.CV 2026-05-14 unverdicted 7',
    ],
  },
  'unknown-fact': {
    promises: 'a part that is no fact is kept as text, under the representatives too',
    findings: [
      '8:1 warning unknown-fact',
      '14:1 warning unknown-fact',
      '18:1 warning unknown-fact',
      '18:1 warning unknown-fact',
    ],
    point: keptText,
    expected: [
      ['representative citing papers', 'Tier A'],
      ['citing papers explorer', '2026-05-15'],
      ['citing papers explorer', '2026-02-30'],
      ['citing papers explorer', '12 votes'],
    ],
  },
  'duplicate-titles': {
    promises: 'papers of one title are both kept, and a representative finds the right one',
    findings: ['11:1 warning duplicate-title'],
    point: ({ citingPapers }) => citingPapers.map(({ id, representative }) => [id, representative]),
    expected: [
      ['the-same-title', false],
      ['the-same-title-2', true],
      ['the-same-title-3', false],
    ],
  },
  'duplicate-titles-composed': {
    promises: 'titles that differ only in how their letters are composed are duplicates',
    findings: ['9:1 warning duplicate-title'],
    point: titles,
    expected: ['Le mod\u00E8le', 'Le mode\u0300le'],
  },
  'missing-summary': {
    promises: 'a title without a summary is kept, the summary is not stated',
    findings: ['6:1 warning missing-summary'],
    point: summaries,
    expected: [null, 'One sentence about the second.'],
  },
  'extra-line': {
    promises: 'further lines of an entry are appended to its summary',
    findings: ['8:1 warning extra-line', '10:1 warning extra-line', '14:1 warning extra-line'],
    point: summaries,
    expected: [
      'One sentence about the first. Another sentence about the first. And a paragraph about the first.',
      'One sentence about the second that goes on in the next line.',
    ],
  },
  'bullet-in-summary': {
    promises: 'under a bullet of its own and a title, a line that begins with a dash is the summary',
    findings: ['7:1 warning bullet-in-summary'],
    point: summaries,
    expected: ['- a summary that begins with a dash.', 'One sentence about the second.'],
  },
  'empty-entry': {
    promises: 'a bullet without a title makes no paper',
    findings: ['5:1 warning empty-entry', '12:1 warning empty-entry'],
    point: lines,
    expected: [
      { file: 'case.pith.txt', line: 7 },
      { file: 'case.pith.txt', line: 10 },
    ],
  },

  // Representatives.
  'representative-unmatched': {
    promises: 'a representative without an entry is kept on the hub with all its facts',
    findings: [
      '1:1 warning unmatched-representative',
      '6:1 warning unmatched-representative',
      '7:1 warning unmatched-representative',
    ],
    point: ({ hub }) =>
      hub.unmatchedRepresentatives.map(({ title, summary, verdict, novelty, primaryCategory, issued }) => [
        title,
        summary,
        [primaryCategory, issued, verdict, novelty].join(' '),
      ]),
    expected: [
      [null, 'A summary above the hub paper that no entry has.', '   '],
      [null, 'A summary that no entry has.', '   '],
      ['A Title That No Entry Has', 'Its summary, which no entry has.', 'cs.CV 2026-05-14 unverdicted 7'],
    ],
  },
  'representative-ambiguous': {
    promises: 'a representative that fits several entries is tied to none',
    findings: ['5:1 warning unmatched-representative'],
    point: (record) => [representative(record), record.hub.unmatchedRepresentatives.length],
    expected: [[], 1],
  },
  'representative-repeated': {
    promises: 'a representative that stands twice is kept once',
    findings: ['6:1 warning repeated-representative'],
    point: (record) => [representative(record), record.hub.unmatchedRepresentatives],
    expected: [['A Second Citing Paper'], []],
  },
  'representative-facts': {
    promises: 'a representative fills facts that its entry lacks and overrides none',
    findings: ['11:1 warning conflicting-facts', '11:1 warning conflicting-facts'],
    point: facts,
    expected: ['cs.CV 2026-05-14 unverdicted 7', 'cs.CL 2026-05-14 unverdicted 6'],
  },
  'representative-other-title': {
    promises: 'another title on the same summary is told, not lost',
    findings: ['7:1 warning conflicting-facts'],
    point: (record) => [titles(record), representative(record)],
    expected: [['A First Citing Paper'], ['A First Citing Paper']],
  },
  'representative-other-summary': {
    promises: 'another summary on the same title is told, not lost',
    findings: ['7:1 warning conflicting-facts'],
    point: (record) => [summaries(record), representative(record)],
    expected: [['One sentence about the first.'], ['A First Citing Paper']],
  },

  // Sections.
  'empty-sections': {
    promises: 'a section with nothing in it states nothing, which is not zero',
    point: (record) => [
      totals(record),
      record.hub.abstract,
      record.hub.headings.length,
      representative(record),
    ],
    expected: [notStated, null, 14, []],
  },
  'missing-sections': {
    promises: 'a title and the explorer are enough',
    point: (record) => [record.hub.title, record.hub.tier, record.hub.headline, totals(record)],
    expected: ['An Invented Hub Paper', null, null, notStated],
  },
  'kept-as-text': {
    promises: 'sections that no field holds are kept line by line, and their bullets open no papers',
    findings: [
      '5:1 info kept-as-text',
      '7:1 info kept-as-text',
      '16:1 info kept-as-text',
      '17:1 info kept-as-text',
      '18:1 info kept-as-text',
    ],
    point: (record) => [titles(record), keptText(record)],
    expected: [
      ['A First Citing Paper', 'A Second Citing Paper'],
      [
        ['hub tools', 'Export this hub'],
        ['claims ledger', 'The hub paper claims nothing.'],
        ['co-cited works', '-'],
        ['co-cited works', 'A Work That Is Cited Beside It'],
        ['co-cited works', '12 shared citations'],
      ],
    ],
  },
  'unknown-heading': {
    promises: 'a line that looks like a heading is kept as text wherever it stands',
    findings: ['4:1 warning unknown-heading', '6:1 warning unknown-heading', '14:1 warning unknown-heading'],
    point: (record) => [keptText(record), summaries(record)],
    expected: [
      [
        [null, 'reading order'],
        ['hub tools', 'share this page'],
        ['citing papers explorer', 'related hubs'],
      ],
      ['One sentence about the first.', 'One sentence about the second.'],
    ],
  },
  'unread-line': {
    promises: 'a line that fits nothing is kept as text',
    findings: ['4:1 warning unread-line', '6:1 warning unknown-heading'],
    point: (record) => [keptText(record), record.hub.roles],
    expected: [
      [
        [null, "A Second Line that is none of the header's"],
        ['roles', 'no counts here'],
      ],
      null,
    ],
  },

  // Unusual characters and line ends that are fine.
  'line-ends-crlf': { promises: 'CRLF ends a line', point: texts, expected: usual },
  'line-ends-cr': { promises: 'CR ends a line', point: texts, expected: usual },
  'line-ends-mixed': { promises: 'line ends may differ', point: texts, expected: usual },
  'byte-order-mark': { promises: 'a byte-order mark is no text', point: texts, expected: usual },
  'no-final-newline': { promises: 'the last line needs no end', point: texts, expected: usual },
  'trailing-spaces': { promises: 'spaces around a line are no text', point: texts, expected: usual },
  'no-break-spaces': {
    promises: 'no-break spaces hide no structure and stay in titles',
    findings: ['5:13 info glued-heading'],
    point: (record) => [record.hub.tier, record.hub.title, titles(record), representative(record)],
    expected: [
      'hub',
      'An\u00A0Invented Hub Paper',
      ['A First\u00A0Citing Paper', 'A Second Citing Paper'],
      ['A First\u00A0Citing Paper'],
    ],
  },
  'dashes-and-quotes': {
    promises: 'typographic dashes and quotes are letters like any other',
    point: titles,
    expected: [
      'Vision–Language “Models” — an ‘Overview’ of What’s New',
      '– A Title That Begins with an En Dash',
      '«Гибрид» / „Mischung“ / ‐ ‑ ‒ ― −',
    ],
  },
  'title-begins-with-dash': {
    promises: 'under a bullet, a line that begins with a dash is a title',
    point: titles,
    expected: ['- A Title That Begins with a Dash', '-1 Is Not a Citation', '--'],
  },
  'title-is-a-heading-word': {
    promises: 'under a bullet, a heading word is a title',
    point: (record) => [titles(record), record.hub.abstract],
    expected: [['Abstract', 'abstract', 'roles', 'citing papers explorer'], null],
  },
  'title-is-digits': {
    promises: 'under a bullet, digits and counts are titles',
    point: (record) => [titles(record), record.hub.roles],
    expected: [['2048', '18', 'background 18'], null],
  },
  'right-to-left-text': {
    promises: 'right-to-left text and its marks stay as they are',
    point: (record) => [titles(record), summaries(record)[1]],
    expected: [['دراسة في التعلم المعزز البصري', 'למידת חיזוק חזותית עם GRPO'], 'משפט אחד על המאמר\u200F.'],
  },
  'combining-marks': {
    promises: 'combining marks stay, and composition does not hinder a match',
    point: (record) => [titles(record)[0], representative(record).length],
    expected: ['Apprentissage profond : le mode\u0300le a\u0301 e\u0301tudier', 1],
  },
  emoji: {
    promises: 'emoji stay whole, joiners included',
    point: (record) => [titles(record), summaries(record)[0]],
    expected: [['🤖', '🤗 Transformers: 🇫🇷 and 👍🏽'], 'One sentence about the first 👩\u200D🔬.'],
  },
  'tex-in-titles': {
    promises: 'TeX is kept as it stands',
    point: (record) => [titles(record), summaries(record)[0]],
    expected: [
      ['$\\pi_0$: A Vision-Language-Action Model with $O(1/\\sqrt{T})$ Convergence', 'Costs of $5 and $6'],
      'Improves by $24.3\\%$ at a cost of \\$5 to \\$6.',
    ],
  },
  'script-in-title': {
    promises: 'markup is text like any other',
    point: (record) => [titles(record)[0], summaries(record)[0]],
    expected: ['<script>alert("title")</script>', '<img src=x onerror="alert(\'summary\')"> & one sentence.'],
  },
  'removed-characters': {
    promises: 'control characters and bidirectional overrides are removed, each line with a warning',
    findings: [
      '6:3 warning removed-characters',
      '7:14 warning removed-characters',
      '9:9 warning removed-characters',
      '10:5 warning removed-characters',
      '12:1 warning removed-characters',
    ],
    point: (record) => [titles(record), summaries(record)],
    expected: [
      ['A First Citing Paper', 'A Second Citing Paper', 'A Third Citing Paper'],
      [
        'One sentence about the first.',
        'One [31msentence about the second.',
        'One sentence about the third.',
      ],
    ],
  },

  // What is no dump. A line over 100,000 characters is in check-text.test.ts.
  'error-empty-file': { promises: 'an empty file is refused', findings: ['-:- error empty-file'] },
  'error-blank-file': { promises: 'a file of white space is refused', findings: ['-:- error empty-file'] },
  'error-no-hub-title': { promises: 'a dump needs a hub title', findings: ['1:1 error no-hub-title'] },
  'error-no-citing-papers': {
    promises: 'a dump needs citing papers',
    findings: ['6:1 error no-citing-papers'],
  },
  'error-nul-byte': { promises: 'a NUL byte is refused', findings: ['10:19 error nul-byte'] },
  'error-html-page': { promises: 'an HTML page is refused', findings: ['1:1 error html-page'] },
  'error-not-utf8': {
    promises: 'the line of the first byte that is not UTF-8 is named, U+FFFD above it or not',
    findings: ['2:1 error not-utf8'],
  },
  'error-utf-16': { promises: 'UTF-16 is refused', findings: ['1:1 error not-utf8'] },
};
