import { describe, expect, test } from 'vitest';
import {
  endsBalanced,
  findEntryEnd,
  findNextHead,
  headOf,
  indentOfEntries,
} from '../../../../src/core/formats/json-input/find-entry-end.ts';

const around = { heads: new Set(['"id" "title"']), endsList: (offset: number) => offset > 0 };

describe('headOf(text, start)', () => {
  test.each([
    ['{"id":1,"title":"A"}', '"id" "title"'],
    ['{ "id" : "x" , "title" : "A" }', '"id" "title"'],
    ['{"id":1}', '"id"'],
    ['{"id":[1],"title":"A"}', '"id"'],
    ['{"id":null,"title":"A"}', '"id" "title"'],
    ['{}', ''],
    ['["id"]', ''],
    ['{"id"}', ''],
    ['{id:1}', ''],
  ])('%s begins with the names %s', (text, head) => {
    expect(headOf(text, 0)).toBe(head);
  });
});

describe('endsBalanced(text, from, around)', () => {
  test.each<[string, ('{' | '[')[], boolean]>([
    ['}]', ['[', '{'], true],
    [' "a": [1, {"b": "}"}] }', ['{'], true],
    ['}', ['[', '{'], false],
    ['}]]', ['[', '{'], false],
    ['"x": 1}', ['{'], true],
    ['', [], true],
    ['  ', [], true],
    ['1', [], false],
  ])('%j within %j: %s', (text, open, ends) => {
    expect(endsBalanced(text, 0, open)).toBe(ends);
  });
});

describe('indentOfEntries(text, start)', () => {
  const indentAt = (text: string) => indentOfEntries(text, text.indexOf('{'));
  test.each([
    ['[\n  {\n    "id": 1\n  }\n]', '  '],
    ['[\n{\n "id": 1\n}\n]', ''],
    ['[\n\t{\n\t\t"id": 1\n\t}\n]', '\t'],
    ['[\n  {"id": 1},\n  {"id": 2}\n]', '  '],
    ['[{\n  "id": 1\n}]', null],
    ['[\n  {\n  "id": 1\n  }\n]', null],
    ['[\n  {\n"id": 1\n  }\n]', null],
    ['[\n  {"id": 1,\n "title": 2}\n]', null],
  ])('of %j is %j', (text, indent) => {
    expect(indentAt(text)).toBe(indent);
  });
});

describe('findEntryEnd(text, start, around)', () => {
  const restOf = (text: string, known = around) => {
    const end = findEntryEnd(text, text.indexOf('{'), known);
    return end === null ? null : text.slice(end);
  };
  test.each<[string, string, string | null]>([
    ['a comma before a known entry', '[{"id":1,"title":,},{"id":2,"title":"B"}]', ',{"id":2,"title":"B"}]'],
    ['the end of the list', '[{"id":1,"title":}]', ']'],
    [
      'an entry without a comma before it',
      '[{"id":1 "title":2}{"id":2,"title":"B"}]',
      '{"id":2,"title":"B"}]',
    ],
    [
      'a list within the entry',
      '[{"id":1,"x":[{"a":1},{"b":2}],"title"},{"id":2,"title":"B"}]',
      ',{"id":2,"title":"B"}]',
    ],
    ['a brace in a string', '[{"id":1,"title":"}","x"},{"id":2,"title":"B"}]', ',{"id":2,"title":"B"}]'],
    ['nothing that ends it', '[{"id":1,"title":"A"', null],
    [
      'lines with an indent',
      '[\n {\n  "id": 1,\n  "title": }\n },\n {\n  "id": 2\n }\n]',
      ',\n {\n  "id": 2\n }\n]',
    ],
    ['lines before the end', '[\n {\n  "id": 1,\n  "title": }\n }\n]', '\n]'],
  ])('%s', (_, text, rest) => {
    expect(restOf(text)).toBe(rest);
  });

  test('an object that does not begin as an entry does is within the broken one', () => {
    const text = '[{"id":1,"title":"A"}},{"x":2}},{"id":2,"title":"B"}]';
    expect(restOf(text)).toBe(',{"id":2,"title":"B"}]');
  });

  test('where no entry is known, any object after a comma is one', () => {
    expect(restOf('[{"id":1 "x":2},{"y":2}]', { ...around, heads: new Set() })).toBe(',{"y":2}]');
  });
});

test('findNextHead(text, from, heads) is where the next known entry begins, with its comma', () => {
  const heads = around.heads;
  const restOf = (text: string) => {
    const at = findNextHead(text, 0, heads);
    return at === null ? null : text.slice(at);
  };
  expect(restOf('broken},{"id":2,"title":"B"}]')).toBe(',{"id":2,"title":"B"}]');
  expect(restOf('broken}{"id":2,"title":"B"}]')).toBe('{"id":2,"title":"B"}]');
  expect(restOf('broken {"id":2,"title":"B"}]')).toBeNull();
  expect(restOf('broken},{"x":2}]')).toBeNull();
});
