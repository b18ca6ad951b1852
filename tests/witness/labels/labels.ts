import { aboutLabels } from './about.ts';
import type { LabelRow } from './label-row.ts';

const search: LabelRow[] = [
  { at: 'form.search-box > label', texts: ['Search the citing papers'] },
  { at: '.search-key .key-ctrl, .search-key > .key-ctrl', texts: ['Ctrl K'] },
  { at: '.search-key .key-mac, .search-key > .key-mac', texts: ['⌘ K'] },
  { at: 'form.search-box button', texts: ['Search'] },
];

const siteFrame: LabelRow[] = [
  { at: 'body > a.skip', texts: ['Skip to the content'] },
  { at: 'a.site-name', texts: ['Citation explorer'] },
  { at: '.site-header > nav > a', texts: ['About', 'Shared papers'] },
  { at: '.site-header > nav', attribute: 'aria-label', texts: ['Site'] },
  { at: '.theme-switch > legend', texts: ['Colour theme'] },
  { at: '.theme-switch > label', attribute: 'title', texts: ['System', 'Light', 'Dark'] },
  { at: '.theme-switch .visually-hidden', texts: ['System', 'Light', 'Dark'] },
  { at: '.site-footer > p', texts: ['Facts come from the sources; counts we made are labelled.'] },
  { at: '.site-footer > p > a', texts: ['Sources, report and method'] },
  ...search,
];

const hubName: LabelRow[] = [
  { at: '.hub-small > nav > p.label', texts: ['Hub paper'] },
  { at: '.hub-small > nav', attribute: 'aria-label', texts: ['Hub paper'] },
];

const citations: LabelRow[] = [
  { at: '.copy-text > button', texts: ['Copy'] },
  { at: '.copy-text > button > .visually-hidden', texts: ['APA', 'BibTeX', 'RIS', 'CSL-JSON'] },
  {
    at: '.forms > details > p.small',
    texts: ['APA sets titles in sentence case; this one keeps its capitals.'],
  },
];

const hubParts: LabelRow[] = [
  { at: '.explanation > p > a', texts: ['All words'] },
  { at: '.help-button > span', texts: ['?', 'How search works, and keys'] },
  { at: 'button.dock-button', texts: ['Filter'] },
  { at: 'a.to-saved > .choice-name', texts: ['Saved'] },
  { at: '.parts > details > summary', texts: ['Abstract', 'Cite', 'Sources'] },
  { at: '.parts section.part > p.small', texts: ['Where these facts come from:'] },
  { at: '.parts table > thead th', texts: ['Source', 'Lists', 'Only it lists'] },
  { at: '.parts > a', texts: ['Figures and map ↓', 'Figures and map →', 'New papers →'] },
  {
    at: '.parts section.part',
    attribute: 'aria-label',
    texts: ['Abstract', 'Cite the hub paper', 'Where these facts come from'],
  },
];

/** The properties of a paper by which a list is filtered and a map coloured. */
const facetNames = [
  'Representative',
  'Shares an author with the hub paper',
  'Verdict',
  'Year',
  'Category',
  'Authors',
  'Venue',
  'Type',
  'Topics',
  'Terms',
];

const rail: LabelRow[] = [
  { at: '.block > button.block-button', texts: ['When', 'How it is cited', 'Listed by', ...facetNames] },
  { at: '.block p.block-title', texts: ['When', 'How it is cited'] },
  { at: '.facet > legend', texts: ['Listed by', ...facetNames] },
  { at: '.date-range .end-name', texts: ['From', 'to'] },
];

