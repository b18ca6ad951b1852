import { expect, test } from 'vitest';
import { readJsonToken } from '../../../../src/core/formats/json-input/json-tokens.ts';

test.each([
  ['{"a":1}', 0, { kind: '{', start: 0, end: 1 }],
  ['{"a":1}', 1, { kind: 'string', start: 1, end: 4 }],
  ['{"a":1}', 4, { kind: ':', start: 4, end: 5 }],
  ['{"a":1}', 5, { kind: 'number', start: 5, end: 6 }],
  ['{"a":1}', 6, { kind: '}', start: 6, end: 7 }],
  ['{"a":1}', 7, { kind: 'end', start: 7, end: 7 }],
  ['[ \t\r\n]', 1, { kind: ']', start: 5, end: 6 }],
  ['[', 0, { kind: '[', start: 0, end: 1 }],
  [' , ', 0, { kind: ',', start: 1, end: 2 }],
  ['  ', 0, { kind: 'end', start: 2, end: 2 }],
  ['-1.50e+3,', 0, { kind: 'number', start: 0, end: 8 }],
  ['0.5E-10]', 0, { kind: 'number', start: 0, end: 7 }],
  ['01', 0, { kind: 'number', start: 0, end: 1 }],
  ['10', 0, { kind: 'number', start: 0, end: 2 }],
  ['1.', 0, { kind: 'number', start: 0, end: 1 }],
  ['-', 0, { kind: 'bad', start: 0, end: 0 }],
  ['.5', 0, { kind: 'bad', start: 0, end: 0 }],
  [' true', 0, { kind: 'word', start: 1, end: 5 }],
  ['false,', 0, { kind: 'word', start: 0, end: 5 }],
  ['null', 0, { kind: 'word', start: 0, end: 4 }],
  ['nul', 0, { kind: 'bad', start: 0, end: 0 }],
  ['xtrue', 0, { kind: 'bad', start: 0, end: 0 }],
  ['\u00A01', 0, { kind: 'bad', start: 0, end: 0 }],
  ['""', 0, { kind: 'string', start: 0, end: 2 }],
  ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"', 0, { kind: 'string', start: 0, end: 24 }],
  ['"é 😀\u2028"', 0, { kind: 'string', start: 0, end: 7 }],
  ['"a', 0, { kind: 'bad', start: 2, end: 2, problem: 'The file ends inside a string.' }],
  ['"a\n"', 0, { kind: 'bad', start: 2, end: 2, problem: 'A line ends inside a string.' }],
  ['"a\r"', 0, { kind: 'bad', start: 2, end: 2, problem: 'A line ends inside a string.' }],
  ['"\u0000"', 0, { kind: 'bad', start: 1, end: 1, problem: 'Found a control character inside a string.' }],
  ['"\\x"', 0, { kind: 'bad', start: 1, end: 1, problem: 'Found a backslash that begins no escape.' }],
  ['"\\u00g0"', 0, { kind: 'bad', start: 1, end: 1, problem: 'Found a backslash that begins no escape.' }],
])('the token of %j from %i on is %j', (text, from, token) => {
  expect(readJsonToken(text, from)).toEqual(token);
});
