import { describe, expect, test } from 'vitest';
import { knownFields } from '../../../../src/core/formats/json-input/field-mapping.ts';
import { type JsonItem, JsonValues } from '../../../../src/core/formats/json-input/json-values.ts';
import { leftOutEntry } from '../../../../src/core/formats/json-input/recover-entries.ts';
import { finding } from '../../../../src/core/messages/finding.ts';

/** The third paper of a page of answers. */
const paper = (fields: Record<string, unknown>): JsonItem => ({ fields, pointer: '/results/2' });

/** What one way to read gives for a value of `doi`, and what is said of it. */
function readWith(value: unknown, read: (values: JsonValues, item: JsonItem) => unknown) {
  const values = new JsonValues();
  const result = read(values, paper(value === undefined ? {} : { doi: value }));
  return [result, ...values.findings().map(({ path, reason, expected }) => [path, reason, expected])];
}

/** The message about `doi` with the value that is described. */
const refused = (described: string, expected: string) => [
  '/results/2/doi',
  `“doi” is ${described}.`,
  expected,
];

describe('a value that is read', () => {
  const text = (values: JsonValues, item: JsonItem) => values.text(item, 'doi');
  const flag = (values: JsonValues, item: JsonItem) => values.flag(item, 'doi');
  const count = (values: JsonValues, item: JsonItem) => values.count(item, 'doi');
  const object = (values: JsonValues, item: JsonItem) => values.object(item, 'doi');
  const list = (values: JsonValues, item: JsonItem) => values.list(item, 'doi');
  const objects = (values: JsonValues, item: JsonItem) => values.objects(item, 'doi');
  const plainText = (values: JsonValues, { fields, pointer }: JsonItem) =>
    values.plainText({ value: fields.doi, pointer: `${pointer}/doi` });
  const year = (values: JsonValues, item: JsonItem) =>
    values.read(item, 'doi', (stated) => (/^\d{4}$/.test(stated) ? `in ${stated}` : null), 'a year');

  test.each([
    ['a text', text, 'A Paper', ['A Paper']],
    ['a text with spaces around it', text, '  A Paper\n', ['A Paper']],
    ['a text with markup', text, 'Water is H<sub>2</sub>O &amp; wet', ['Water is H₂O & wet']],
    ['a text of lines, where one line is asked for', text, 'One\n\nTwo', ['One Two']],
    ['a number for a text', text, 12.5, ['12.5']],
    ['zero for a text', text, 0, ['0']],
    ['no text', text, undefined, [null]],
    ['null for a text', text, null, [null]],
    ['an empty text', text, '', [null]],
    ['a text of spaces', text, '  ', [null]],
    ['true for a text', text, true, [null, refused('true', 'a text')]],
    ['a list for a text', text, ['a', 'b'], [null, refused('a list of 2', 'a text')]],
    ['an object for a text', text, { a: 1 }, [null, refused('an object', 'a text')]],
    ['a plain text, whose markup stays', plainText, ' a < b <i>c</i> ', ['a < b <i>c</i>']],
    ['no plain text', plainText, undefined, [null]],
    ['null for a plain text', plainText, null, [null]],
    ['a number for a plain text', plainText, 5, [null, refused('5', 'a text')]],
    ['true', flag, true, [true]],
    ['false', flag, false, [false]],
    ['no flag', flag, undefined, [null]],
    ['null for a flag', flag, null, [null]],
    ['a text for a flag', flag, 'true', [null, refused('“true”', 'true or false')]],
    ['a number for a flag', flag, 0, [null, refused('0', 'true or false')]],
    ['a count', count, 12, [12]],
    ['a count of zero', count, 0, [0]],
    ['the greatest whole number', count, 9007199254740991, [9007199254740991]],
    ['no count', count, undefined, [null]],
    ['null for a count', count, null, [null]],
    ['a negative count', count, -1, [null, refused('-1', 'a whole number')]],
    ['a count that is not whole', count, 1.5, [null, refused('1.5', 'a whole number')]],
    ['a count too great', count, 9007199254740992, [null, refused('9007199254740992', 'a whole number')]],
    ['a text for a count', count, '12', [null, refused('“12”', 'a whole number')]],
    ['an object', object, { a: 1 }, [{ fields: { a: 1 }, pointer: '/results/2/doi' }]],
    ['no object', object, undefined, [null]],
    ['null for an object', object, null, [null]],
    ['a list for an object', object, [], [null, refused('a list of 0', 'an object')]],
    ['a text for an object', object, '', [null, refused('“”', 'an object')]],
    [
      'a list',
      list,
      ['a', null],
      [
        [
          { value: 'a', pointer: '/results/2/doi/0' },
          { value: null, pointer: '/results/2/doi/1' },
        ],
      ],
    ],
    ['no list', list, undefined, [[]]],
    ['null for a list', list, null, [[]]],
    ['an object for a list', list, {}, [[], refused('an object', 'a list')]],
    [
      'objects, without the null among them',
      objects,
      [{ a: 1 }, null, { b: 2 }],
      [
        [
          { fields: { a: 1 }, pointer: '/results/2/doi/0' },
          { fields: { b: 2 }, pointer: '/results/2/doi/2' },
        ],
      ],
    ],
    [
      'objects, without the text among them',
      objects,
      ['x', { a: 1 }],
      [
        [{ fields: { a: 1 }, pointer: '/results/2/doi/1' }],
        ['/results/2/doi/0', 'An entry of “doi” is “x”.', 'an object'],
      ],
    ],
    ['a text of a kind', year, '2024', ['in 2024']],
    ['a number of a kind', year, 2024, ['in 2024']],
    ['no text of a kind', year, undefined, [null]],
    ['null for a text of a kind', year, null, [null]],
    ['an empty text for one of a kind', year, '', [null]],
    ['a text of another kind', year, 'soon', [null, refused('“soon”', 'a year')]],
    ['true for a text of a kind', year, true, [null, refused('true', 'a year')]],
    ['a list for a text of a kind', year, ['2024'], [null, refused('a list of 1', 'a year')]],
  ])('%s', (_, read, value, expected) => {
    expect(readWith(value, read)).toEqual(expected);
  });

  test('a field that is asked for as a text with paragraphs keeps them', () => {
    const [abstract] = readWith('One\n\n\nTwo', (values, item) =>
      values.text(item, 'doi', { paragraphs: true }),
    );
    expect(abstract).toBe('One\n\nTwo');
  });

  test('a text that is made of a value has its markup read too, and paragraphs if they are asked for', () => {
    const values = new JsonValues();
    const index = paper({});
    expect(values.shownText('One\n\n<b>Two</b>', index)).toBe('One Two');
    expect(values.shownText('One\n\n<b>Two</b>', index, { paragraphs: true })).toBe('One\n\nTwo');
    expect(values.shownText(' ', index)).toBeNull();
    expect(values.findings()).toEqual([]);
  });
});

