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
    ['{"id":', '"id"'],
    ['{"id":1', '"id"'],
    ['{"id":{"a":1},"title":"A"}', '"id"'],
    ['{"id":"x","title"}', '"id"'],
    ['{"id":"x" "title":"A"}', '"id"'],
    ['{"id":true,5:"A"}', '"id"'],
    ['{1:2}', ''],
    ['', ''],
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
    ['{}', [], false],
    ['\t\r\n ]\t\r\n ', ['['], true],
    ['"a": "x"y" }', ['{'], true],
    ['"a": "x}" }', ['{'], true],
    ['"a": "x\\"}" }', ['{'], true],
    ['"a}": 1 }', ['{'], true],
    ['"a" "}" }', ['{'], true],
    ['"a", "]" ]', ['['], true],
    ['1 "]" ]', ['[', '['], true],
    ['1, [2, {"a": [3]}], {} ]', ['['], true],
    ['"a": "x }', ['{'], false],
    ['[1 ]', ['['], false],
    ['{ ]', ['['], false],
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
    ['[\n  {"id": 1} ,\n  {"id": 2}\n]', null],
    ['[\n  {"id": 1},  \n  {"id": 2}\n]', '  '],
    ['[\n  {"id": 1, "x": {}},\n]', '  '],
    ['[\r\n  {\r\n\r\n    "id": 1\r\n  }\r\n]', '  '],
    ['[\r {\r  "id": 1\r }\r]', ' '],
    ['[\n \n \t{\n \t "id": 1\n \t}\n]', ' \t'],
    ['[\n \t{\n  \t "id": 1\n \t}\n]', null],
    ['x\n {\n  "id": 1\n }', ' '],
    ['x {\n  "id": 1\n }', null],
    [' {\n  "id": 1\n }', null],
    ['\n{', null],
    ['\n{"a":1}\n{"b":2}', ''],
    [`[\n  {"id": 1},${' '.repeat(8)}\n  {"id": 2}\n]`, '  '],
    [`[\n  {"id": 1},${' '.repeat(9)}\n  {"id": 2}\n]`, null],
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

  // The broken entry begins with the first brace, quote or x, and the entry after it is always the same.
  const next = ',{"id":3,"title":"C"}]';
  const restAfter = (text: string, known = around) => {
    const end = findEntryEnd(text, text.search(/[{"x]/), known);
    return end === null ? null : text.slice(end);
  };
  test.each([
    ['without its first brace', '["id":1,"title":"A"}'],
    ['without its first brace, with a list', '["id":1,"title":[1]}'],
    ['that is a word', '[x'],
    ['that is several words', '[x, y'],
    ['without its last brace', '[{"id":1,"title":"A"'],
    ['without its last brace, with an object', '[{"id":1,"title":{"a":1}'],
    ['with an object for a name', '[{"id":1,"title":"A",{"z":2}}'],
    ['with an object for a name in an object', '[{"id":1,"title":{"y":1,{"z":2},"u":3}'],
    ['with an object for a name in a list', '[{"id":1,"title":[{"y":1,{"z":2}],"u" 3}'],
    ['with a brace too many, before an unknown object', '[{"id":1 "title":"A"}},{"k":2}'],
    [
      'with a brace too many, before an object of the same first name',
      '[{"id":1,"title":"A"}},{"id":2,"u":"B"}',
    ],
    [
      'with a missing bracket, before an object of the same first name',
      '[{"id":1,"title":["A"},{"id":2,"u":"B"}',
    ],
    ['before an object of another first name', '[{"id":1 "title":"A"},{"k":2}'],
    ['before a text', '[{"id":1 "title":"A"},"x"'],
    ['before null', '[{"id":1 "title":"A"},null'],
    ['before an unknown object without a comma', '[{"id":1 "title":"A"}{"k":2}'],
    ['with a bracket where a brace is open', '[{"id":1,"title":[{"a":1],"x":2}'],
    ['with a brace where a bracket is open', '[{"id":1,"title":{"a":[1},"x":2}'],
    ['with quotes in a text', '[{"id":1,"title":"A "quoted" B"}'],
    ['with a quote and a bracket in a text', '[{"id":1,"title":"A "[ B"}'],
    ['with an escaped quote before a brace', '[{"id":1,"title" "A \\"},{\\"id\\":9" }'],
    ['with an escaped backslash before a quote', '[{"id":1 "title":"A\\\\"}'],
    ['without a colon before a text with a brace', '[{"id":1,"title" "}A"}'],
    ['with a quote where none can be', '[{"id":1 x"}'],
    ['with a brace in a text of a list', '[{"id":1,"title":["}",1 2]}'],
    ['with a quote in a later text of a list', '[{"id":1,"title":["a","}" b"]}'],
    ['with objects within objects', '[{"id":1 "title":{"u":{"v":1}}}'],
    ['with spaces and lines around its marks', '[{ "id" :\t1\n"title"\r\n: "A }" }'],
  ])('an entry %s ends where the next one begins', (_, text) => {
    expect(restAfter(text + next)).toBe(next);
    expect(restAfter(`${text} \t\r\n${next}`)?.trimStart()).toBe(next);
  });

  test('an entry that begins with the same first name comes next, where brackets are clear', () => {
    expect(restAfter('[{"id":1 "title":"A"},{"id":2,"u":"B"}]')).toBe(',{"id":2,"u":"B"}]');
  });

  test('a list ends with a bracket that can end it', () => {
    const from = (offset: number) => ({ ...around, endsList: (at: number) => at >= offset });
    expect(restAfter('[x, y]')).toBe(']');
    expect(restAfter('[{"id":1 "title":"A"} ]')).toBe(' ]');
    expect(restAfter('[{"id":1 "title":"A"}, ]')).toBe(', ]');
    expect(restAfter('[{"id":1 "title":"A"} ]', from(99))).toBeNull();
    expect(restAfter('[{"id":1 "title":"A"}, ]', from(99))).toBeNull();
    expect(restAfter(`[{"id":1,"title":"A"],"x":2}${next}`, from(30))).toBe(next);
    expect(restAfter(`[{"id":1 "title":"A"}],"x":1}${next}`, from(30))).toBe(next);
    expect(restAfter(`[{"id":1 "title":"A"}, ],"x":1}${next}`, from(30))).toBe(next);
  });

  test('where no entry is known and brackets are not clear, no object after a comma is one', () => {
    const unknown = { ...around, heads: new Set<string>() };
    expect(restAfter('[{"id":1,"title":["A"},{"k":2},{"l":3}]', unknown)).toBe(']');
    expect(restAfter('[{"id":1 "title":"A"}{"k":2}]', unknown)).toBe(']');
  });

  test.each([
    [['[', ' {', '  "id" 1', ' },', ' {', '  "id": 3', ' }', ']'], 3],
    [['[', ' {', '  "id" 1', ' },', ' "x",', ' {', '  "id": 3', ' }', ']'], 4],
    [['[', ' {', '  "id" [', '   1', '  ],', '  "x": 2', ' },', ' {', '  "id": 3', ' }', ']'], 6],
    [['[', ' {', '  "id" 1,', '  {', '  "x": 1},', ' {', '  "id": 3', ' }', ']'], 4],
    [['[', ' {', '  "id" 1,', '{', '  "x": 1},', ' {', '  "id": 3', ' }', ']'], 4],
    [['[', '\t{', '\t\t"id" 1', '\t},', '\t{', '\t\t"id": 3', '\t}', ']'], 3],
  ])('where entries begin lines, as in %j, line %i is the last of the entry', (lines, last) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const rest = lines.slice(last + 1).join(lineEnd);
      expect(restOf(lines.join(lineEnd))).toBe(`,${lineEnd}${rest}`);
    }
  });

  test.each([
    [['[', '  {', '   "id" 1', '  }', ']'], 3],
    [['[', '  {', '   "id" 1', '  }', ' ]}'], 3],
    [['[', '  {', '   "id" 1', '  }', '  ],'], 3],
    [['[', '  {', '   "id" [', '   ],', '  }', '  ]]'], 4],
    [['[', '  {', '   "id" [', '  ] x', '  }', ']'], 4],
    [['[', '  {', '   "id" 1', '  }', '  {', '   "id": 3', '  }', ']'], 3],
  ])('where entries begin lines, as in %j, the list or the next entry can follow line %i', (lines, last) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const rest = lines.slice(last + 1).join(lineEnd);
      expect(restOf(lines.join(lineEnd))?.trimStart()).toBe(rest.trimStart());
    }
  });

  test('where entries begin lines and none follows, no end is found', () => {
    expect(restOf('[\n {\n  "id" 1\n }\n')).toBeNull();
    expect(restOf('[\n {\n  "id" 1\n }]')).toBeNull();
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
  expect(restOf('a { b},{"x":2} , \n {"id":2,"title":"B"}]')).toBe(', \n {"id":2,"title":"B"}]');
  expect(restOf('broken} \n {"id":2,"title":"B"}]')).toBe(' \n {"id":2,"title":"B"}]');
  expect(restOf('{"id":2,"title":"B"},{"id":3,"title":"C"}]')).toBe(',{"id":3,"title":"C"}]');
  expect(findNextHead(',{"id":2,"title":"B"}]', 1, heads)).toBeNull();
  expect(findNextHead('x,{"id":2,"title":"B"}]', 1, heads)).toBe(1);
});
