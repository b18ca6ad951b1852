import fc from 'fast-check';
import { withSpelledOut } from '../../../src/core/facts/identifiers.ts';
import type { Origin } from '../../../src/core/formats/format.ts';
import { toPageRange } from '../../../src/core/formats/shared/page-range.ts';
import { saysNothing } from '../../../src/core/formats/shared/says-nothing.ts';
import { citationRoles, type StatedRole } from '../../../src/core/schemas/citation-role.ts';
import type { Work } from '../../../src/core/schemas/work.ts';
import type { ParsedPaper } from '../../../src/core/sources/parsed-source.ts';
import { toFlowingText } from '../../../src/core/text/flowing-text.ts';
import { toPlainText } from '../../../src/core/text/tex.ts';
import { authors, usualSuffixes } from './bibliographic-works.ts';

/** Where the works of a test come from. */
export const origin: Origin = {
  about: 'Papers that cite “A Hub Paper”.',
  sources: [
    { file: 'hub.pith.txt', sha256: 'a'.repeat(64), retrieved: null },
    { file: 'hub.csl.json', sha256: 'b'.repeat(64), retrieved: '2026-11-22' },
  ],
};

/** A paper as it is read: without its place, and with the places of its quotes left out. */
export type ReadFacts = Omit<ParsedPaper, 'place' | 'quotes'> & {
  quotes: { text: string; roles: StatedRole[] }[];
};

export function readFacts({ place: _, places: __, quotes, ...facts }: ParsedPaper): ReadFacts {
  return { ...facts, quotes: quotes.map(({ text, roles }) => ({ text, roles })) };
}

/** What reading a written work must give: titles have their TeX as text, identifiers what they spell out. */
export function expectedFacts(work: Work): ReadFacts {
  const { id: _, representative, role: _3, source: _4, provenance: _5, otherValues: _6, ...rest } = work;
  const { titleLanguage: _7, summaryBy: _8, ...facts } = rest;
  return {
    ...facts,
    // The papers that a source selects are listed apart.
    ...(representative === false && { representative }),
    title: toPlainText(work.title),
    identifiers: withSpelledOut(work.identifiers, work.url),
    quotes: work.quotes.map(({ text, roles }) => ({ text, roles })),
  };
}

const samples = fc.constantFrom(
  'Навчання з підкріпленням',
  '视觉强化微调：方法',
  'التعلم المعزز',
  'דוגמה \u200Fא',
  'Mode\u0300le 👩‍🔬 🇫🇷 👍🏽',
  '“Quotes” ‘and’ "straight" it\'s',
  'a, b; c\td and e & f',
  '=1+1',
  "'=1+1",
  "''",
  '-5',
  '@home',
  '+1',
  '<i>E. coli</i> &amp; <jats:p>x</jats:p>',
  '&lt;b&gt; &#38; a<b',
  'H<sub>2</sub>O',
  '$\\alpha^2$ costs $5 and \\$6',
  '\\, \\; \\\\ {a}',
  '(method) text',
  'Summary by the source: text',
  'arXiv:2401.00001 [cs]',
  'A\u00A0B',
  '[{"a":1}]',
);

/** A line of any script, as records hold it. */
export const lines = fc
  .oneof(
    samples,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'"\',;=+-@&<>ib/\\(){} \u00A0'), minLength: 1, maxLength: 12 }),
  )
  .map((text) => toFlowingText(text).text)
  .filter((text) => text !== '');

/** Lines with single line ends or blank lines between them. */
const paragraphs = fc
  .tuple(lines, fc.array(fc.tuple(fc.constantFrom('\n', '\n\n'), lines), { maxLength: 2 }))
  .map(([first, more]) => first + more.map(([end, line]) => end + line).join(''));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const part = <T>(name: string, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({}),
    arbitrary.map((value) => ({ [name]: value })),
  );

const isRole = (name: string) => citationRoles.some((role) => role === name.toLowerCase());
const labels = lines.filter((text) => !/[;()]/.test(text) && !isRole(text));
const roles: fc.Arbitrary<StatedRole> = fc.oneof(
  fc.constantFrom(...citationRoles).map((role) => ({ role })),
  labels.map((label) => ({ role: 'other' as const, label })),
);

