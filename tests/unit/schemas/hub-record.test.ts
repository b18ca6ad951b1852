import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { nothingNoted } from '../../../scripts/lib/records/build-hub.ts';
import { type HubRecord, hubRecordSchema } from '../../../src/core/schemas/hub-record.ts';

const place = { file: 'visual-rft.pith.txt', line: 37 };

/** The example of the data contract, with every field of the record. */
const example: HubRecord = {
  schemaVersion: 1,
  hub: {
    id: 'visual-rft',
    title: 'Visual-RFT: Visual Reinforcement Fine-Tuning',
    titleLanguage: 'en',
    primaryCategory: 'cs.CV',
    languages: ['en'],
    abstract: 'Improves by $24.3\\%$.',
    tier: 'hub',
    tierLabel: 'hub',
    classification: 'canonical-reference',
    classificationLabel: 'Canonical reference',
    headline: { text: 'Canonical reference. 94% of citing Pith papers …', percent: 94, role: 'background' },
    statedCitingCount: null,
    statedShare: { text: 'Background 69% of classified citations', percent: 69, role: 'background' },
    roles: [
      { role: 'background', count: 18 },
      { role: 'other', label: 'tooling', count: 0 },
    ],
    polarities: [{ polarity: 'support', count: 7 }],
    fields: [{ name: 'cs.CV', count: 40 }],
    years: null,
    verdicts: [],
    identifiers: { arxiv: '2503.01785', doi: '10.48550/arXiv.2503.01785' },
    authors: [{ family: 'Liu', given: 'Ziyu' }],
    issued: '2025-03-03',
    url: 'https://arxiv.org/abs/2503.01785',
    publication: { type: 'article', publisher: 'arXiv' },
    retracted: false,
    citedBy: [{ count: 12, source: 'OpenAlex', asOf: '2026-11-26' }],
    pdf: 'https://example.org/paper.pdf',
    review: null,
    tallies: [{ polarity: 'supporting', count: 3 }],
    otherValues: [{ field: 'issued', value: '2025', source: place }],
    unmatchedRepresentatives: [
      {
        title: null,
        summary: 'A summary.',
        verdict: null,
        novelty: null,
        primaryCategory: null,
        issued: null,
        source: place,
      },
    ],
    keptText: [{ heading: null, text: 'reading order', source: place }],
    headings: [{ text: 'abstract', source: place }],
    provenance: { title: [place] },
  },
  citingPapers: [
    {
      id: 'camo-camera-motion-grounded-2',
      title: 'CaMo: Camera Motion Grounded Evaluation',
      titleLanguage: null,
      languages: [],
      summary: 'Proposes a score.',
      abstract: 'We propose a score.',
      representative: true,
      role: 'other',
      roles: [{ role: 'other', label: 'result' }],
      polarity: null,
      verdict: 'unverdicted',
      novelty: 7,
      primaryCategory: 'cs.CV',
      identifiers: { arxiv: '2605.20165' },
      authors: [],
      issued: '2026-05-19',
      url: 'https://arxiv.org/abs/2605.20165',
      publication: { type: 'article-journal', venue: 'A Journal', volume: '3', issue: '1', pages: '12-34' },
      influential: true,
      retracted: null,
      citedBy: [{ count: 0, source: 'OpenAlex', asOf: null }],
      pdf: null,
      review: true,
      tallies: [{ polarity: 'mentioning', count: 0 }],
      quotes: [{ text: 'As [1] shows …', roles: [{ role: 'background' }], source: place }],
      source: [place, { file: 'visual-rft.csl.json', path: '/1' }],
      provenance: { issued: [1] },
      places: { summary: [{ of: 0, line: 38 }] },
      otherValues: [{ field: 'title', value: 'Camo', source: place }],
    },
  ],
  sources: [
    {
      file: 'visual-rft.pith.txt',
      format: 'pith',
      sha256: 'a'.repeat(64),
      lines: 185,
      messages: 2,
      ...nothingNoted,
    },
  ],
};

const [paper] = example.citingPapers;
const withHub = (changes: object) => ({ ...example, hub: { ...example.hub, ...changes } });
const withPaper = (changes: object) => ({ ...example, citingPapers: [{ ...paper, ...changes }] });
const withSource = (changes: object) => ({ ...example, sources: [{ ...example.sources[0], ...changes }] });