describe('characters that are removed from a text', () => {
  test('are reported at the field, with the text that is left', () => {
    const values = new JsonValues();
    expect(values.text(paper({ 'a/b': 'Ti\u202Etle' }), 'a/b')).toBe('Title');
    expect(values.findings()).toEqual([
      finding('removed-characters', { path: '/results/2/a~1b' }, 'Found U+202E in “Title”.', {
        field: 'results/a/b',
      }),
    ]);
  });

  test('are reported at the value itself, where a text is made of it or is a member of a list', () => {
    const values = new JsonValues();
    expect(values.shownText('a\u202Eb', { fields: {}, pointer: '/title/0' })).toBe('ab');
    expect(values.plainText({ value: 'c\u202Ed', pointer: '/contexts/1' })).toBe('cd');
    expect(values.findings()).toEqual([
      finding('removed-characters', { path: '/title/0' }, 'Found U+202E in “ab”.', { field: 'title' }),
      finding('removed-characters', { path: '/contexts/1' }, 'Found U+202E in “cd”.', {
        field: 'contexts',
      }),
    ]);
  });
});

describe('a value that is refused', () => {
  test.each([
    ['', 'The file is 5.'],
    ['/3', 'An entry is 5.'],
    ['/data/3', 'An entry of “data” is 5.'],
    ['/data/3/0', 'An entry of “data” is 5.'],
    ['/0/1', 'An entry is 5.'],
    ['/3/title', '“title” is 5.'],
    ['/3/v2', '“v2” is 5.'],
    ['/3/2v', '“2v” is 5.'],
  ])('at %j is named: %s', (pointer, reason) => {
    const values = new JsonValues();
    expect(values.refuse({ value: 5, pointer }, 'a work')).toBeNull();
    expect(values.findings()).toMatchObject([
      { rule: 'bad-value', path: pointer, reason, expected: 'a work' },
    ]);
  });

  test.each([
    ['a text', '“a text”'],
    ['x'.repeat(200), `“${'x'.repeat(200)}”`],
    [null, 'null'],
    [false, 'false'],
    [[1, 2, 3], 'a list of 3'],
    [{}, 'an object'],
  ])('%j is described as %s', (value, described) => {
    const values = new JsonValues();
    values.refuse({ value, pointer: '/a' }, 'a work');
    expect(values.findings()).toMatchObject([{ reason: `“a” is ${described}.` }]);
  });

  test('is not said of an entry that was left out, for another message says so', () => {
    const values = new JsonValues();
    expect(values.refuse({ value: leftOutEntry, pointer: '/1' }, 'a work')).toBeNull();
    expect(values.findings()).toEqual([]);
  });
});