const list: LabelRow[] = [
  { at: '.choice > .choice-name', texts: ['Sort', 'Density'] },
  {
    at: '.choice-sort option',
    texts: ['Newest first', 'Oldest first', 'Title', 'Most novel first', 'Original order'],
  },
  { at: '.choice-density option', texts: ['Comfortable', 'Compact', 'Table'] },
  { at: '.copy-link > button', texts: ['Copy link'] },
  { at: 'details.export > summary', texts: ['Export'] },
  { at: '.export-menu li > a', texts: ['BibTeX', 'RIS', 'CSL-JSON', 'CSV', 'JSON', 'Markdown'] },
  {
    at: '.export-menu .export-use',
    texts: [
      'LaTeX, JabRef, Zotero',
      'EndNote, Mendeley, Zotero',
      'Pandoc, Zotero',
      'spreadsheets',
      'programs: every fact',
      'notes',
    ],
  },
  { at: 'a.feed-link', texts: ['Feed'] },
  { at: 'p.searching', texts: ['Searching …'] },
  {
    at: 'noscript > p',
    texts: [
      'Searching and filtering need JavaScript. The whole list is here, in pages, and the search of your browser (Ctrl+F or ⌘F) finds any word on this page.',
      'Searching and filtering need JavaScript. The whole list is here, and the search of your browser (Ctrl+F or ⌘F) finds any word on this page.',
    ],
  },
  {
    at: ':is(p.late-note, p.list-note)',
    texts: [
      'Search could not be loaded. You can still read the list.',
      'In Pith’s order. Summaries are Pith’s, written by a machine.',
    ],
  },
  { at: 'p.late-note > button', texts: ['Reload the page'] },
  { at: 'p.list-note > a', texts: ['Feed of new papers'] },
  { at: 'nav', attribute: 'aria-label', texts: ['Pages of the list'] },
  { at: '.entry-foot .action', texts: ['More', 'Cite', 'Similar'] },
];

const figures: LabelRow[] = [
  {
    at: 'section.figure > p.label',
    texts: [
      'How it is cited',
      'When it is cited',
      'Where citing papers appeared',
      'Who cites it several times',
      'Map of citing papers',
    ],
  },
  { at: '.panel-group > p.small', texts: ['Only totals are known, so these bars cannot filter the list.'] },
  { at: '.panel > p.needs-js', texts: ['Choose a bar to filter the list.'] },
  { at: '.figure-foot summary', texts: ['Show as table', 'Show as list'] },
  { at: '.figure-foot > a', texts: ['Download SVG', 'Download data (CSV)'] },
  { at: '.plot-legend', texts: ['representative', 'other'] },
  { at: '.map-choice > label', texts: ['Colour'] },
  { at: '.map-choice option', texts: ['none', ...facetNames] },
  { at: '.map-zoom > button', texts: ['Zoom in', 'Zoom out', 'Whole map'] },
  { at: '.map-legend > li', texts: ['a citing paper'] },
  { at: '.map-legend', attribute: 'aria-label', texts: ['Marks'] },
  { at: 'svg.map-marks', attribute: 'aria-label', texts: ['Citing papers'] },
  {
    at: '#map .figure-notes span',
    texts: [
      'Use the arrow keys to move between papers and Enter to open one.',
      'Use the arrow keys to move between papers and Enter to open one. The keys + and − zoom, and so do Ctrl and the wheel, or two fingers; zero shows the whole map.',
    ],
  },
  { at: '#map .figure-notes a', texts: ['How the map is made'] },
];

const paper: LabelRow[] = [
  ...siteFrame,
  ...hubName,
  ...citations,
  { at: '.paper-nav > a.up', texts: ['Back to the list'] },
  { at: '.paper-nav', attribute: 'aria-label', texts: ['Neighbours in the list'] },
];