/** The paths of what is wrong, as in `citingPapers.0.id`. */
function problems(record: unknown): string[] {
  const result = hubRecordSchema.safeParse(record);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

describe('hubRecordSchema', () => {
  test('takes the example as it is', () => {
    expect(hubRecordSchema.parse(example)).toEqual(example);
  });

  test('takes what is not stated: null, and empty lists', () => {
    const hub = Object.fromEntries(
      Object.entries(example.hub).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
    );
    const absent = {
      abstract: null,
      tier: null,
      tierLabel: null,
      classification: null,
      classificationLabel: null,
    };
    const bare = {
      headline: null,
      statedShare: null,
      issued: null,
      url: null,
      identifiers: {},
      provenance: {},
    };
    expect(problems(withHub({ ...hub, ...absent, ...bare, roles: null }))).toEqual([]);
    expect(
      problems(
        withPaper({
          summary: null,
          verdict: null,
          novelty: null,
          primaryCategory: null,
          issued: null,
          url: null,
        }),
      ),
    ).toEqual([]);
  });

  test.each(['2026', '2026-05', '2024-02-29', '1999-12-31'])('takes the date %s', (issued) => {
    expect(problems(withPaper({ issued }))).toEqual([]);
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13',
    '2026-00',
    '2026-5',
    '26',
    '2026-05-14T00:00:00Z',
    '14 May 2026',
    '',
  ])('refuses the date %j', (issued) => {
    expect(problems(withPaper({ issued }))).toEqual(['citingPapers.0.issued']);
    expect(problems(withHub({ issued }))).toEqual(['hub.issued']);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    '//example.org',
    'example.org',
    '',
  ])('refuses the address %j', (url) => {
    expect(problems(withPaper({ url }))).toEqual(['citingPapers.0.url']);
    expect(problems(withHub({ url }))).toEqual(['hub.url']);
  });

  test.each(['A-Title', 'a--b', '-a', 'a-', 'a b', 'a/b', '..', 'é', ''])('refuses the id %j', (id) => {
    expect(problems(withPaper({ id }))).toEqual(['citingPapers.0.id']);
    expect(problems(withHub({ id }))).toEqual(['hub.id']);
  });

  test.each(['summary', 'verdict', 'primaryCategory', 'polarity'])(
    'refuses an empty or missing %s',
    (name) => {
      expect(problems(withPaper({ [name]: '' }))).toEqual([`citingPapers.0.${name}`]);
      expect(problems(withPaper({ [name]: undefined }))).toEqual([`citingPapers.0.${name}`]);
    },
  );

  test.each(['abstract', 'tier', 'tierLabel', 'headline', 'roles', 'statedCitingCount', 'issued', 'authors'])(
    'refuses a hub whose %s is empty, guessed or missing',
    (name) => {
      expect(problems(withHub({ [name]: '' }))).toEqual([`hub.${name}`]);
      expect(problems(withHub({ [name]: undefined }))).toEqual([`hub.${name}`]);
    },
  );

  test.each([
    ['a role outside the vocabulary', withPaper({ role: 'tooling' }), 'citingPapers.0.role'],
    ['a role of zero', withPaper({ role: 0 }), 'citingPapers.0.role'],
    ['a novelty below zero', withPaper({ novelty: -1 }), 'citingPapers.0.novelty'],
    ['a novelty that is no number', withPaper({ novelty: Number.NaN }), 'citingPapers.0.novelty'],
    ['an empty title', withPaper({ title: '' }), 'citingPapers.0.title'],
    ['a paper from nowhere', withPaper({ source: [] }), 'citingPapers.0.source'],
    ['line 0', withPaper({ source: [{ file: 'x', line: 0 }] }), 'citingPapers.0.source.0.line'],
    [
      'a place that is line and path',
      withPaper({ source: [{ ...place, path: '' }] }),
      'citingPapers.0.source.0',
    ],
    ['an empty identifier', withPaper({ identifiers: { arxiv: '' } }), 'citingPapers.0.identifiers.arxiv'],
    ['an unknown identifier', withPaper({ identifiers: { isbn: '1' } }), 'citingPapers.0.identifiers'],
    ['an unknown field of a paper', withPaper({ year: 2026 }), 'citingPapers.0'],
    ['an unknown field of the hub', withHub({ year: 2026 }), 'hub'],
    ['an unknown field of the record', { ...example, extra: 1 }, ''],
    ['a tier outside the vocabulary', withHub({ tier: 'giga-hub' }), 'hub.tier'],
    ['a count below zero', withHub({ roles: [{ role: 'method', count: -1 }] }), 'hub.roles.0.count'],
    ['half a count', withHub({ roles: [{ role: 'method', count: 0.5 }] }), 'hub.roles.0.count'],
    [
      'more than 100 %',
      withHub({ headline: { ...example.hub.headline, percent: 101 } }),
      'hub.headline.percent',
    ],
    ['no citing papers', { ...example, citingPapers: [] }, 'citingPapers'],
    ['no source', { ...example, sources: [] }, 'sources'],
    ['a hash that is not valid', withSource({ sha256: 'A'.repeat(64) }), 'sources.0.sha256'],
    ['another version', { ...example, schemaVersion: 2 }, 'schemaVersion'],
  ])('refuses %s', (_, record, path) => {
    expect(problems(record)).toEqual([path]);
  });
});

/** Each text of the example with its path, the texts of vocabularies and of other patterns left out. */
const freeTexts = textsWithin(example).filter(
  ({ path }) =>
    !/(?:^id|\.id|url|pdf|sha256|issued|asOf|role|tier|classification|address|source\.\d\.path)$/.test(path),
);

function textsWithin(value: unknown, path: string[] = []): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsWithin(member, [...path, name]));
}

