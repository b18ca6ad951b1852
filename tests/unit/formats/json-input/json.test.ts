import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, toPointer } from '../../../../src/core/formats/json-input/json.ts';
import { readJson } from '../../../../src/core/formats/json-input/read-json.ts';

describe('readJson(text)', () => {
  test.each([
    ['[1]', { value: [1] }],
    ['{"a":1}\n{"a":2}', { value: [{ a: 1 }, { a: 2 }], lines: [1, 2] }],
    ['\r\n[1]\r\n\r\n[2]\r\n', { value: [[1], [2]], lines: [2, 4] }],
    ['{"a":1}\n', { value: { a: 1 } }],
    ['{"a": 12345678901234567890}', { value: { a: '12345678901234567890' } }],
    ['[-12345678901234567890, 9007199254740991]', { value: ['-12345678901234567890', 9007199254740991] }],
    ['9007199254740993', { value: '9007199254740993' }],
    [
      '["1, 12345678901234567890 ,\\"", 1.12345678901234567890, 1e20]',
      { value: ['1, 12345678901234567890 ,"', 1.1234567890123457, 1e20] },
    ],
    [
      '{"a":1}\n{"a":12345678901234567890}',
      { value: [{ a: 1 }, { a: '12345678901234567890' }], lines: [1, 2] },
    ],
  ])('%j is read', (text, read) => {
    expect(readJson(text)).toEqual(read);
  });

  test.each([
    ['', 1, 1, 'Expected a value, found the end of the file.'],
    ['[1,2', 1, 5, 'Expected “,” or the end of the list, found the end of the file.'],
    ['[1 2]', 1, 4, 'Expected “,” or the end of the list, found “2]”.'],
    ['[}', 1, 2, 'Expected a value or “]”, found “}”.'],
    ['[1]]', 1, 4, 'Expected the end of the file, found “]”.'],
    ['{"a":1,}', 1, 8, 'Expected a name, found “}”.'],
    ['{a:1}', 1, 2, 'Expected a name or “}”, found “a:1}”.'],
    ['{"a" 1}', 1, 6, 'Expected “:”, found “1}”.'],
    ['{\r\n  "a": nul\r\n}', 2, 8, 'Expected a value, found “nul”.'],
    ['["a\r\nb"]', 1, 4, 'A line ends inside a string.'],
    ['["a\nb"]', 1, 4, 'A line ends inside a string.'],
    ['["a\rb"]', 1, 4, 'A line ends inside a string.'],
    ['["a\tb"]', 1, 4, 'Found a control character inside a string.'],
    ['["a\\x"]', 1, 4, 'Found a backslash that begins no escape.'],
    ['["a', 1, 4, 'The file ends inside a string.'],
    ['<!doctype html>', 1, 1, 'Expected a value, found “<!doctype html>”.'],
  ])('%j breaks off at %i:%i', (text, line, column, reason) => {
    expect(readJson(text)).toEqual({ line, column, reason });
  });

  test.each([
    [
      '{"a":1}\n{"b":01}\n',
      2,
      7,
      'Expected “,” or the end of the list, found “1}”. Left out: line 2, “{"b":01}”.',
    ],
    ['{"a":1}\ntext', 2, 1, 'Expected a value, found “text”. Left out: line 2, “text”.'],
    [
      '{"a":1 2}\n{"b":1}',
      1,
      8,
      'Expected “,” or the end of the list, found “2}”. Left out: line 1, “{"a":1 2}”.',
    ],
  ])('of the lines %j, the one that is broken is left out', (text, line, column, reason) => {
    expect(readJson(text)).toMatchObject({ value: [{}], broken: [{ line, column, reason, isCut: false }] });
  });

  describe('lines of JSON', () => {
    const found = (text: string) => {
      const read = readJson(text);
      if (!('value' in read)) return `${read.line}:${read.column}`;
      const messages = (read.broken ?? []).map(({ line, column, reason, isCut }) => {
        return `${line}:${column}${isCut ? ' cut' : ''} ${reason.replace(/^.*(?=Left out)/s, '')}`;
      });
      return [read.value, read.lines, ...messages];
    };

    test.each<[string, string, unknown]>([
      [
        'empty lines are left out',
        ' \n{"a":1}\n\n \t\n{"a":2}\n',
        [
          [{ a: 1 }, { a: 2 }],
          [2, 5],
        ],
      ],
      [
        'spaces around a line',
        '  {"a":1}  \n\t[2]\t',
        [
          [{ a: 1 }, [2]],
          [1, 2],
        ],
      ],
      [
        'spaces after a bracket',
        '{ \t"a":1}\n{"a":2}',
        [
          [{ a: 1 }, { a: 2 }],
          [1, 2],
        ],
      ],
      [
        'lists in lists',
        '[[1]]\n[{"a":1}]',
        [
          [[[1]], [{ a: 1 }]],
          [1, 2],
        ],
      ],
      [
        'a value that is no object, in half of the lines',
        '{"a":1}\n5',
        [
          [{ a: 1 }, 5],
          [1, 2],
        ],
      ],
      ['values that are none in most lines', '{"a":1}\n5\nnull', '2:1'],
      ['a broken line in half of them', '{"a":1}\nx y', [[{ a: 1 }], [1], '2:1 Left out: line 2, “x y”.']],
      ['broken lines in most of them', '{"a":1}\nx\ny', '2:1'],
      [
        'a first line that is broken',
        '{"a" 1}\n{"b":2}',
        [[{ b: 2 }], [2], '1:6 Left out: line 1, “{"a" 1}”.'],
      ],
      ['a last line that is cut', '{"a":1}\n{"b":', [[{ a: 1 }], [1], '2:6 cut Left out: line 2, “{"b":”.']],
      [
        'a last line that is cut, with spaces',
        '{"a":1}\n{"b":  ',
        [[{ a: 1 }], [1], '2:8 cut Left out: line 2, “{"b":”.'],
      ],
      [
        'a last line that is cut before empty ones',
        '{"a":1}\n{"b":\n\n',
        [[{ a: 1 }], [1], '2:6 cut Left out: line 2, “{"b":”.'],
      ],
      [
        'a last line that is broken',
        '{"a":1}\n{"b" 2}',
        [[{ a: 1 }], [1], '2:6 Left out: line 2, “{"b" 2}”.'],
      ],
      [
        'a line that ends too early between others',
        '{"a":1}\n{"b":\n{"c":3}',
        [[{ a: 1 }, { c: 3 }], [1, 3], '2:6 Left out: line 2, “{"b":”.'],
      ],
      [
        'a broken line of which a message shows 40 characters',
        `{"a":1}\n  {"b" "${'x'.repeat(40)}"}  `,
        [[{ a: 1 }], [1], `2:8 Left out: line 2, “{"b" "${'x'.repeat(33)}…”.`],
      ],
      ['an object over several lines', '{\n"a":1,\n"b" 2\n}', '3:5'],
      ['text before', 'x\n{"a":1}\n{"a":2}', '1:1'],
    ])('%s', (_, text, expected) => {
      expect(found(text)).toEqual(expected);
    });

    test('a page a line has its other entries, where one of them is broken', () => {
      const pages = '{"results":[{"a":1}]}\n{"results":[{"a":2},{"a" 3}]}\n';
      expect(found(pages)).toEqual([
        [{ results: [{ a: 1 }] }, { results: [{ a: 2 }, '\0left out'] }],
        [1, 2],
        '2:26 Left out: columns 21 to 27, “{"a" 3}”.',
      ]);
    });
  });

  test('reads what JSON.parse reads, and says of all else where it stops', () => {
    const token = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', '-', '0', '.5', 'e3', 'true', 'null', 'nul'],
      ...[' ', '\n', '\r', '\t', '\\u00', '\u0000', '\u2028', '{"a":', '[1,'],
    );
    const broken = fc.tuple(fc.json(), fc.nat(), token).map(([json, at, text]) => {
      const cut = at % (json.length + 1);
      return json.slice(0, cut) + text + json.slice(cut + 1);
    });
    const texts = fc.oneof(
      fc.array(token, { maxLength: 12 }).map((list) => list.join('')),
      broken,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readJson(text);
        const problems = 'value' in read ? (read.broken ?? []) : [read];
        if ('value' in read && !read.lines && !read.broken) expect(read.value).toEqual(JSON.parse(text));
        else expect(() => JSON.parse(text)).toThrow();
        const lines = text.split(/\r\n|\n|\r/);
        for (const { line, column, reason } of problems) {
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
          expect(reason).not.toContain('too large');
        }
      }),
    );
  });

  test('a million open brackets are no stack overflow', () => {
    expect(readJson('['.repeat(1_000_000))).toMatchObject({ line: 1, column: 1_000_001 });
    expect(readJson(`["${'\\n'.repeat(1_000_000)}`)).toMatchObject({ column: 2_000_003 });
  });
});

test('toPointer(pointer, key) escapes as RFC 6901 says', () => {
  expect(['a', 0, 'a/b', 'm~n', '~1', ''].map((key) => toPointer('/x', key))).toEqual([
    '/x/a',
    '/x/0',
    '/x/a~1b',
    '/x/m~0n',
    '/x/~01',
    '/x/',
  ]);
});

test('isJsonObject(value) is true for objects alone', () => {
  expect([{}, [], null, 'a', 1, undefined].map(isJsonObject)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
