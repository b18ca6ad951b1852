import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/core/history/changes.ts';
import { updateHistory } from '../../../src/core/history/update-history.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { historyEntrySchema } from '../../../src/core/schemas/history-entry.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

const file = (name: string, format: string) => ({
  file: name,
  format,
  sha256: 'f'.repeat(64),
  lines: 1,
  messages: 0,
});
const sources = [file('x.openalex.jsonl', 'openalex'), file('x.pith.txt', 'pith')];
const place = { file: 'x.openalex.jsonl', line: 1 };

const paper = (id: string, facts: Partial<CitingPaper> = {}) =>
  citingPaper({ id, title: `Title of ${id}`, identifiers: { doi: `10.1/${id}` }, source: [place], ...facts });
const record = (...citingPapers: CitingPaper[]) => ({ citingPapers, sources });
const gotOn = (day: string) => new Map([['x.openalex.jsonl', day]]);
const days = gotOn('2026-11-22');

describe('updateHistory(earlier, record, day, retrieved)', () => {
  test('begins with the days on which files were got, and never with a guess', () => {
    const papers = [
      paper('a'),
      paper('b', { source: [{ file: 'x.pith.txt', line: 3 }] }),
      paper('c', { source: [place, { file: 'x.pith.txt', line: 9 }] }),
    ];
    const history = updateHistory([], record(...papers), '2026-11-26', days);
    expect(
      history.map(({ paper: id, firstSeen, lastSeen, source }) => [id, firstSeen, lastSeen, source]),
    ).toEqual([
      ['a', '2026-11-22', '2026-11-22', 'openalex'],
      ['b', null, null, 'pith'],
      // The file of an unknown day may have listed it before.
      ['c', null, '2026-11-22', 'openalex'],
    ]);
  });

  test('adds a paper with the day on which it was found', () => {
    const first = updateHistory([], record(paper('a')), '2026-11-22', days);
    const second = updateHistory(first, record(paper('b'), paper('a')), '2026-11-29', gotOn('2026-11-29'));
    expect(second).toMatchObject([
      { paper: 'a', firstSeen: '2026-11-22', lastSeen: '2026-11-29' },
      { paper: 'b', firstSeen: '2026-11-29', lastSeen: '2026-11-29' },
    ]);
  });

  test('knows a paper by an identifier whose title, and so whose id, changed', () => {
    const first = updateHistory([], record(paper('a')), '2026-11-22', days);
    const renamed = paper('renamed', { identifiers: { doi: '10.1/A' } });
    const second = updateHistory(first, record(renamed), '2026-11-29', gotOn('2026-11-29'));
    expect(second).toMatchObject([{ paper: 'renamed', title: 'Title of renamed', firstSeen: '2026-11-22' }]);
    expect(changesBetween(first, second)).toEqual({ found: [], gone: [], returned: [], retracted: [] });
  });

  test('notes the day on which a paper is gone, and takes it back when it is listed again', () => {
    const first = updateHistory([], record(paper('a'), paper('b')), '2026-11-22', days);
    const second = updateHistory(first, record(paper('a')), '2026-11-29', gotOn('2026-11-29'));
    const third = updateHistory(second, record(paper('a')), '2026-12-06', gotOn('2026-12-06'));
    expect(third[1]).toMatchObject({ paper: 'b', lastSeen: '2026-11-22', gone: '2026-11-29' });
    const fourth = updateHistory(third, record(paper('a'), paper('b')), '2026-12-13', gotOn('2026-12-13'));
    expect(fourth[1]).toMatchObject({ firstSeen: '2026-11-22', lastSeen: '2026-12-13', gone: null });
    expect(changesBetween(third, fourth).returned).toEqual([fourth[1]]);
  });

  test('notes the day on which a paper is first said to be retracted', () => {
    const first = updateHistory([], record(paper('a', { retracted: false })), '2026-11-22', days);
    const second = updateHistory(
      first,
      record(paper('a', { retracted: true })),
      '2026-11-29',
      gotOn('2026-11-29'),
    );
    const third = updateHistory(
      second,
      record(paper('a', { retracted: true })),
      '2026-12-06',
      gotOn('2026-12-06'),
    );
    expect([second, third].map(([entry]) => entry?.retracted)).toEqual(['2026-11-29', '2026-11-29']);
    expect(changesBetween(first, second).retracted).toEqual(second);
    expect(changesBetween(second, third).retracted).toEqual([]);
  });

  test('for any lists: each paper has one entry, entries keep their order, and what is found and gone adds up', () => {
    const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lists, (weeks) => {
        let history = updateHistory([], record(), '2026-01-01', days);
        for (const [week, numbers] of weeks.entries()) {
          const papers = numbers.map((number) => paper(`p${number}`));
          const later = updateHistory(
            history,
            record(...papers),
            `2026-01-${String(week + 2).padStart(2, '0')}`,
            days,
          );
          for (const entry of later) expect(historyEntrySchema.parse(entry)).toEqual(entry);
          const listed = later.filter(({ gone }) => gone === null).map(({ paper: id }) => id);
          expect(listed.sort()).toEqual(papers.map(({ id }) => id).sort());
          expect(later.slice(0, history.length).map(({ keys }) => keys)).toEqual(
            history.map(({ keys }) => keys),
          );
          const { found, gone, returned } = changesBetween(history, later);
          const count = (entries: typeof later) => entries.filter((entry) => entry.gone === null).length;
          expect(count(later)).toBe(count(history) + found.length + returned.length - gone.length);
          history = later;
        }
      }),
    );
  });
});