/** The example with another value at a path. */
function withValue(path: string, value: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone({ ...example });
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<Record<string, unknown>>((at, name) => at[name] as typeof at, copy);
  parent[last] = value;
  return copy;
}

test('a text that is stated is never empty, and may be of any length', () => {
  expect(freeTexts.length).toBeGreaterThan(50);
  const wrong = freeTexts.filter(
    ({ path, text }) =>
      hubRecordSchema.safeParse(withValue(path, '')).success ||
      !hubRecordSchema.safeParse(withValue(path, text + text)).success,
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('the JSON Schema of a record is closed and says what each field is', () => {
  const schema = z.toJSONSchema(hubRecordSchema);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['schemaVersion', 'hub', 'citingPapers', 'sources'],
    properties: { citingPapers: { minItems: 1, items: { additionalProperties: false } } },
  });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

test('lists of a record may have more than one entry, and a share may be anything from 0 to 100 %', () => {
  const second = { ...example.citingPapers[0], id: 'another', source: [place, place] };
  const more = {
    ...example,
    citingPapers: [...example.citingPapers, second],
    sources: [...example.sources, ...example.sources],
  };
  expect(problems(more)).toEqual([]);
  const places = {
    title: [
      { of: 0, line: 2 },
      { of: 1, path: '/title' },
    ],
  };
  expect(problems(withPaper({ provenance: { title: [0, 1] }, places }))).toEqual([]);
  expect(problems(withPaper({ provenance: { title: [] } }))).toEqual(['citingPapers.0.provenance.title']);
  expect(problems(withPaper({ places: { title: [] } }))).toEqual(['citingPapers.0.places.title']);
  for (const name of ['headline', 'statedShare'] as const) {
    const share = (percent: number) => problems(withHub({ [name]: { ...example.hub[name], percent } }));
    expect([-1, 0, 50, 100, 101].map((percent) => share(percent).length)).toEqual([1, 0, 0, 0, 1]);
  }
});

test('a language of a record is a tag of two letters or more', () => {
  expect(problems(withPaper({ titleLanguage: 'zh-Hant', languages: ['fil', 'de'] }))).toEqual([]);
  expect(problems(withHub({ titleLanguage: 'zh-Hant', languages: ['fil', 'de'] }))).toEqual([]);
  expect(problems(withPaper({ titleLanguage: 'd' }))).toEqual(['citingPapers.0.titleLanguage']);
  expect(problems(withHub({ languages: ['d'] }))).toEqual(['hub.languages.0']);
});
