import { describe, expect, test } from 'vitest';
import { groupMessages } from '../../../src/core/messages/group-messages.ts';
import { checkSiteConfig } from '../../../src/core/site-config/check-site-config.ts';
import { findKey } from '../../../src/core/site-config/find-key.ts';
import { hubFileConfig } from '../../../src/core/site-config/hub-file-config.ts';

/** `line: reason` of each fault of a config that is written as JSON. */
function faultsOf(text: string): string[] {
  const checked = checkSiteConfig(JSON.parse(text), text);
  return 'findings' in checked ? checked.findings.map(({ line, reason }) => `${line}: ${reason}`) : [];
}

test('a fault is an error of the rule for configs', () => {
  const checked = checkSiteConfig({ accent: 'blu' }, '');
  expect(
    'findings' in checked && checked.findings.map(({ severity, rule }) => `: ${severity} ${rule}`),
  ).toEqual([': error bad-config']);
});

test('each field has a message of its own, which shares a line with no other', () => {
  const checked = checkSiteConfig({ name: '', acent: '#fff', hubs: [{ id: 'A' }, { id: 'B' }] }, '');
  const faults = 'findings' in checked ? checked.findings : [];
  const messages = faults.map((fault) => ({ ...fault, file: 'site.config.json' }));
  expect(groupMessages(messages).map(({ first, times }) => [first.field, times])).toEqual([
    ['name', 1],
    ['hubs[1].id', 1],
    ['hubs[2].id', 1],
    ['acent', 1],
  ]);
});

test('an empty config is a site with every default', () => {
  expect(checkSiteConfig({}, '{}')).toMatchObject({
    config: {
      name: 'Citation explorer',
      language: 'en',
      accent: null,
      footer: [],
      limits: { papersPerPage: 100 },
    },
  });
});

