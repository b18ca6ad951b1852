import fc from 'fast-check';
import { isUndivided } from '../../../scripts/lib/attacks/can-hold.ts';
import { plainPaper } from '../../../scripts/lib/site/plain-record.ts';
import { withSpelledOut } from '../../../src/core/facts/identifiers.ts';
import { isAndOthers, isNobody } from '../../../src/core/formats/shared/name-groups.ts';
import { saysNothing } from '../../../src/core/formats/shared/says-nothing.ts';
import type { Author } from '../../../src/core/schemas/author.ts';
import type { Work } from '../../../src/core/schemas/work.ts';
import type { ParsedPaper } from '../../../src/core/sources/parsed-source.ts';
import { toFlowingText } from '../../../src/core/text/flowing-text.ts';

// What people write, and what would be taken for something else where it is not escaped.
const phrases = fc.constantFrom(
  'Навчання з підкріпленням',
  '视觉强化微调：一种方法',
  'التعلم المعزز للجميع',
  'Mode\u0300le, и́, ệ',
  '👩‍🔬 🇫🇷 👍🏽',
  'A\u00A0B \u200FC',
  'GRPO for Large Language Models in U.S. AI-R1: iPhone’s O’Neil',
  'über Äpfel and Straße',
  '50% of A & B_c #1 ~x ^y <i>z</i> |w|',
  '{braces} {} }{ {',
  '\\foo{bar} \\\\ \\"o \\\'{e} \\',
  "\"quoted\" ``TeX'' ‘x’ `y' ''' ```",
  'a - b -- c --- d ---- e – f — g',
  '?` !` ?? !!',
  '$5 and $6',
  '\\$5 to \\$6',
  'costs $5',
  'by $24.3\\%$ over $O(1/\\sqrt{T})$',
  '$\\pi_0$: a model',
  'p $<$ 5, $>$-x',
  `\${>}$ and $\\less$`,
  '$$ $ x$ $x $',
  '@article{x, title = {y}}',
  '@misc(x, y = z)',
  '% no comment',
  'TY  - JOUR',
  'ER  - ',
  'and others',
  'Smith and Jones',
  'others',
  'family=Doe, given=X',
  '12--34',
  '&amp; &lt;b&gt; <script>alert(1)</script>',
  'month = jan # " 5",',
  '\\textbackslash{} \\enquote{x} \\textsuperscript{2}',
);
const characters = fc.constantFrom(..."aZ \\{}$%&#_~^<>|`'\"-?!@,;:=()[]/.é×ß'".split(''), '\u0301', '中');

