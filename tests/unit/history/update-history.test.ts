import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/core/history/changes.ts';
import { learnDays, nextHistory, updateHistory } from '../../../src/core/history/update-history.ts';
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

  test('an entry has all that is known of its paper', () => {
    const papers = [
      paper('a', { retracted: true, identifiers: { doi: '10.1/A', arxiv: '2501.00001v2' } }),
      paper('b', { source: [{ file: 'lost.ris', line: 1 }, place] }),
    ];
    expect(updateHistory([], record(...papers), '2026-11-26', days)).toEqual([
      {
        ...{ paper: 'a', title: 'Title of a', keys: ['arxiv:2501.00001', 'doi:10.1/a'] },
        ...{ firstSeen: '2026-11-22', lastSeen: '2026-11-22', source: 'openalex' },
        ...{ gone: null, retracted: '2026-11-26' },
      },
      {
        ...{ paper: 'b', title: 'Title of b', keys: ['doi:10.1/b'] },
        // Its first file is none of the sources.
        ...{ firstSeen: null, lastSeen: '2026-11-22', source: 'unknown', gone: null, retracted: null },
      },
    ]);
  });

  test('a paper of several files was first seen in the oldest and last seen in the newest', () => {
    const places = ['x.pith.txt', 'x.openalex.jsonl', 'x.pith.txt'].map((name, at) => ({
      file: name,
      line: at + 1,
    }));
    const got = new Map([
      ['x.pith.txt', '2026-11-20'],
      ['x.openalex.jsonl', '2026-11-10'],
    ]);
    const [entry] = updateHistory([], record(paper('a', { source: places })), '2026-11-26', got);
    expect(entry).toMatchObject({ firstSeen: '2026-11-10', lastSeen: '2026-11-20', source: 'pith' });
    const older = new Map([['x.openalex.jsonl', '2026-11-01']]);
    const [later] = updateHistory(entry ? [entry] : [], record(paper('a')), '2026-12-01', older);
    expect(later).toMatchObject({ firstSeen: '2026-11-10', lastSeen: '2026-11-20' });
  });

  test('a paper that is found later in a file of an unknown day was seen on the day of finding', () => {
    const first = updateHistory([], record(paper('a')), '2026-11-22', days);
    const second = updateHistory(first, record(paper('a'), paper('b')), '2026-11-29', new Map());
    expect(second).toMatchObject([
      { paper: 'a', firstSeen: '2026-11-22', lastSeen: '2026-11-22' },
      { paper: 'b', firstSeen: '2026-11-29', lastSeen: '2026-11-29' },
    ]);
    const [unknown] = updateHistory([], record(paper('a')), '2026-11-22', new Map());
    expect(unknown).toMatchObject({ firstSeen: null, lastSeen: null });
    const [known] = updateHistory(unknown ? [unknown] : [], record(paper('a')), '2026-11-29', new Map());
    expect(known?.lastSeen).toBeNull();
  });

  test('keeps every identifier that a paper ever had, each once, and forgets a retraction that is taken back', () => {
    const identifiers = { doi: '10.1/a' };
    const first = updateHistory([], record(paper('a', { retracted: true })), '2026-11-22', days);
    const more = paper('a', { identifiers: { ...identifiers, arxiv: '2501.00001' } });
    const second = updateHistory(first, record(more), '2026-11-29', days);
    const third = updateHistory(second, record(paper('a', { identifiers: {} })), '2026-12-06', days);
    expect(third.map(({ keys, retracted }) => [keys, retracted])).toEqual([
      [['doi:10.1/a', 'arxiv:2501.00001'], null],
    ]);
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

describe('nextHistory(earlier, before, after, day)', () => {
  const before = { record: record(paper('a')), retrieved: days };
  const after = { record: record(paper('b'), paper('a')), retrieved: gotOn('2026-11-29') };

  test('does not count as found what was listed before the history began', () => {
    expect(nextHistory([], before, after, '2026-11-29')).toMatchObject([
      { paper: 'a', firstSeen: '2026-11-22', lastSeen: '2026-11-29', gone: null },
      { paper: 'b', firstSeen: '2026-11-29', lastSeen: '2026-11-29', gone: null },
    ]);
  });

  test('begins with the list of today where there was none', () => {
    expect(nextHistory([], null, after, '2026-12-06')).toEqual(
      updateHistory([], after.record, '2026-12-06', after.retrieved),
    );
  });

  test('goes on with the history that there is, whatever the list was', () => {
    const earlier = updateHistory([], record(paper('c')), '2026-11-22', days);
    expect(nextHistory(earlier, before, after, '2026-11-29')).toEqual(
      updateHistory(earlier, after.record, '2026-11-29', after.retrieved),
    );
  });
});

describe('learnDays(entries, record)', () => {
  const both = paper('b', { source: [place, { file: 'x.pith.txt', line: 3 }] });
  const listed = record(paper('a'), both);
  const entries = updateHistory([], listed, '2026-11-26', new Map());
  const [a, b] = entries;

  test('fills in the first day of a paper once the days of all its files are known', () => {
    const one = learnDays(entries, { record: listed, retrieved: days });
    expect(one).toEqual([{ ...a, firstSeen: '2026-11-22' }, b]);
    const retrieved = new Map([...days, ['x.pith.txt', '2026-11-02']]);
    expect(learnDays(one, { record: listed, retrieved })).toEqual([
      { ...a, firstSeen: '2026-11-22' },
      { ...b, firstSeen: '2026-11-02' },
    ]);
  });

  test('changes no day that is known, and nothing of a paper that is gone or not listed', () => {
    const known = entries.map((entry) => ({ ...entry, firstSeen: '2026-01-01' }));
    expect(learnDays(known, { record: listed, retrieved: days })).toEqual(known);
    const gone = entries.map((entry) => ({ ...entry, gone: '2026-11-25' }));
    expect(learnDays(gone, { record: listed, retrieved: days })).toEqual(gone);
    expect(learnDays(entries, { record: record(), retrieved: days })).toEqual(entries);
  });
});