describe('a message', () => {
  test('is given once of a value, and again where the rule, the place or the reason is another', () => {
    const values = new JsonValues();
    for (const pointer of ['/0/doi', '/0/doi', '/1/doi']) values.add('bad-value', pointer, 'No DOI.');
    values.add('bad-value', '/0/doi', 'No arXiv id.');
    values.add('more-pages', '/0/doi', 'No DOI.');
    expect(values.findings().map(({ rule, path, reason }) => [rule, path, reason])).toEqual([
      ['bad-value', '/0/doi', 'No DOI.'],
      ['bad-value', '/1/doi', 'No DOI.'],
      ['bad-value', '/0/doi', 'No arXiv id.'],
      ['more-pages', '/0/doi', 'No DOI.'],
    ]);
  });

  test.each([
    ['/3/author/0/family', 'author/family'],
    ['/0/externalIds/DOI', 'externalIds/DOI'],
    ['/0/a~1b/c~0d', 'a/b/c~d'],
    ['/0/a~1b~1c/~0~0', 'a/b/c/~~'],
    ['/tallies/10.1000~11', 'tallies/10.1000/1'],
    ['/12', null],
    ['', null],
  ])('at %j names the field %j', (pointer, field) => {
    const values = new JsonValues();
    values.add('bad-value', pointer, 'Wrong.');
    expect(values.findings()).toEqual([
      finding('bad-value', { path: pointer }, 'Wrong.', field === null ? {} : { field }),
    ]);
  });

  test('that a file gives once for each key is at the first place, and says how often it applies', () => {
    const values = new JsonValues();
    const reason = (of: string) => (times: string) => `A ${of} ${times}.`;
    for (const pointer of ['/4/date', '/2/date', '/3/date']) {
      values.addRepeated('filled-in-date', 'date', pointer, reason('date'));
    }
    values.addRepeated('filled-in-date', 'year', '/1/year', reason('year'));
    values.addRepeated('no-entries', 'date', '/5/date', reason('list'));
    expect(values.findings()).toEqual([
      finding('filled-in-date', { path: '/4/date' }, 'A date 3 times.'),
      finding('filled-in-date', { path: '/1/year' }, 'A year 1 time.'),
      finding('no-entries', { path: '/5/date' }, 'A list 1 time.'),
    ]);
  });

  test('about a value comes before one about many, and that before fields that are left out', () => {
    const values = new JsonValues();
    values.leaveOutAt('/0/x', 'x');
    values.addRepeated('filled-in-date', 'date', '/0/date', (times) => `A date ${times}.`);
    values.add('bad-value', '/1/doi', 'No DOI.');
    expect(values.findings().map(({ rule }) => rule)).toEqual([
      'bad-value',
      'filled-in-date',
      'left-out-field',
    ]);
  });

  test('is in the order of lines, where the file has lines', () => {
    const values = new JsonValues([1, 3, 4]);
    values.add('bad-value', '/0/arxiv', 'No arXiv id.');
    values.leaveOutAt('/0/x', 'x');
    values.addRepeated('filled-in-date', 'date', '/1/date', (times) => `A date ${times}.`);
    values.add('bad-value', '/2/doi', 'No DOI.');
    values.add('bad-value', '', 'Nothing.');
    expect(values.findings().map(({ line, path }) => [line, path])).toEqual([
      [null, ''],
      [1, '/arxiv'],
      [1, '/x'],
      [3, '/date'],
      [4, '/doi'],
    ]);
  });
});