/** The labels of each kind of page. */
export const labels = {
  paper,
  /** A page that draws papers, with or without one. */
  drawn: [
    ...paper,
    { at: '.drawn-state > h1', texts: ['A paper of this list'] },
    { at: '.drawn-state > p.needs-js', texts: ['Reading the paper …'] },
    {
      at: 'main > p.without-js',
      texts: ['Your browser draws this paper, and that needs JavaScript. The', 'works without.'],
    },
    { at: 'main > p.without-js > a', texts: ['list of citing papers'] },
  ],
  about: [...siteFrame, ...aboutLabels],
  hub: [...siteFrame, ...citations, ...hubParts, ...rail, ...list, ...figures],
  listPage: [
    ...siteFrame,
    ...hubName,
    ...list,
    { at: 'main > h2', texts: ['The papers'] },
    { at: 'main > p.small', texts: ['In Pith’s order. Summaries are Pith’s, written by a machine.'] },
  ],
  figuresPage: [...siteFrame, ...hubName, ...figures, { at: 'main > h1', texts: ['Figures and map'] }],
  news: [...siteFrame, ...hubName, { at: 'main h1', texts: ['New and changed'] }],
  hubs: [
    ...siteFrame,
    ...hubParts,
    ...list,
    { at: '.block-hub > button', texts: ['Cites'] },
    { at: '.block-hub legend', texts: ['Cites'] },
    { at: 'p.late-note', texts: ['Search could not be loaded. You can still open the hub papers.'] },
    { at: 'section.list-column', attribute: 'aria-label', texts: ['Hub papers'] },
    { at: 'section.list-column > h2', texts: ['Papers found'] },
    { at: 'section.list-column > p.small', texts: ['Summaries are Pith’s, written by a machine.'] },
  ],
  hubsListPage: [...siteFrame, { at: 'nav', attribute: 'aria-label', texts: ['Pages of the list'] }],
  aboutList: [
    ...siteFrame,
    ...hubName,
    ...aboutLabels,
    { at: 'article > h1', texts: ['About this list'] },
    { at: 'article > p', texts: ['How sources are read and joined is on', '.'] },
    { at: 'article > p > a', texts: ['the about page of the site'] },
  ],
  overlap: [
    ...siteFrame,
    { at: 'header > p.label', texts: ['Papers that cite both', 'Papers that cite several hub papers'] },
    {
      at: 'header > p.small',
      texts: [
        'Our count over these lists. Papers are matched by identifier, else by title; uncertain matches are kept separate.',
      ],
    },
    { at: 'header > p.small > a', texts: ['How papers are matched'] },
    { at: 'figure > h2', texts: ['The lists and what they share'] },
    { at: '.row > span', texts: ['Papers that cite exactly these'] },
    { at: 'figure summary', texts: ['Show as table'] },
    { at: 'figure thead th', texts: ['Hub papers', 'Cite exactly these', 'Cite these, others too'] },
    { at: 'figcaption > a', texts: ['All sets with their papers, as JSON'] },
    { at: 'figure section', attribute: 'aria-label', texts: ['Hub papers that are cited together'] },
    { at: 'li.title-search > a', texts: ['Search for the title on Google Scholar'] },
  ],
  embed: [...figures],
  source: [
    ...siteFrame,
    { at: 'article > p.label', texts: ['Source file'] },
    { at: 'article > nav', attribute: 'aria-label', texts: ['Pages of the file'] },
  ],
  saved: [
    ...siteFrame,
    { at: 'head > title', texts: ['Saved papers · Citation explorer'] },
    { at: 'main h1', texts: ['Saved papers'] },
    {
      at: 'main p.without-js',
      texts: [
        'Your browser keeps the list of papers that you saved, and showing it needs JavaScript. The lists of citing papers work without.',
      ],
    },
    { at: 'main p.needs-js', texts: ['Reading your list …', 'Loading the lists of this site …'] },
    { at: '#library > h2', texts: ['Papers you have'] },
    {
      at: '#library > p.small',
      texts: [
        'Choose the file of your own library. Lists then mark the papers that are in it, and can be filtered to those that are new to you. Your browser reads the file and keeps titles, names, years and identifiers; nothing is sent.',
      ],
    },
  ],
  compare: [
    ...siteFrame,
    { at: 'head > title', texts: ['Compare papers · Citation explorer'] },
    { at: 'main h1', texts: ['Compare papers'] },
    {
      at: 'main p.without-js',
      texts: [
        'Your browser puts the papers side by side, and that needs JavaScript. The lists of citing papers work without.',
      ],
    },
    {
      at: 'main p.needs-js',
      texts: ['Reading which papers to compare …', 'Loading the lists of this site …'],
    },
  ],
  missing: [
    ...siteFrame,
    { at: 'head > title', texts: ['Page not found · Citation explorer'] },
    { at: 'main h1', texts: ['Page not found'] },
    {
      at: 'main p',
      texts: [
        'There is no page at this address. A paper’s address changes only if its title does; the list of citing papers has them all.',
      ],
    },
    { at: 'main p > a', texts: ['Go to the explorer'] },
  ],
} satisfies Record<string, LabelRow[]>;

export type PageKind = keyof typeof labels;