test('a config with every field is taken over as it is', () => {
  const config = {
    name: 'Citations of our lab',
    description: 'Who cites us.',
    language: 'de-CH',
    accent: 'rebeccapurple',
    repository: 'https://example.org/lab/site',
    footer: [
      { label: 'Imprint', href: 'imprint.html' },
      { label: 'Contact', href: 'mailto:lab@example.org' },
    ],
    terms: { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
    hubs: [{ id: 'visual-rft', title: 'Our first' }, { id: 'moon' }],
    refresh: 'pull-request' as const,
    offline: false,
    limits: {
      papersPerPage: 50,
      unpagedPapers: 60,
      plainExports: 5000,
      hubsPerPage: 20,
      paperPages: 10,
      printedMessages: 5,
      siteMegabytes: 200,
    },
  };
  expect(checkSiteConfig(config, '')).toEqual({ config });
});

describe('a fault names its line, its field, what was found and what is expected', () => {
  test.each([
    [
      'an unknown field',
      '{\n"nam": "x"\n}',
      '2: nam: found “x”, which is no field here; expected one of name,',
    ],
    ['no colour', '{"name": "x",\n"accent": "blu"}', '2: accent: found “blu”, expected a colour of CSS'],
    ['an empty name', '{"name": " "}', '1: name: found “ ”, '],
    ['a name over two lines', '{"name": "a\\nb"}', '1: name: found “a\\u{a}b”, expected one line'],
    ['no language', '{"language": "german!"}', '1: language: found “german!”, expected a language tag'],
    [
      'a script for an address',
      '{"footer": [{"label": "x",\n"href": "javascript:alert(1)"}]}',
      '2: footer[1].href: found',
    ],
    [
      'an address of another host without a scheme',
      '{"footer": [{"label": "x", "href": "//example.org"}]}',
      '1: footer[1].href: found',
    ],
    ['a list for a text', '{"terms": []}', '1: terms: found “[]”, expected object'],
    ['a field that is missing', '{"footer": [\n{"label": "x"}]}', '1: footer[1].href: found nothing, '],
    [
      'a hub twice',
      '{"hubs": [{"id": "a"},\n{"id": "b"},\n{"id": "a"}]}',
      '3: hubs[3].id: found “a”, expected each hub once',
    ],
    [
      'a limit that Pages does not allow',
      '{"limits": {\n"siteMegabytes": 2000}}',
      '2: limits.siteMegabytes: found “2000”, ',
    ],
  ])('%s', (_, text, expected) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  test('all faults are named in one run', () => {
    expect(faultsOf('{"accent": "blu", "language": 3, "x": 1}')).toHaveLength(3);
  });

  test('anything that is no object is a fault', () => {
    for (const text of ['null', '[]', '"x"', '3']) expect(faultsOf(text)).toHaveLength(1);
  });
});

test('faults are in the order of their lines, each with the whole of what was found', () => {
  const text = '{"hubs": [\n{"id": "a", "title": 3},\n{"id": "a"},\n{"id": "B"}],\n"accent": "blu"}';
  expect(faultsOf(text)).toEqual([
    '2: hubs[1].title: found “3”, expected string, received number.',
    '3: hubs[2].id: found “a”, expected each hub once.',
    '4: hubs[3].id: found “B”, expected the id of a hub, as in visual-rft.',
    '5: accent: found “blu”, expected a colour of CSS such as #3f2ca5 or rebeccapurple.',
  ]);
});

test.each([
  ['{"footer": [{"label": "x", "href": "x.html", "url": 1}]}', 'expected one of label, href.'],
  ['{"terms": {"text": "x", "url": 1}}', 'expected one of text, href.'],
  ['{"hubs": [{"id": "a", "name": 1}]}', 'expected one of id, title.'],
  [
    '{"limits": {"papers": 1}}',
    'expected one of papersPerPage, unpagedPapers, plainExports, hubsPerPage, paperPages, printedMessages, siteMegabytes.',
  ],
  [
    '{"nam": 1}',
    'expected one of name, description, language, accent, repository, footer, terms, hubs, refresh, offline, limits.',
  ],
])('an unknown field of %s is told with those that are known', (text, known) => {
  const [fault] = faultsOf(text);
  expect(fault).toContain(`which is no field here; ${known}`);
});

test('a config that is nothing has a fault in its first line', () => {
  expect(faultsOf('null')).toEqual(['1: the config: found “null”, expected object, received null.']);
});

test.each<[string, (string | number)[], number]>([
  ['name: a\naccent: b', ['accent'], 2],
  ['name: a', ['accent'], 1],
  ['\'name\' : a\n"accent" : b', ['accent'], 2],
  ['accented: a\naccent: b', ['accent'], 2],
  ['title: a\nhubs:\n- id: a\n  title: b\n- id: c\n  title: d', ['hubs', 1, 'title'], 6],
  ['label: a\nfooter:\n- label: a\n- label: b\n- label: c', ['footer', 0, 'label'], 3],
  ['label: a\nfooter:\n- label: a\n- label: b\n- label: c', ['footer', 2, 'label'], 5],
  ['label: a\nfooter:\n- label: a', ['footer', 2, 'label'], 2],
  ['{"limits": {"papersPerPage": 1}}', ['limits', 'papersPerPage'], 1],
  ['papersPerPage: 1\nlimits:\n  x: 1', ['limits', 'papersPerPage'], 2],
])('in %j, the path %j is in line %i', (text, path, line) => {
  expect(findKey(text, path)).toEqual({ line });
});

test('a site of one file has whole lists, no offline copy, and its other limits', () => {
  const checked = checkSiteConfig({ limits: { papersPerPage: 50 } }, '');
  if (!('config' in checked)) throw new Error('no config');
  expect(hubFileConfig(checked.config)).toEqual({
    ...checked.config,
    offline: false,
    limits: { ...checked.config.limits, unpagedPapers: 2 ** 53 - 1, plainExports: 2 ** 53 - 1 },
  });
});
