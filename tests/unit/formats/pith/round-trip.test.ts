import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFactsRow } from '../../../../src/core/formats/pith/facts-row.ts';
import { parse } from '../../../../src/core/formats/pith/parse.ts';
import {
  type Layout,
  type PrintedHub,
  type PrintedPaper,
  stringify,
} from '../../../../src/core/formats/pith/stringify.ts';
import { headings } from '../../../../src/core/formats/pith/vocabulary.ts';
import { citationRoles } from '../../../../src/core/schemas/citation-role.ts';
import { matchKey, toDisplayText } from '../../../../src/core/text/display.ts';
import { recordOf } from '../../../support/joining/parsed.ts';

describe.each<Layout>(['extracted', 'full'])('stringify(hub, papers, %s)', (layout) => {
  test('parse reads back the same hub and papers', () => {
    fc.assert(
      fc.property(hubs, fc.array(papers, { minLength: 1, maxLength: 8 }), (hub, list) => {
        const printed = list.map((paper, index) => withKnowableMark(paper, index, list, layout));
        const { record, dump } = roundTrip(hub, printed, layout);
        expect(record.hub, dump).toMatchObject(hub);
        expect(record.hub, dump).toMatchObject({ keptText: [], unmatchedRepresentatives: [] });
        expect(record.citingPapers, dump).toMatchObject(printed);
        expect(record.citingPapers).toHaveLength(printed.length);
      }),
    );
  });
});

test('stringify(hub, papers, full) keeps apart titles that read like rows and bullets', () => {
  const facts = { verdict: 'accept', novelty: 7, primaryCategory: 'cs.CV', issued: '2026-05-14' };
  const titles = [
    'cs.CV · 2026',
    '- A Title',
    '• A Title',
    'hep-th · 2026 · accept · novelty 1.0',
    'abstract',
  ];
  const list = titles.map((title) => ({ title, summary: `About ${title}`, representative: true, ...facts }));
  const { record } = roundTrip({ ...noFacts, title: 'A Hub Paper' }, list, 'full');
  expect(record.citingPapers).toMatchObject(list);
});

function roundTrip(hub: PrintedHub, list: PrintedPaper[], layout: Layout) {
  const dump = stringify(hub, list, layout);
  return { dump, record: recordOf('hub', 'hub.pith.txt', parse(dump)) };
}

const noFacts = {
  abstract: null,
  tierLabel: null,
  classificationLabel: null,
  headline: null,
  statedCitingCount: null,
  statedShare: null,
  roles: null,
  polarities: null,
  fields: null,
  years: null,
  verdicts: null,
};

// One line of text. Not generated, because a page cannot print it or its text cannot hold it:
// - line ends, outer white space, control characters and bidirectional overrides, which toDisplayText removes;
// - a bullet alone, which opens an entry whatever is meant by it.
const lines = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
    fc.nat().map(String),
    fc.constantFrom('Abstract', 'Roles', 'Hub', 'GPT 4', 'background 18', 'A Study of X', 'a Study of x'),
    fc.constantFrom('A hub paper cites pith.', 'Hub Papers, 94% of them as background.', 'GPT · 4 · 5'),
    fc.constantFrom('- A Dash', '-A', '— Dash', '• Bullet', '--', '“Quotes” ‘and’ ‐‑–—― dashes', 'A\u00A0B'),
    fc.constantFrom('$\\pi_0$ and $24.3\\%$', '$5 and $6', '\\$', '$$', '<script>alert(1)</script>', '&amp;'),
    fc.constantFrom('דוגמה', 'مثال واحد', '例の題名', '👩‍🔬 🇫🇷 👍🏽', 'mode\u0300le', 'modèle', 'A \u200FB'),
  )
  .filter((text) => text !== '' && toDisplayText(text).text === text && !/^[-•]$|[\r\n]/.test(text));

// A title may be what opens something else elsewhere: it is known by the bullet above or the row below it.
const titles = fc.oneof(
  { weight: 4, arbitrary: lines },
  fc.constantFrom(...headings),
  fc.constantFrom(
    'cs.CV · 2026-05-14 · accept',
    'none',
    'hub',
    'super hub Mixed citations',
    '171 Pith papers citing it',
  ),
  fc.constantFrom('Canonical reference. 94% of citing Pith papers cite this work as background.'),
);

// Not generated as a summary, because nothing on a page tells it from what it reads like: a heading, a facts
// row, and for the summary that the extracted layout prints above the hub paper also a line of the header.
const readsAsHeader = (text: string) =>
  /^(?:[a-z-]+ )?hub(?: [A-Z][A-Za-z -]*)?$/.test(text) ||
  /^pith\.|^(?:canonical reference|mixed citations)\.|citing Pith papers|citing it$|% of classified/i.test(
    text,
  );
const summaries = lines.filter(
  (text) => !isHeading(text) && readFactsRow(text) === null && !readsAsHeader(text),
);

