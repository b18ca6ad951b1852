import { describe, expect, test } from 'vitest';
import { leftOutEntry, recoverEntries } from '../../../../src/core/formats/json-input/recover-entries.ts';
import { entriesIn } from '../../../support/formats/recovered-entries.ts';

describe('recoverEntries(text)', () => {
  test.each([
    ['a text that is JSON', '[{"a":1}]'],
    ['a file without an entry that is whole', '[{"a" 1}]'],
    ['a list of no entries', '[1 2]'],
    ['an object that is no list of entries', '{"a":[{"b":1},{"b" 2}]}'],
    ['text', 'text'],
    ['no text', ''],
  ])('is null for %s', (_, text) => {
    expect(recoverEntries(text)).toBeNull();
  });

  test.each([
    ['[{"a":1},{"a":2', '[{"a":1},""]', 'Left out: columns 10 to 15, “{"a":2”.'],
    ['[{"a":1},', '[{"a":1},""]', 'No entry is left out for it.'],
    ['[{"a":1}', '[{"a":1}]', 'No entry is left out for it.'],
    ['{"results":[{"a":1}', '{"results":[{"a":1}]}', 'No entry is left out for it.'],
    ['{"results":[{"a":1}],"next":"x', '{"results":[{"a":1}]}', 'Left out: columns 21 to 30, “,"next":"x”.'],
  ])('says of %s that it is cut', (text, read, loss) => {
    const recovered = recoverEntries(text);
    expect(recovered?.text.replace(JSON.stringify(leftOutEntry), '""')).toBe(read);
    expect(recovered?.broken).toMatchObject([{ isCut: true, reason: expect.stringContaining(loss) }]);
  });

  /** What is read, with an @ for each entry that is left out, and each message in short. */
  const outcome = (text: string) => {
    const recovered = recoverEntries(text);
    return [
      recovered?.text.replaceAll(JSON.stringify(leftOutEntry), '@'),
      ...(recovered?.broken ?? []).map(({ line, column, reason, isCut }) => {
        return `${line}:${column}${isCut ? ' cut' : ''} ${reason.replace(/^.*?[.”] (?=Left|No)/s, '')}`;
      }),
    ];
  };
  const none = 'No entry is left out for it.';
  const left = (columns: string, text: string) => `Left out: columns ${columns}, “${text}”.`;

  test.each([
    ['a missing comma between entries', '[{"a":1}{"a":2}]', '[{"a":1},{"a":2}]', `1:9 ${none}`],
    ['a space for a comma', '[{"a":1} {"a":2}]', '[{"a":1} ,{"a":2}]', `1:10 ${none}`],
    ['a comma too many', '[{"a":1},,{"a":2}]', '[{"a":1},@,{"a":2}]', `1:10 ${none}`],
    ['a comma before the first', '[,{"a":1}]', '[@,{"a":1}]', `1:2 ${none}`],
    ['a comma after the last', '[{"a":1},]', '[{"a":1},@]', `1:10 ${none}`],
    ['two commas too many', '[{"a":1},,,{"a":2}]', '[{"a":1},@,@,{"a":2}]', `1:10 ${none}`, `1:11 ${none}`],
    [
      'a missing comma before an entry with a fault',
      '[{"a":1}{"a" 2},{"a":3}]',
      '[{"a":1},@,{"a":3}]',
      `1:9 ${none}`,
      `1:14 ${left('9 to 15', '{"a" 2}')}`,
    ],
    [
      'a word for an entry',
      '[{"a":1}, x, {"a":2}]',
      '[{"a":1}, @, {"a":2}]',
      `1:11 ${left('11 to 11', 'x')}`,
    ],
    ['a word after an entry', '[{"a":1} x, {"a":2}]', '[{"a":1} , {"a":2}]', `1:10 ${left('10 to 10', 'x')}`],
    ['a number for an entry', '[{"a":1},5,{"a":2}]', '[{"a":1},@,{"a":2}]', `1:10 ${left('10 to 10', '5')}`],
    [
      'null for an entry',
      '[{"a":1},null,{"a" 2}]',
      '[{"a":1},null,@]',
      `1:20 ${left('15 to 21', '{"a" 2}')}`,
    ],
    [
      'a text after an entry, which can belong to it',
      '[{"a":1},"x",{"a":2}]',
      '[@,{"a":2}]',
      `1:10 ${left('2 to 12', '{"a":1},"x"')}`,
    ],
    [
      'a missing opening brace',
      '[{"a":1},"a":2},{"a":3}]',
      '[{"a":1},@,{"a":3}]',
      `1:10 ${left('10 to 15', '"a":2}')}`,
    ],
    [
      'a missing opening brace of the first',
      '["a":2},{"a":3}]',
      '[@,{"a":3}]',
      `1:2 ${left('2 to 7', '"a":2}')}`,
    ],
    ['a brace too many', '[{"a":1}},{"a":2}]', '[@,{"a":2}]', `1:9 ${left('2 to 9', '{"a":1}}')}`],
    [
      'a missing closing brace',
      '[{"a":1},{"a":2,{"a":3}]',
      '[{"a":1},@,{"a":3}]',
      `1:17 ${left('10 to 15', '{"a":2')}`,
    ],
    [
      'a missing closing brace of the last',
      '[{"a":1},{"a":2]',
      '[{"a":1},@]',
      `1:16 ${left('10 to 15', '{"a":2')}`,
    ],
    ['a bracket too many', '[{"a":[1]]},{"a":2}]', '[@,{"a":2}]', `1:10 ${left('2 to 11', '{"a":[1]]}')}`],
    [
      'a bracket too many in the last',
      '[{"a":1},{"a":[2]]}]',
      '[{"a":1},@]',
      `1:18 ${left('10 to 19', '{"a":[2]]}')}`,
    ],
    [
      'a bracket too many at the end',
      '[{"a":1},{"a":2}]]',
      '[{"a":1},@]',
      `1:18 ${left('10 to 17', '{"a":2}]')}`,
    ],
    [
      'a bracket for a brace',
      '{"results":[{"a":1},{"a":2]},{"a":3}],"meta":{}}',
      '{"results":[{"a":1},@,{"a":3}],"meta":{}}',
      `1:27 ${left('21 to 28', '{"a":2]}')}`,
    ],
    [
      'a missing closing quote',
      '[{"a":"x},{"a":"y"},{"a":"z"}]',
      '[@,{"a":"z"}]',
      `1:13 ${left('2 to 19', '{"a":"x},{"a":"y"}')}`,
    ],
    [
      'a quote too many',
      '[{"a":"x"y"},{"a":"z"}]',
      '[@,{"a":"z"}]',
      `1:10 ${left('2 to 12', '{"a":"x"y"}')}`,
    ],
    [
      'space around an entry',
      '[{"a":1},  {"a" 2}  ,{"a":3}]',
      '[{"a":1},  @  ,{"a":3}]',
      `1:17 ${left('12 to 18', '{"a" 2}')}`,
    ],
    [
      'faults in two entries',
      '[{"a":1},{"a" 2},{"a":3},{"a" 4}]',
      '[{"a":1},@,{"a":3},@]',
      `1:15 ${left('10 to 16', '{"a" 2}')}`,
      `1:31 ${left('26 to 32', '{"a" 4}')}`,
    ],
    [
      'an entry of which a message shows 40 characters',
      `[{"a":1},{"a" "${'x'.repeat(60)}"}]`,
      '[{"a":1},@]',
      `1:15 ${left('10 to 77', `{"a" "${'x'.repeat(33)}…`)}`,
    ],
    [
      'an entry after it that begins otherwise, which is left out too',
      '[{"id":1,"t":"x"},{"id":2 "t":"y"},{"k":3},{"id":4,"t":"z"}]',
      '[{"id":1,"t":"x"},@,{"id":4,"t":"z"}]',
      `1:27 ${left('19 to 42', '{"id":2 "t":"y"},{"k":3}')}`,
    ],
    [
      'an entry after it that begins with the same name',
      '[{"id":1,"t":"x"},{"id":2,"t" "y"},{"id":3,"u":"z"}]',
      '[{"id":1,"t":"x"},@,{"id":3,"u":"z"}]',
      `1:31 ${left('19 to 34', '{"id":2,"t" "y"}')}`,
    ],
    [
      'a fault in one of several pages',
      '[{"results":[{"a":1},{"a" 2}]},{"results":[{"a":3}]}]',
      '[{"results":[{"a":1},@]},{"results":[{"a":3}]}]',
      `1:27 ${left('22 to 28', '{"a" 2}')}`,
    ],
    [
      'a fault in an entry of a page, and one after its list, which alone is told',
      '[{"results":[{"a":1}]},{"results":[{"a":3},{"a" 4}],"meta" {}}]',
      '[{"results":[{"a":1}]},@]',
      `1:60 Left out: columns 24 to 62, “{"results":[{"a":3},{"a" 4}],"meta" {}}”.`,
    ],
    [
      'a fault beside a list that is no list of entries',
      '[{"id":1,"results":["x","y"]},{"id" 2}]',
      '[{"id":1,"results":["x","y"]},@]',
      `1:37 ${left('31 to 38', '{"id" 2}')}`,
    ],
    [
      'a second list that is not closed',
      '{"results":[{"a":1},{"a":2},"meta":{}}',
      '{"results":[{"a":1},@]}',
      `1:29 cut ${left('21 to 38', '{"a":2},"meta":{}}')}`,
    ],
    [
      'a page whose last brackets are missing',
      '{"message":{"items":[{"a":1},{"a":[{"b":2},{"b"',
      '{"message":{"items":[{"a":1},@]}}',
      `1:48 cut ${left('30 to 47', '{"a":[{"b":2},{"b"')}`,
    ],
    [
      'a page of a list that is cut',
      '[{"results":[{"a":1}]},{"results":[{"a":2},',
      '[{"results":[{"a":1}]},{"results":[{"a":2},@]}]',
      `1:44 cut ${none}`,
    ],
    [
      'an entry without a comma and a brace before it',
      '[{"a":1} "a":2},{"a":3}]',
      '[{"a":1} ,{"a":3}]',
      `1:10 ${left('10 to 15', '"a":2}')}`,
    ],
    [
      'an unknown name after an entry, which can belong to it',
      '[{"a":1} "b":2},{"a":3}]',
      '[@,{"a":3}]',
      `1:10 ${left('2 to 15', '{"a":1} "b":2}')}`,
    ],
    ['a colon after an entry', '[{"a":1}:2,{"a":3}]', '[@,{"a":3}]', `1:9 ${left('2 to 10', '{"a":1}:2')}`],
    ['a number after an entry', '[{"a":1} 5,{"a":3}]', '[{"a":1} ,{"a":3}]', `1:10 ${left('10 to 10', '5')}`],
    [
      'a list after an entry',
      '[{"a":1} [5],{"a":3}]',
      '[{"a":1} ,{"a":3}]',
      `1:10 ${left('10 to 12', '[5]')}`,
    ],
    [
      'a fault after the list',
      '{"results":[{"a":1},{"a":2}] , "meta":{"x":"a"b"}}',
      '{"results":[{"a":1},{"a":2}]}',
      `1:47 ${left('30 to 50', ', "meta":{"x":"a"b"}}')}`,
    ],
    [
      'a fault in an entry of a file that is cut after its list',
      '{"results":[{"a":1},{"a" 2}],"me',
      '{"results":[{"a":1},@]}',
      `1:26 ${left('21 to 27', '{"a" 2}')}`,
      `1:33 cut ${left('29 to 32', ',"me')}`,
    ],
    [
      'a page with two faults, of which its own is told',
      '[{"results":[{"a":1},{"a" 2}],"x" 5},{"results":[{"a":3}]}]',
      '[@,{"results":[{"a":3}]}]',
      `1:35 ${left('2 to 36', '{"results":[{"a":1},{"a" 2}],"x" 5}')}`,
    ],
    [
      'brackets too many in a page',
      '{"message":{"items":[{"a":1},{"a":[2]]}],"x":1}}',
      '{"message":{"items":[{"a":1},@],"x":1}}',
      `1:38 ${left('30 to 39', '{"a":[2]]}')}`,
    ],
    [
      'a brace too many in a page',
      '{"results":[{"a":1},{"a":{"b":1}}}],"meta":{}}',
      '{"results":[{"a":1},@],"meta":{}}',
      `1:34 ${left('21 to 34', '{"a":{"b":1}}}')}`,
    ],
    [
      'a bracket and a brace too many in a page, which seem to end it',
      '{"results":[{"a":1},{"a":[{"b":1}]}]},{"a":3}],"meta":{}}',
      '{"results":[{"a":1},@,{"a":3}],"meta":{}}',
      `1:38 ${left('21 to 37', '{"a":[{"b":1}]}]}')}`,
    ],
    [
      'a bracket and a brace too many in a list, which seem to end it',
      '[{"a":1},{"a":[{"b":1}]}]},{"a":3}]',
      '[{"a":1},@,{"a":3}]',
      `1:26 ${left('10 to 26', '{"a":[{"b":1}]}]}')}`,
    ],
    [
      'an entry without an end, by the names of the next',
      '[{"a":1,"b":2},{"a":2 "b":[},{"a":3,"b":4}',
      '[{"a":1,"b":2},@,{"a":3,"b":4}]',
      `1:23 ${left('16 to 28', '{"a":2 "b":[}')}`,
      `1:43 cut ${none}`,
    ],
    [
      'an entry that is cut after a line end',
      '[{"a":1},{"b":\n\n',
      '[{"a":1},@]',
      `3:1 cut ${left('10 to 14', '{"b":')}`,
    ],
  ])('reads what is around %s', (_, text, read, ...messages) => {
    expect(outcome(text)).toEqual([read, ...messages]);
  });

  test.each([
    [
      'a missing brace',
      ['[', '  {', '    "a": 1', '  ,', '  {', '    "a": 2', '  }', ']'],
      ['[', '  @,', '  {', '    "a": 2', '  }', ']'],
      '5:3 Left out: lines 2 to 3',
    ],
    [
      'a missing comma',
      ['[', ' {', '  "a": 1', ' }', ' {', '  "a": 2', ' }', ']'],
      ['[', ' {', '  "a": 1', ' }', ' ,{', '  "a": 2', ' }', ']'],
      `5:2 ${none}`,
    ],
    [
      'a missing colon',
      ['[', ' {', '  "a": 1', ' },', ' {', '  "a" 2', ' }', ']'],
      ['[', ' {', '  "a": 1', ' },', ' @', ']'],
      '6:7 Left out: lines 5 to 7',
    ],
    [
      'a missing quote',
      ['[', ' {', '  "a": "1', ' },', ' {', '  "a": 2', ' }', ']'],
      ['[', ' @,', ' {', '  "a": 2', ' }', ']'],
      '3:10 Left out: lines 2 to 4',
    ],
    [
      'a missing bracket',
      ['[', ' {', '  "a": [2', ' },', ' {', '  "a": 3', ' }', ']'],
      ['[', ' @,', ' {', '  "a": 3', ' }', ']'],
      '4:2 Left out: lines 2 to 4',
    ],
    [
      'a brace too many',
      ['[', ' {', '  "a": {"x": 1}},', '  "b": 2', ' },', ' {', '  "a": 3', ' }', ']'],
      ['[', ' @,', ' {', '  "a": 3', ' }', ']'],
      '4:3 Left out: lines 2 to 5',
    ],
    [
      'brackets too many in a page',
      [
        '{',
        ' "results": [',
        '  {',
        '   "a": [1]]',
        '  },',
        '  {',
        '   "a": 2',
        '  }',
        ' ],',
        ' "meta": {}',
        '}',
      ],
      ['{', ' "results": [', '  @,', '  {', '   "a": 2', '  }', ' ],', ' "meta": {}', '}'],
      '4:12 Left out: lines 3 to 5',
    ],
    [
      'a missing colon in a line of its own',
      ['[', '{"a":1},', '{"a" 2},', '{"a":3}', ']'],
      ['[', '{"a":1},', '@,', '{"a":3}', ']'],
      `3:6 ${left('1 to 7', '{"a" 2}')}`,
    ],
    [
      'a bracket too many',
      ['[', ' {', '  "a": [1]', '  ]', '  },', '  {"b": 1}', ' },', ' {', '  "a": 3', ' }', ']'],
      ['[', ' @,', ' {', '  "a": 3', ' }', ']'],
      '4:3 Left out: lines 2 to 7',
    ],
    [
      'a missing bracket and comma',
      ['[', ' {', '  "a": [1,', '   {"b": 1}', '  "c": 2', ' },', ' {', '  "a": 3', ' }', ']'],
      ['[', ' @,', ' {', '  "a": 3', ' }', ']'],
      '5:3 Left out: lines 2 to 6',
    ],
    [
      'a missing bracket in a line of its own',
      ['[', ' {"a": 1},', ' {"a": [1}, "b": {"a": 2}},', ' {"a": 3}', ']'],
      ['[', ' {"a": 1},', ' @,', ' {"a": 3}', ']'],
      `3:10 ${left('2 to 26', '{"a": [1}, "b": {"a": 2}}')}`,
    ],
  ])('reads what is around %s, where entries begin lines', (_, lines, read, message) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const [text, ...messages] = outcome(lines.join(lineEnd));
      expect(text).toBe(read.join(lineEnd));
      expect(messages.map((one) => one?.replace(/(lines \d+ to \d+),.*$/s, '$1'))).toEqual([message]);
    }
  });

  test('leaves out an entry after a bracket too many, where other entries begin lines', () => {
    const page = [
      '{',
      ' "results": [',
      '  {',
      '   "a": "x"',
      '  },',
      '[  {',
      '   "a": 1',
      '  },',
      '  {',
      '   "a": 3',
      '  }',
      ' ],',
      ' "m": {}',
      '}',
    ];
    const [text, ...messages] = outcome(page.join('\n'));
    expect(text).toBe([...page.slice(0, 5), '@,', ...page.slice(8)].join('\n'));
    expect(messages).toEqual([expect.stringMatching(/^6:1 Left out: lines 6 to 8, /)]);
  });

  test('keeps entries before a fault in the last one and a cut after the list', () => {
    const page = [
      '{',
      ' "results": [',
      '  {',
      '   "a": 1',
      '  },',
      '  {',
      '   "a": {"c": 1,},',
      '   "b": [2]',
      '  }',
      ' ],',
      ' ": {}',
      '}',
    ];
    const [text, ...messages] = outcome(page.join('\n'));
    expect(text).toBe([...page.slice(0, 5), '  @', ' ]}'].join('\n'));
    expect(messages).toEqual([
      expect.stringMatching(/^7:17 Left out: lines 6 to 9, /),
      expect.stringMatching(/^11:7 Left out: lines 10 to 12, /),
    ]);
  });

  test('an object that begins in a line of another entry is read as one, where the file is cut', () => {
    expect(outcome('[\n {"a": [\n   2\n  ]}, {"a": {"c: 1}}]}\n]')).toEqual([
      '[\n {"a": [\n   2\n  ]}, @]',
      expect.stringMatching(/^4:23 cut Left out: lines 4 to 5, /),
    ]);
  });

  test('takes a file for whole whose last 1000 characters have the end of a list', () => {
    const page = '{"results":[{"a":1},{"a":[2]}';
    const read = (spaces: number) =>
      outcome(page + ' '.repeat(spaces))
        .at(-1)
        ?.replace(/^\S+ cut /, '');
    expect([read(998), read(999)]).toEqual([left('21 to 29', '{"a":[2]}'), none]);
  });

  test('keeps what is before a fault after the list', () => {
    const recovered = recoverEntries('{"results":[{"a":1}],"meta":{"count" 1}}');
    expect(recovered?.text).toBe('{"results":[{"a":1}]}');
    expect(recovered?.broken).toMatchObject([{ isCut: false }]);
  });

  test('takes nothing of a broken entry for an entry', () => {
    const topic = '{"id":"T1","display_name":"A Topic"}';
    const work = (id: number) =>
      `{"id":"W${id}","title":"A Work","topics":[${topic},${topic}],"type":"book"}`;
    for (const broken of [
      work(2).replace('}', '}}'),
      work(2).replace('}]', '}'),
      work(2).replace('}', ''),
      work(2).replace(']', ']]'),
      work(2).replace('[', ''),
      work(2).replace('"}]', '}]'),
    ]) {
      const { text } = recoverEntries(`{"results":[${work(1)},${broken},${work(3)}]}`) ?? { text: '{}' };
      expect(entriesIn(JSON.parse(text)).map((one) => 'id' in one && one.id)).toEqual(['W1', 'W3']);
    }
  });

  // Nothing is measured here: what takes more than linear time runs into the limit of the test.
  const many = 20_000;
  const entry = '{"id":"a","title":"A","author":[{"family":"A"},{"family":"B"}],"type":"book"}';
  test.each([
    ['a missing comma in each', entry.replace(',', '')],
    ['a missing bracket in each', entry.replace(']', '')],
    ['missing brackets in each', entry.replace('}]', '')],
    ['a stray brace in each', entry.replace('}', '}}')],
    ['a stray bracket in each', entry.replace(']', ']]')],
    ['a stray quote in each', entry.replace('"A"', '"A""')],
  ])('reads 20,000 entries with %s', (_, broken) => {
    for (const [before, after] of [
      ['[{"id":"x","title":"X"},', ']'],
      ['{"results":[{"id":"x","title":"X"},', '],"meta":{}}'],
    ]) {
      const text = before + Array(many).fill(broken).join(',') + after;
      expect(() => recoverEntries(text)).not.toThrow();
    }
  });

  test.each(['{', '}', '[', ']', '"', '{"', '"}', '],', '},{', ' " ', '\n{', '\n]', '{"id":"x"}],'])(
    'reads 300,000 times %j',
    (piece) => {
      const text = `{"results":[{"id":"x"},${piece.repeat(300_000)}`;
      expect(() => recoverEntries(text)).not.toThrow();
    },
  );
});