/** Text on one line as records hold it: no white space around it, none twice, nothing that cannot be shown. */
export const lines = fc
  .oneof(
    { weight: 3, arbitrary: phrases },
    { weight: 2, arbitrary: fc.array(phrases, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')) },
    { weight: 2, arbitrary: fc.array(characters, { maxLength: 24 }).map((all) => all.join('')) },
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map((text) => toFlowingText(text).text.replace(/ {2,}/g, ' '))
  .filter((text) => text !== '');

/** Names that a format without braces can hold: nothing in them divides names, or says that there is none. */
export const undividedNames = lines.filter(isUndivided);

const years = fc.integer({ min: 1000, max: 2999 }).map(String);
const days = fc.constantFrom('2025-03-03', '2024-02-29', '1999-12-31', '2001-01-01');
const types = (
  'article article-journal article-magazine article-newspaper book chapter dataset entry paper-conference ' +
  'report software speech thesis webpage legal_case post-weblog'
).split(' ');

const identifiers = fc.record(
  {
    arxiv: fc.constantFrom('2503.01785', 'hep-th/9901001', '0704.0001'),
    doi: fc.constantFrom(
      '10.1000/182',
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      '10.1007/978-3-030-58452-8_13',
      '10.1000/a%b#c&d~e^é',
      '10.48550/arXiv.2503.01785',
    ),
    openalex: fc.nat().map((id) => `W${id}`),
    semanticScholar: fc.constantFrom('CorpusId:235', '0123456789abcdef0123456789abcdef01234567'),
  },
  { requiredKeys: [] },
);

const urls = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://example.org/a_b~c%20d?e=f&g=%7B#h',
    'http://приклад.укр/стаття_(1)',
    'https://arxiv.org/abs/2503.01785v2',
    'https://doi.org/10.1000/182',
  ),
);

const pages = fc.constantFrom('12-34', '7', 'e12', 'S1-S3', '12, 15-18', 'iv', '116:1-116:35');
// Of some, babel has a name.
const tags = ['de', 'en', 'en-GB', 'no', 'nb', 'zh', 'zh-Hant', 'fil', 'mul'];
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

/** Suffixes that every format can hold. */
export const usualSuffixes = fc.constantFrom('Jr.', 'Sr', 'III', '2nd', 'PhD');

/** Authors by whole names and by names in their parts. No record lists nobody, or “et al.”. */
export function authors(names: fc.Arbitrary<string>, suffixes: fc.Arbitrary<string>): fc.Arbitrary<Author> {
  return fc.oneof(
    fc.record({ family: names.filter((name) => !isNobody(name) && !isAndOthers(name)), given: maybe(names) }),
    fc.record({ family: names, given: names, suffix: suffixes }),
  );
}

/**
 * Works with facts of every kind that bibliographic formats hold; `names` and `suffixes` are those of authors. No record
 * has a venue or abstract such as `n/a`.
 */
export function works(texts: fc.Arbitrary<string>, names = texts, suffixes = usualSuffixes) {
  const stated = texts.filter((text) => !saysNothing(text));
  const work = fc.record({
    title: texts,
    authors: fc.array(authors(names, suffixes), { maxLength: 4 }),
    issued: maybe(
      fc.oneof(
        years,
        years.map((year) => `${year}-07`),
        days,
      ),
    ),
    url: maybe(urls),
    primaryCategory: maybe(fc.constantFrom('cs.CV', 'hep-th', 'math.GT')),
    abstract: maybe(fc.array(stated, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'))),
    summary: maybe(texts),
    identifiers,
    publication: fc.record(
      {
        type: fc.constantFrom(...types),
        venue: stated,
        publisher: stated,
        volume: stated,
        issue: stated,
        pages,
      },
      { requiredKeys: [] },
    ),
    languages: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
  });
  return fc.array(work, { maxLength: 5 }).map((all) => all.map(toWork));
}

type WrittenFacts = Pick<
  Work,
  | 'title'
  | 'authors'
  | 'issued'
  | 'url'
  | 'primaryCategory'
  | 'abstract'
  | 'summary'
  | 'identifiers'
  | 'publication'
  | 'languages'
>;

/** A work of which only some facts are stated. */
export function toWork(facts: Partial<WrittenFacts>, index = 0): Work {
  return {
    ...plainPaper,
    summaryBy: null,
    ...{ key: `key:${index}_a-b`, id: `id-${index}`, title: 'A Title' },
    source: [{ file: 'x.csl.json', path: `/${index}` }],
    ...facts,
  };
}

/** What is read back of a work, with the identifiers that others of them spell out. */
export function expectedOf(work: Work) {
  return { ...factsOf(work), identifiers: withSpelledOut(work.identifiers, work.url) };
}

export function factsOf(paper: Work | ParsedPaper) {
  const { key, title, authors, issued, url, primaryCategory, abstract, summary } = paper;
  const { identifiers: ids, publication, languages } = paper;
  return {
    key: key ?? '',
    ...{
      title,
      authors,
      issued,
      url,
      primaryCategory,
      abstract,
      summary,
      identifiers: ids,
      publication,
      languages,
    },
  };
}

export const origin = {
  about: 'Papers that cite “@misc{x, $\\pi_0$}”\nTY  - JOUR',
  sources: [
    { file: 'x.csl.json', sha256: 'a'.repeat(64), retrieved: null },
    { file: 'x.pith.txt', sha256: 'b'.repeat(64), retrieved: null },
  ],
};
