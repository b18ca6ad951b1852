import { describe, expect, test } from 'vitest';
import { JsonScanner } from '../../../../src/core/formats/json-input/json-scanner.ts';

/** The texts of the entries that a scanner is told of, with the paths of their lists. */
function entriesOf(text: string): string[] {
  const entries: string[] = [];
  const scanner = new JsonScanner(text, (start, { path }) => {
    entries.push(`${path}: ${text.slice(start, start + 7)}`);
    return true;
  });
  expect(scanner.run()).toBeNull();
  return entries;
}

test.each([
  ['a list', '[{"a":1},{"b":[{"c":1}]}]', [': {"a":1}', ': {"b":[{']],
  ['a list of values', '["x",5,null,[1]]', [': "x",5,n', ': 5,null,', ': null,[1', ': [1]]', '[]: 1]]']],
  ['items', '{"config":[{"z":1}],"items":[{"a":1}]}', ['items: {"a":1}']],
  [
    'pages in a list',
    '[{"results":[{"a":1}]},{"results":[{"b":1}]}]',
    [': {"resul', '[]/results: {"a":1}', ': {"resul', '[]/results: {"b":1}'],
  ],
  [
    'answers of Crossref in a list',
    '[{"message":{"items":[{"a":1}]}}]',
    [': {"messa', '[]/message/items: {"a":1}'],
  ],
  [
    'no list within an entry',
    '{"results":[{"results":[{"a":1}],"x":{"y":[{"z":1}]}}]}',
    ['results: {"resul'],
  ],
  ['no list below four levels', '{"a":{"b":{"c":{"d":[{"e":1}]}}}}', []],
  ['no object', '{"a":{"b":1}}', []],
])('entries are the members of %s', (_, text, entries) => {
  expect(entriesOf(text)).toEqual(entries);
});

describe('a scanner that meets a problem', () => {
  test('says what is open there, with paths and the value that began last in each', () => {
    const text = '{"meta":{"count":2},"results":[{"a":1},{"b":[1,2 3]}]}';
    const scanner = new JsonScanner(text);
    expect(scanner.run()).toEqual({
      offset: text.indexOf(' 3') + 1,
      reason: 'Expected “,” or the end of the list, found “3]}]}”.',
    });
    expect(scanner.open).toEqual([
      { kind: '{', path: '', holdsEntries: false, member: text.indexOf('[{') },
      { kind: '[', path: 'results', holdsEntries: true, member: text.indexOf('{"b"') },
      { kind: '{', path: 'results[]', holdsEntries: false, member: text.indexOf('[1') },
      { kind: '[', path: 'results[]/b', holdsEntries: false, member: text.indexOf('2 3') },
    ]);
    expect([scanner.offset, scanner.expected]).toEqual([text.indexOf(' 3'), '“,” or the end of the list']);
  });

  test('knows no path below four levels', () => {
    const scanner = new JsonScanner('{"a":{"b":[{"c":[{"d" 1');
    scanner.run();
    expect(scanner.open.map(({ path }) => path)).toEqual(['', 'a', 'a/b', 'a/b[]', '', '']);
  });

  test('has no member yet in what has just begun, but its beginning', () => {
    const scanner = new JsonScanner(' [x');
    expect(scanner.run()).toEqual({ offset: 2, reason: 'Expected a value or “]”, found “x”.' });
    expect(scanner.open).toEqual([{ kind: '[', path: '', holdsEntries: true, member: 2 }]);
  });

  test('goes on where it is told to', () => {
    const text = '[1 2]';
    const scanner = new JsonScanner(text);
    scanner.run();
    scanner.expected = 'a value';
    expect(scanner.run()).toBeNull();
    expect([scanner.open, scanner.expected]).toEqual([[], 'the end of the file']);
  });

  test('stops at a member that is no entry', () => {
    const text = '[{"a":1},5]';
    const scanner = new JsonScanner(text, (start) => text[start] === '{');
    expect(scanner.run()).toEqual({ offset: 9, reason: 'Expected an entry, found “5]”.' });
    expect(scanner.open).toEqual([{ kind: '[', path: '', holdsEntries: true, member: 1 }]);
  });

  test.each([
    ['[1', 'Expected “,” or the end of the list, found the end of the file.'],
    ['[1 \n', 'Expected “,” or the end of the list, found the end of the file.'],
    [`[1 x${'y'.repeat(30)}]`, `Expected “,” or the end of the list, found “x${'y'.repeat(18)}…”.`],
    ['[1 x\ny]', 'Expected “,” or the end of the list, found “x”.'],
    ['[1 x\ry]', 'Expected “,” or the end of the list, found “x”.'],
    ['{"a":1]', 'Expected “,” or the end of the list, found “]”.'],
    ['[1}', 'Expected “,” or the end of the list, found “}”.'],
    ['[1,]', 'Expected a value, found “]”.'],
    ['{"a":}', 'Expected a value, found “}”.'],
    ['{"a":1,}', 'Expected a name, found “}”.'],
    ['{5:1}', 'Expected a name or “}”, found “5:1}”.'],
    ['{"a":1,5}', 'Expected a name, found “5}”.'],
    ['[:', 'Expected a value or “]”, found “:”.'],
    ['1 2', 'Expected the end of the file, found “2”.'],
    ['[}', 'Expected a value or “]”, found “}”.'],
  ])('in %j says: %s', (text, reason) => {
    expect(new JsonScanner(text).run()?.reason).toBe(reason);
  });
});

test('the last list of entries is known with its end and what is around it', () => {
  const text = '{"results":[{"a":[1]}],"data":[],"x":{"y":[2]}';
  const scanner = new JsonScanner(text);
  scanner.run();
  expect(scanner.lastList).toEqual({
    list: { kind: '[', path: 'data', holdsEntries: true, member: text.indexOf('],"x"') },
    end: text.indexOf(',"x"'),
    around: [{ kind: '{', path: '', holdsEntries: false, member: text.indexOf('{"y"') }],
  });
  const without = new JsonScanner('{"a":[1],"b":{"c":[2]}}');
  without.run();
  expect(without.lastList).toBeNull();
});

test('a scanner can begin within what is open', () => {
  const scanner = new JsonScanner('], "x": 1} ');
  scanner.open = [
    { kind: '{', path: '', holdsEntries: false, member: 0 },
    { kind: '[', path: 'a', holdsEntries: false, member: 0 },
  ];
  scanner.expected = scanner.afterValue();
  expect(scanner.run()).toBeNull();
  expect(scanner.afterValue()).toBe('the end of the file');
});
