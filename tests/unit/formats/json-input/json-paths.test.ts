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
    ['[1,"a"]', []],
    ['"a"', []],
    ['text {"a":1}', []],
    ['', []],
  ])('of %j are %j', (text, paths) => {
    expect([...jsonPaths(text)]).toEqual(paths);
  });

  test('looks at the beginning only', () => {
    const long = `{"a":"${'x'.repeat(65_536)}","b":1}`;
    expect([...jsonPaths(long)]).toEqual(['a']);
    expect(jsonPaths('{"a":'.repeat(1_000_000)).size).toBe(4);
    expect(jsonPaths('['.repeat(1_000_000)).size).toBe(0);
  });
});