describe('the place of a value', () => {
  test.each([
    ['/1/title', undefined, { path: '/1/title' }],
    ['', undefined, { path: '' }],
    ['/1', [1, 4], { line: 4 }],
    ['/0/authors/2', [1, 4], { line: 1, path: '/authors/2' }],
    ['/1/a~1b', [1, 4], { line: 4, path: '/a~1b' }],
    ['', [1, 4], { path: '' }],
    ['/', [1, 4], { path: '/' }],
    ['/2/title', [1, 4], { path: '/2/title' }],
  ])('%j of a file with the lines %j is %j', (pointer, lines, place) => {
    expect(new JsonValues(lines).placeOf(pointer)).toEqual(place);
  });
});

describe('fields that are left out', () => {
  const namesOf = (values: JsonValues) =>
    values.findings().map(({ path, field, reason }) => [path, field, reason.replace(/^.*it occurs /, '')]);

  test('are counted by name, where they state something', () => {
    const values = new JsonValues();
    const stated = [0, false, 'x', [null], { a: null }];
    for (const value of [undefined, null, '', [], {}]) values.leaveOut(paper({ kind: value }), 'kind');
    expect(values.findings()).toEqual([]);
    for (const value of stated) values.leaveOut(paper({ kind: value }), 'kind');
    values.leaveOut(paper({ id: 5 }), 'id', 'author/id');
    expect(namesOf(values)).toEqual([
      ['/results/2/kind', 'kind', '5 times.'],
      ['/results/2/id', 'author/id', '1 time.'],
    ]);
  });

  test('are all that no fact is read from, also within objects and lists of objects', () => {
    const known = knownFields({
      facts: { from: ['title', 'author', 'journal/name', 'links/self/href', 'places/name'] },
    });
    const values = new JsonValues();
    const fields = {
      title: 'A Paper',
      author: { given: 'Jane' },
      journal: { name: 'Tides', issn: '1', 'a/b': 2, empty: '' },
      links: [{ self: { href: 'x', rel: 'y' } }, 'text', null, { self: 'none', next: 1 }],
      places: 'Rome',
      score: 3,
      nothing: null,
    };
    values.leaveOutUnknown({ fields, pointer: '/3' }, known);
    expect(namesOf(values)).toEqual([
      ['/3/journal/issn', 'journal/issn', '1 time.'],
      ['/3/journal/a~1b', 'journal/a/b', '1 time.'],
      ['/3/links/0/self/rel', 'links/self/rel', '1 time.'],
      ['/3/links/3/next', 'links/next', '1 time.'],
      ['/3/score', 'score', '1 time.'],
    ]);
  });
});