// A row of one fact, or without a date, a novelty or a dotted category, is not generated: it reads like a
// title or a summary. So is a category that arXiv does not have without the date after it.
const verdicts = fc.constantFrom('unverdicted', 'accept', 'weak accept', 'needs-review');
const novelties = fc.nat({ max: 1000 }).map((tenths) => tenths / 10);
const dates = fc.constantFrom('2026', '2025-12', '2024-02-29', '1999-01-01');
const dotted = fc.constantFrom('cs.CV', 'math.AG', 'q-bio.NC', 'cond-mat.mtrl-sci', 'physics.comp-ph');
const undotted = fc.constantFrom('hep-th', 'quant-ph', 'gr-qc');
const no = fc.constant(null);
const facts = fc
  .record({
    primaryCategory: fc.oneof(no, dotted, undotted),
    issued: fc.oneof(no, dates),
    verdict: fc.oneof(no, verdicts),
    novelty: fc.oneof(no, novelties),
  })
  .filter(({ primaryCategory, issued, verdict, novelty }) => {
    const stated = [primaryCategory, issued, verdict, novelty].filter((fact) => fact !== null).length;
    const certain = issued !== null || novelty !== null || primaryCategory?.includes('.');
    return stated === 0 || (stated > 1 && certain === true);
  });

const papers = fc
  .tuple(titles, fc.oneof({ weight: 4, arbitrary: summaries }, no), fc.boolean(), facts)
  .map(([title, summary, representative, row]): PrintedPaper => ({ title, summary, representative, ...row }));

/**
 * Takes the mark of a representative that a page cannot tell from another paper: one without a summary in
 * the extracted layout, which prints nothing else of it, and one that prints the same as another paper.
 */
function withKnowableMark(paper: PrintedPaper, index: number, list: PrintedPaper[], layout: Layout) {
  const others = list.toSpliced(index, 1);
  const same = (a: string | null, b: string | null) => matchKey(a ?? '') === matchKey(b ?? '');
  const isTwin = (other: PrintedPaper) =>
    same(other.summary, paper.summary) && (layout === 'extracted' || same(other.title, paper.title));
  // Without a facts row, a title that is also a summary reads as that summary.
  const readsAsSummary = list.some(({ summary }) => same(summary, paper.title));
  const knowable = paper.summary !== null && !others.some(isTwin) && !readsAsSummary;
  return { ...paper, representative: (paper.representative && knowable) || null };
}

const words = fc.constantFrom(
  'tooling',
  'critical',
  'discussion',
  'Kritik',
  'données',
  'cs.CV',
  'a-b',
  '方法',
);
const names = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const counts = fc.nat({ max: 1_000_000_000 });
const maybeList = <T>(item: fc.Arbitrary<T>) => fc.oneof(no, fc.array(item, { maxLength: 4 }));
const roles = fc.oneof(
  fc.record({ role: fc.constantFrom(...citationRoles), count: counts }),
  fc.record({ role: fc.constant('other' as const), label: names, count: counts }),
);
const percents = fc.nat({ max: 1000 }).map((tenths) => tenths / 10);
const headlines = fc.oneof(
  fc.tuple(percents, fc.constantFrom(...citationRoles)).map(([percent, role]) => ({
    text: `Canonical reference. ${percent}% of citing Pith papers cite this work as ${role}.`,
    percent,
    role,
  })),
  fc.tuple(percents, fc.constantFrom(...citationRoles)).map(([percent, role]) => ({
    text: `Mixed citations. Most common role is ${role} (${percent}%).`,
    percent,
    role,
  })),
  counts.map((count) => ({
    text: `${count} citing papers, polarity classification is still indexing`,
    percent: null,
    role: null,
  })),
);

// A classification is printed after a tier, so it is not generated without one. A hub title that reads like
// another line of the header is not generated: nothing on a page tells it from that line.
const hubs = fc
  .record({
    title: lines.filter((text) => !isHeading(text) && !readsAsHeader(text)),
    abstract: fc.oneof(
      no,
      fc.array(
        lines.filter((text) => !isHeading(text)),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    tierLabel: fc.constantFrom(null, 'hub', 'super hub', 'mega hub', 'giga hub'),
    classificationLabel: fc.constantFrom(
      null,
      'Canonical reference',
      'Mixed citations',
      'Disputed reference',
    ),
    headline: fc.oneof(no, headlines),
    statedCitingCount: fc.oneof(no, counts),
    statedShare: fc.oneof(
      no,
      fc.tuple(percents, fc.constantFrom(...citationRoles)).map(([percent, role]) => ({
        text: `${role} ${percent}% of classified citations`,
        percent,
        role,
      })),
    ),
    roles: maybeList(roles),
    polarities: maybeList(fc.record({ polarity: names, count: counts })),
    fields: maybeList(fc.record({ name: names, count: counts })),
    years: maybeList(fc.record({ name: fc.constantFrom('2026', '2025', '1999'), count: counts })),
    verdicts: maybeList(fc.record({ name: verdicts, count: counts })),
  })
  .map((hub) => ({
    ...hub,
    abstract: hub.abstract === null ? null : hub.abstract.join('\n\n'),
    classificationLabel: hub.tierLabel && hub.classificationLabel,
  }));

function isHeading(text: string): boolean {
  return headings.some((heading) => heading === text);
}
