import { describe, expect, test } from 'vitest';
import { toReport } from '../../../src/core/messages/report.ts';
import { type Paint, reporters } from '../../../src/core/messages/reporters.ts';
import { type Message, messageSchema } from '../../../src/core/schemas/message.ts';
import { reportSchema } from '../../../src/core/schemas/report.ts';

const message = (given: Partial<Message>): Message =>
  messageSchema.parse({
    file: 'data/dumps/x.pith.txt',
    line: 11,
    column: 15,
    path: null,
    severity: 'warning',
    rule: 'unknown-role',
    field: null,
    reason: 'Found the role “meth”.',
    expected: null,
    action: 'Counted as “other”.',
    ...given,
  });

const plain: Paint = (_, text) => text;
const marked: Paint = (style, text) => `<${style}>${text}</${style}>`;

const messages = [
  message({ severity: 'info', rule: 'glued-heading', expected: 'two lines' }),
  message({}),
  message({ severity: 'error', rule: 'empty-file', line: null, column: null }),
  message({ severity: 'error', rule: 'no-dumps', file: null, line: null, column: null }),
  message({ file: 'x.csl.json', line: null, column: null, path: '/1/title' }),
];
const inJsonLines = message({ file: 'x.openalex.jsonl', line: 2, column: null, path: '/results/14/doi' });

describe('toReport(messages)', () => {
  test('counts by severity; an error is not ok', () => {
    const report = toReport(messages);
    expect(report.counts).toEqual({ info: 1, warning: 2, error: 2 });
    expect(report.ok).toBe(false);
    expect(toReport(messages.slice(0, 2)).ok).toBe(true);
    expect(reportSchema.parse(report)).toEqual(report);
  });
});

describe('reporters.text(report, paint)', () => {
  test('names the line and the path within it in JSON Lines', () => {
    expect(reporters.text(toReport([inJsonLines]), plain)).toMatch(
      /^x\.openalex\.jsonl:2:\/results\/14\/doi warning/,
    );
  });

  test('reads like a compiler: place, severity, rule, reason, then what was expected and done', () => {
    expect(reporters.text(toReport(messages), plain).split('\n')).toEqual([
      'data/dumps/x.pith.txt:11:15 info glued-heading: Found the role “meth”.',
      '    expected: two lines',
      '    Counted as “other”.',
      'data/dumps/x.pith.txt:11:15 warning unknown-role: Found the role “meth”.',
      '    Counted as “other”.',
      'data/dumps/x.pith.txt error empty-file: Found the role “meth”.',
      '    Counted as “other”.',
      '- error no-dumps: Found the role “meth”.',
      '    Counted as “other”.',
      'x.csl.json:/1/title warning unknown-role: Found the role “meth”.',
      '    Counted as “other”.',
      '2 errors, 2 warnings, 1 info',
    ]);
  });

  test('messages of one kind about one field of a file share a line with their number; --all prints each', () => {
    const rows = [2, 3, 4].map((line) =>
      message({ line, field: 'Authors', rule: 'bad-value', reason: `“Authors” is “${line}”.` }),
    );
    const report = toReport([...rows, message({ line: 9, field: 'Year', rule: 'bad-value' })]);
    expect(reporters.text(report, plain).split('\n')).toEqual([
      'data/dumps/x.pith.txt:2:15 warning bad-value (3 times, first here): “Authors” is “2”.',
      '    Counted as “other”.',
      'data/dumps/x.pith.txt:9:15 warning bad-value: Found the role “meth”.',
      '    Counted as “other”.',
      'Messages of one kind share a line; --all prints each of them.',
      '0 errors, 4 warnings, 0 infos',
    ]);
    expect(reporters.text(report, plain, { allBy: '`npm run x`' })).toContain('; `npm run x` prints each');
    const ofTwenty = toReport(rows, { 'data/dumps/x.pith.txt': 20 });
    expect(reporters.text(ofTwenty, plain)).toContain(
      ' bad-value (3 times in a file of 20 entries, first here): ',
    );
    expect(reporters.text(report, plain, { all: true }).split('\n')).toHaveLength(9);
    expect(reporters.github(report, plain).split('\n')).toHaveLength(3);
    expect(reporters.github(report, plain, { all: true }).split('\n')).toHaveLength(5);
  });

  test('sums up no messages, and one of each', () => {
    expect(reporters.text(toReport([]), plain)).toBe('0 errors, 0 warnings, 0 infos');
    const one = [message({ severity: 'error' }), message({}), message({ severity: 'info' })];
    expect(reporters.text(toReport(one), plain)).toMatch(/\n1 error, 1 warning, 1 info$/);
  });

  test('paints the severity in its colour and what follows quietly', () => {
    const lines = reporters
      .text(toReport([message({ severity: 'error', expected: 'roles' })]), marked)
      .split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'data/dumps/x.pith.txt:11:15 <error>error</error> unknown-role: Found the role “meth”.',
      '<quiet>    expected: roles</quiet>',
      '<quiet>    Counted as “other”.</quiet>',
    ]);
  });
});

describe('reporters.json(report)', () => {
  test('is the report, unpainted', () => {
    const report = toReport(messages);
    expect(JSON.parse(reporters.json(report))).toEqual(report);
  });
});

describe('reporters.github(report)', () => {
  const first = (given: Partial<Message>) =>
    reporters.github(toReport([message(given)]), plain).split('\n')[0];

  test('is a workflow command with file, line, column and rule', () => {
    expect(first({})).toBe(
      '::warning file=data/dumps/x.pith.txt,line=11,col=15,title=unknown-role::Found the role “meth”. Counted as “other”.',
    );
  });

  test.each(['info', 'warning', 'error'] as const)('has a level for %s', (severity) => {
    const level = severity === 'info' ? 'notice' : severity;
    expect(first({ severity })).toMatch(new RegExp(`^::${level} file=`));
  });

  test('leaves out what is not known, and names a path in the text', () => {
    expect(first({ file: null, line: null, column: null })).toBe(
      '::warning title=unknown-role::Found the role “meth”. Counted as “other”.',
    );
    expect(first({ line: null, column: null, path: '/1/title', expected: 'a title' })).toBe(
      '::warning file=data/dumps/x.pith.txt,title=unknown-role::/1/title: Found the role “meth”. Expected: a title. Counted as “other”.',
    );
  });

  test('escapes what would end a property or the line', () => {
    expect(first({ file: 'a%b,c:d\r\ne.txt' })).toContain('file=a%25b%2Cc%3Ad%0D%0Ae.txt,line=');
    expect(first({ reason: '100 %, a: b\r\n::error::c' })).toContain(
      '::100 %25, a: b%0D%0A::error::c Counted',
    );
  });

  test('ends in the sum', () => {
    expect(reporters.github(toReport(messages), plain)).toMatch(/\n2 errors, 2 warnings, 1 info$/);
  });
});
