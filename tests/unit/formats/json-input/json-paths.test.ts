import { describe, expect, test } from 'vitest';
import { jsonPaths } from '../../../../src/core/formats/json-input/json-paths.ts';

describe('jsonPaths(text)', () => {
  test.each([
    ['{"a":1,"b":{"c":[{"d":2}]}}', ['a', 'b', 'b/c', 'b/c[]/d']],
    ['\uFEFF[{"a":1},{"b":[{"c":[2]}]}]', ['[]/a', '[]/b', '[]/b[]/c']],
    ['{"a":1}\n{"b":2}', ['a', 'b']],
    ['{"a\\u0062":"{\\"c\\":1}"}', ['ab']],
    ['{"a":{"b":{"c":{"d":{"e":1}}}}}', ['a', 'a/b', 'a/b/c', 'a/b/c/d']],
    ['[{"a":1},{"b":', ['[]/a', '[]/b']],
    ['{"a":1 "b":2}', ['a', 'b']],
    ['{"a":x,"b":2}', ['a', 'b']],
    ['{"a":"b","c":[ "d" : 1]}', ['a', 'c']],
    ['{"a":{"b":{"c":{"d":{"e":1},"f":2}}},"g":3}', ['a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/b/c/f', 'g']],
    ['{"a":[[{"b":1}]]}', ['a', 'a[][]/b']],
    [' {"a":1}', ['a']],
    ['5 {"a":1}', []],
    ['{{"a":1}}', ['a']],
    ['{"a":[1],"b":2}', ['a', 'b']],
    ['{"a":1}} {"b":1}', ['a']],
    ['[1,"a"]', []],
    ['"a"', []],
    ['text {"a":1}', []],
    ['', []],
  ])('of %j are %j', (text, paths) => {
    expect([...jsonPaths(text)]).toEqual(paths);
  });

  test('looks at the beginning only', () => {
    const nameEnding = (end: number) => `{"a":"${'x'.repeat(end - 12)}","b":1}`;
    expect(nameEnding(65_536).indexOf('"b":') + 4).toBe(65_536);
    expect([65_536, 65_537].map((end) => [...jsonPaths(nameEnding(end))])).toEqual([['a', 'b'], ['a']]);
    const long = `{"a":"${'x'.repeat(65_536)}","b":1}`;
    expect([...jsonPaths(long)]).toEqual(['a']);
    expect(jsonPaths('{"a":'.repeat(1_000_000)).size).toBe(4);
    expect(jsonPaths('['.repeat(1_000_000)).size).toBe(0);
  });
});
