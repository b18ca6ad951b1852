import { expect, test } from 'vitest';
import { badHistory, parseHistory, printHistory } from '../../../src/core/history/history-text.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';

const entry: HistoryEntry = {
  ...{ paper: 'a-paper', title: 'A\nPaper', keys: ['doi:10.1/a'], source: 'openalex' },
  ...{ firstSeen: '2026-11-22', lastSeen: null, gone: null, retracted: null },
};

test('a history is read back as it was written', () => {
  expect(parseHistory(printHistory([entry, { ...entry, paper: 'b' }]))).toEqual([
    entry,
    { ...entry, paper: 'b' },
  ]);
  expect(parseHistory('\n')).toEqual([]);
});

test('each entry has a line of its own, and lines of nothing but spaces say nothing', () => {
  const text = printHistory([entry, { ...entry, paper: 'b' }]);
  expect(text.split('\n').map((line) => line && JSON.parse(line).paper)).toEqual(['a-paper', 'b', '']);
  expect(parseHistory(`  \n${text}\t\r\n`)).toEqual([entry, { ...entry, paper: 'b' }]);
  expect(printHistory([])).toBe('');
});

test.each(['{', '{"paper":"a"}', 'null', '<<<<<<< HEAD'])('the line %s is named, with what to do', (line) => {
  const read = parseHistory(`${printHistory([entry])}\n${line}\n`);
  expect(read).toEqual({ line: 3 });
  expect(badHistory('data/history/x.jsonl', { line: 3 })).toBe(
    'data/history/x.jsonl:3 is not an entry of a history; restore the line, or delete the file.',
  );
});
