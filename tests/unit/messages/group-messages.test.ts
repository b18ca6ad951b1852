import { expect, test } from 'vitest';
import { finding } from '../../../src/core/messages/finding.ts';
import { exampleOf, groupMessages, timesOf } from '../../../src/core/messages/group-messages.ts';
import { LeftOutFields } from '../../../src/core/messages/left-out-fields.ts';
import { warningsAsErrors } from '../../../src/core/messages/strict.ts';

const inFile = (file: string) => (found: ReturnType<typeof finding>) => ({ ...found, file });
const badValue = (line: number, field: string) => finding('bad-value', { line }, 'It is bad.', { field });
const leftOut = (names: string[]) => {
  const fields = new LeftOutFields();
  for (const [index, name] of names.entries()) fields.add(name, { line: index + 2 });
  return fields.findings().map(inFile('a.csv'));
};

test('messages of one rule about one field of one file are a group, at its first place', () => {
  const messages = [
    ...[badValue(2, 'A'), badValue(3, 'B'), badValue(4, 'A')].map(inFile('a.csv')),
    inFile('b.csv')(badValue(5, 'A')),
  ];
  const groups = groupMessages(messages).map(({ first, times }) => [first.file, first.line, times]);
  expect(groups).toEqual([
    ['a.csv', 2, 2],
    ['a.csv', 3, 1],
    ['b.csv', 5, 1],
  ]);
});

test('fields that have no place in a record are one group of a file, which names the first of them', () => {
  const names = Array.from({ length: 10 }, (_, index) => `F${index}`);
  expect(groupMessages(leftOut(names))).toMatchObject([
    {
      first: {
        line: 2,
        reason:
          '10 fields without a place in a record: “F0”, “F1”, “F2”, “F3”, “F4”, “F5”, “F6”, “F7” and 2 more.',
      },
      times: 1,
    },
  ]);
  expect(groupMessages(leftOut(['F0', 'F1']))).toMatchObject([
    { first: { reason: '2 fields without a place in a record: “F0”, “F1”.' } },
  ]);
  expect(groupMessages(leftOut(['F0']))).toMatchObject([
    { first: { reason: expect.stringContaining('“F0” has no field') } },
  ]);
});

test('with --strict, a warning is an error and an info stays one', () => {
  const messages = [inFile('a.csv')(badValue(2, 'A')), ...leftOut(['F'])];
  expect(warningsAsErrors(messages).map(({ severity }) => severity)).toEqual(['error', 'info']);
});

const group = (reason: string, times: number) => {
  const [first] = [finding('bad-value', { line: 2 }, 'It is bad.')].map(inFile('a.csv'));
  if (!first) throw new Error('no message');
  return { first: { ...first, reason }, times };
};

test('a group says how often it is there, in how many entries, and a single message says nothing', () => {
  expect(timesOf(group('x', 1), { 'a.csv': 9 })).toBe('');
  expect(timesOf(group('x', 2), { 'a.csv': 9 })).toBe(' (2 times in a file of 9 entries, first here)');
  expect(timesOf(group('x', 2), { 'b.csv': 9 })).toBe(' (2 times, first here)');
});

test('an example of a group is cut to 240 letters, and a single message is whole', () => {
  const reason = 'a'.repeat(241);
  expect(exampleOf(group(reason, 1))).toBe(reason);
  expect(exampleOf(group(reason, 2))).toBe(`${'a'.repeat(239)}…`);
  expect(exampleOf(group(reason.slice(1), 2))).toBe(reason.slice(1));
});