const days = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const arxivIds = fc.oneof(
  digits(5).map((number) => `2401.${number}`),
  digits(3).map((number) => `hep-th/9901${number}`),
);
const dois = fc.oneof(
  fc.constantFrom(
    '10.1002/(SICI)1097-4636(199823)43:4<338::AID-JBM2>3.0.CO;2-B',
    '10.48550/arXiv.2401.00001',
  ),
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
    .map((suffix) => `10.1000/${suffix.replace(/\s/g, '')}x`),
);
const identifiers = fc
  .tuple(
    part('arxiv', arxivIds),
    part('doi', dois),
    part(
      'openalex',
      fc.nat().map((number) => `W${number}`),
    ),
    part(
      'semanticScholar',
      fc.oneof(
        fc.constant('c0ffee'.repeat(6).padEnd(40, '0')),
        fc.nat().map((number) => `CorpusId:${number}`),
      ),
    ),
  )
  .map((parts): Work['identifiers'] => Object.assign({}, ...parts));

// No record has a venue or abstract such as `n/a`.
const isValue = (text: string) => !saysNothing(text);
const values = lines.filter(isValue);

const publications = fc
  .tuple(
    part('type', fc.constantFrom('article', 'article-journal', 'paper-conference', 'legal_case')),
    part('venue', values),
    part('publisher', values),
    part('volume', values),
    part('issue', values),
    part('pages', values.map(toPageRange).filter(isValue)),
  )
  .map((parts): Work['publication'] => Object.assign({}, ...parts));

/** A work with any facts, under a key of its own. */
const work = fc
  .record({
    title: lines.filter(
      (text) => toFlowingText(toPlainText(text)).text === toPlainText(text) && toPlainText(text) !== '',
    ),
    summary: maybe(paragraphs),
    abstract: maybe(paragraphs.filter(isValue)),
    roles: fc.array(roles, { maxLength: 3 }),
    polarity: maybe(lines),
    verdict: maybe(lines),
    novelty: maybe(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    primaryCategory: maybe(lines),
    identifiers,
    authors: fc.array(authors(lines, usualSuffixes), { maxLength: 3 }),
    issued: maybe(dates),
    url: maybe(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    publication: publications,
    influential: maybe(fc.boolean()),
    languages: fc.uniqueArray(fc.constantFrom('de', 'en-US', 'zh-Hant', 'sr-Latn', 'fil'), { maxLength: 2 }),
    retracted: maybe(fc.boolean()),
    citedBy: fc.uniqueArray(
      fc.record({
        count: fc.nat(),
        source: fc.constantFrom('OpenAlex', 'Semantic Scholar', 'Europe PMC'),
        asOf: fc.option(fc.constantFrom('2026-11-26', '2024-02-29')),
      }),
      { maxLength: 3, selector: ({ source }) => source },
    ),
    pdf: fc.option(fc.webUrl({ validSchemes: ['https'] })),
    review: fc.option(fc.boolean()),
    tallies: fc.array(
      fc.record({ polarity: fc.constantFrom('supporting', 'contrasting', 'mentioning'), count: fc.nat() }),
      {
        maxLength: 3,
      },
    ),
    quotes: fc.array(fc.record({ text: lines, roles: fc.array(roles, { maxLength: 2 }) }), { maxLength: 2 }),
    representative: maybe(fc.boolean()),
  })
  .map((facts): Omit<Work, 'key' | 'id'> => {
    const source = [
      { file: 'hub.pith.txt', line: 7 },
      { file: 'hub.csl.json', path: '/1' },
    ];
    const quotes = facts.quotes.map((quote) => ({
      ...quote,
      source: { file: 'hub.csl.json', path: '/1/quotes/0' },
    }));
    const role = facts.roles[0]?.role ?? null;
    // Of every other summary it is known who wrote it.
    const isKnown = (facts.summary?.length ?? 0) % 2 === 1;
    const summaryBy = isKnown ? 'Pith, written by a machine' : null;
    return {
      ...facts,
      quotes,
      role,
      summaryBy,
      titleLanguage: null,
      source,
      provenance: {},
      otherValues: [],
    };
  });

/** Lists of works as they are exported. */
export const works: fc.Arbitrary<Work[]> = fc
  .array(work, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((facts, index) => ({ ...facts, id: `w-${index}`, key: `key${index}` })));
