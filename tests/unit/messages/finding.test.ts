import { describe, expect, test } from 'vitest';
import { finding, isError } from '../../../src/core/messages/finding.ts';
import { rules } from '../../../src/core/messages/rules.ts';

describe('finding(rule, place, reason)', () => {
  test('has the severity and the action of its rule', () => {
    expect(finding('unknown-role', { line: 5, column: 7 }, 'Found it.')).toEqual({
      line: 5,
      column: 7,
      path: null,
      field: null,
      severity: 'warning',
      rule: 'unknown-role',
      reason: 'Found it.',
      expected: null,
      action: rules['unknown-role'].action,
    });
  });

  test('a line without a column begins at its first; no place is no line', () => {
    expect(finding('unread-line', { line: 5 }, 'x')).toMatchObject({ line: 5, column: 1, path: null });
    expect(finding('unread-line', { path: '/1' }, 'x')).toMatchObject({
      line: null,
      column: null,
      path: '/1',
    });
    expect(finding('unread-line', null, 'x')).toMatchObject({ line: null, column: null, path: null });
  });

  test('says what was expected', () => {
    expect(finding('unread-line', null, 'x', { expected: 'y' }).expected).toBe('y');
  });
});

test('isError(message) is true for errors alone', () => {
  const severities = [
    finding('empty-file', null, 'x'),
    finding('unread-line', null, 'x'),
    finding('site-header', null, 'x'),
  ];
  expect(severities.map(isError)).toEqual([true, false, false]);
});

test('a place in a line of JSON Lines has no column', () => {
  expect(finding('unread-line', { line: 5, path: '/title' }, 'x')).toMatchObject({
    line: 5,
    column: null,
    path: '/title',
  });
});

test('what is quoted of a file is spelled out where it is unsafe, and a finding may have an action of its own', () => {
  const details = { expected: 'b\u202E', field: 'c\u202E', action: 'Left out.' };
  expect(finding('unread-line', { path: '/d\u202E' }, 'a\u202E', details)).toMatchObject({
    path: '/d\\u{202e}',
    reason: 'a\\u{202e}',
    expected: 'b\\u{202e}',
    field: 'c\\u{202e}',
    action: 'Left out.',
  });
});
