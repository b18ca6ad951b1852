import { describe, expect, test } from 'vitest';
import { siteConfigSchema } from '../../../src/core/schemas/site-config.ts';

const takes = (config: object) => siteConfigSchema.safeParse(config).success;

test('a config without a field has every default', () => {
  expect(siteConfigSchema.parse({})).toEqual({
    name: 'Citation explorer',
    description: 'See who cites a paper, how they cite it, and find any of the citing papers.',
    language: 'en',
    accent: null,
    repository: null,
    footer: [],
    terms: null,
    hubs: [],
    refresh: 'commit',
    offline: true,
    limits: {
      papersPerPage: 100,
      unpagedPapers: 200,
      plainExports: 10_000,
      hubsPerPage: 50,
      paperPages: null,
      printedMessages: 500,
      siteMegabytes: 800,
    },
  });
});

test.each<[string, number | null, number | null]>([
  ['papersPerPage', 10, 500],
  ['unpagedPapers', 10, 400],
  ['plainExports', 400, null],
  ['hubsPerPage', 2, 200],
  ['paperPages', 0, null],
  ['printedMessages', 0, 10_000],
  ['siteMegabytes', 1, 1000],
])('the limit %s is from %s to %s', (name, least, most) => {
  const limit = (value: number) => takes({ limits: { [name]: value } });
  if (least !== null) expect([least - 1, least, least + 1].map(limit)).toEqual([false, true, true]);
  if (most !== null) expect([most - 1, most, most + 1].map(limit)).toEqual([true, true, false]);
  else expect(limit(1_000_000)).toBe(true);
  expect(limit(20.5)).toBe(false);
});

test.each<[string, number, (text: string) => object]>([
  ['name', 60, (name) => ({ name })],
  ['description', 300, (description) => ({ description })],
  ['accent', 60, (accent) => ({ accent })],
  ['label of a link', 60, (label) => ({ footer: [{ label, href: 'imprint.html' }] })],
  ['text of the terms', 300, (text) => ({ terms: { text } })],
  ['title of a hub', 120, (title) => ({ hubs: [{ id: 'tide', title }] })],
])('the %s is one line of at most %i letters', (_, most, configOf) => {
  expect([1, most, most + 1].map((length) => takes(configOf('x'.repeat(length))))).toEqual([
    true,
    true,
    false,
  ]);
  expect(['', ' ', 'a\nb', 'a\u0000b'].filter((text) => takes(configOf(text)))).toEqual([]);
  expect(takes(configOf(` ${'x'.repeat(most)} `))).toBe(true);
});

test('white space around a text is not part of it', () => {
  expect(siteConfigSchema.parse({ name: '  Tides ' }).name).toBe('Tides');
});

describe('an address in the footer', () => {
  const href = (address: string) => takes({ footer: [{ label: 'Imprint', href: address }] });

  test.each([
    'https://example.org/a',
    'http://example.org',
    'mailto:lab@example.org',
    'imprint.html',
    'a/b?c#d',
  ])('may be %s', (address) => {
    expect(href(address)).toBe(true);
  });

  test.each([
    ...['javascript:alert(1)', 'ftp://example.org', '//example.org', '/imprint', './a', '\\a', ''],
    ...['mailto:lab', 'mailto:@example.org', 'mailto:a@b c', 'mailto:a@b@c', 'a b', 'a"b', 'a<b'],
  ])('may not be %j', (address) => {
    expect(href(address)).toBe(false);
  });

  test('is one of eight at the most', () => {
    const links = (count: number) => Array.from({ length: count }, () => ({ label: 'x', href: 'x.html' }));
    expect([8, 9].map((count) => takes({ footer: links(count) }))).toEqual([true, false]);
  });
});

test('a language is one tag', () => {
  const languages = ['de', 'pt-BR', 'german!', '', 'de_CH'];
  expect(languages.filter((language) => takes({ language }))).toEqual(['de', 'pt-BR']);
});

test('a repository is an address of the web, and a hub has an id', () => {
  expect(takes({ repository: 'https://example.org/lab' })).toBe(true);
  expect(takes({ repository: 'git://example.org/lab' })).toBe(false);
  expect(['tide', 'tide-2', 'Tide', 'a--b', ''].filter((id) => takes({ hubs: [{ id }] }))).toEqual([
    'tide',
    'tide-2',
  ]);
});

test('a field that nobody knows is refused wherever it is', () => {
  const link = { label: 'x', href: 'x.html', extra: 1 };
  const configs = [
    { extra: 1 },
    { footer: [link] },
    { terms: { text: 'x', extra: 1 } },
    { hubs: [{ id: 'tide', extra: 1 }] },
    { limits: { extra: 1 } },
  ];
  expect(configs.filter(takes)).toEqual([]);
});
