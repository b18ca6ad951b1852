import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJsonObject, toPointer } from '../../../../src/core/formats/json-input/json.ts';
import { memberOffsets } from '../../../../src/core/formats/json-input/member-offsets.ts';

/** The text from each place on that is found, as far as it is asked for. */
function found(text: string, pointers: Record<string, number>) {
  const offsets = memberOffsets(text, new Set(Object.keys(pointers)));
  return Object.fromEntries(
    Array.from(offsets, ([at, offset]) => [at, text.slice(offset, offset + (pointers[at] ?? 0))]),
  );
}

test.each<[string, string, Record<string, string>]>([
  ['the whole file', ' {"a": 1}', { '': '{"a": 1}' }],
  ['a member at its name', '{"title": "A", "doi": "B"}', { '/title': '"title"', '/doi': '"doi": "B"' }],
  ['a member of a member', '{"ids": {"doi": "B", "pmid": 5}}', { '/ids': '"ids"', '/ids/pmid': '"pmid": 5' }],
  ['entries of a list', '[{"a": 1}, "x", [2], 3]', { '/0': '{', '/1': '"x"', '/2': '[2]', '/3': '3]' }],
  ['a list within a list', '[[1, 2], [3, 4]]', { '/0/1': '2]', '/1/0': '3, 4', '/1/1': '4]]' }],
  [
    'after a list or an object',
    '{"a": [1, {"b": 2}], "c": {"d": {}}, "e": null}',
    { '/a/1/b': '"b"', '/e': '"e"' },
  ],
  ['a text that is a value', '{"a": "b", "b": "a"}', { '/a': '"a": "b"', '/b': '"b": "a"' }],
  ['an entry that is a text', '{"a": ["x", "y"], "b": 1}', { '/a/0': '"x"', '/a/1': '"y"', '/b': '"b"' }],
  [
    'names with a slash, a tilde or an escape',
    '{"a/b": 1, "c~d": 2, "\\u0065": 3}',
    { '/a~1b': '"a/b"', '/c~0d': '"c~d"', '/e': '"\\u0065"' },
  ],
  ['an empty name', '{"": {"": 1}}', { '/': '"": {', '//': '"": 1' }],
  ['after a byte order mark', '\uFEFF[1, 2]', { '/0': '1', '/1': '2' }],
  ['the first of two with one name', '{"a": 1, "a": 2}', { '/a': '"a": 1' }],
  ['all before what is no JSON', '{"a": 1, "b": x, "c": 3}', { '/a': '"a": 1' }],
])('finds %s', (_, text, expected) => {
  const sizes = Object.entries(expected).map(([pointer, { length }]) => [pointer, length] as const);
  expect(found(text, { ...Object.fromEntries(sizes), '/nowhere': 9, '/0/nowhere': 9 })).toEqual(expected);
});

/** Every value of a file with its pointer. */
function valuesOf(value: unknown, pointer = ''): [string, unknown][] {
  const inner = Array.isArray(value)
    ? [...value.entries()]
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return [[pointer, value], ...inner.flatMap(([key, one]) => valuesOf(one, toPointer(pointer, key)))];
}

test('finds every value of any file, where its text begins', () => {
  const spaced = fc.tuple(fc.jsonValue(), fc.constantFrom('', ' ', '\t')).map(([value, space]) => {
    return JSON.stringify(value, null, space);
  });
  fc.assert(
    fc.property(spaced, (text) => {
      const values = new Map(valuesOf(JSON.parse(text)));
      const offsets = memberOffsets(text, new Set(values.keys()));
      expect([...offsets.keys()].sort()).toEqual([...values.keys()].sort());
      for (const [pointer, value] of values) {
        const rest = text.slice(offsets.get(pointer));
        const afterName = rest.startsWith('"') ? rest.replace(/^"(?:[^"\\]|\\.)*"\s*:\s*/, '') : rest;
        const first = JSON.stringify(value)[0] ?? '';
        expect([rest[0], afterName[0]]).toContain(first);
      }
    }),
  );
});
