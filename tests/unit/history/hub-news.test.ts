import { describe, expect, test } from 'vitest';
import { hubNews, newsWithin } from '../../../src/core/history/hub-news.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';

const entry = (paper: string, facts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ paper, title: `Title of ${paper}`, keys: [`doi:10.1/${paper}`], source: 'openalex' },
  ...{ firstSeen: '2026-11-22', lastSeen: '2026-11-22', gone: null, retracted: null },
  ...facts,
});
const papers = (...ids: string[]) => ids.map((id) => ({ id, identifiers: { doi: `10.1/${id}` } }));

describe('hubNews(entries, papers)', () => {
  test('the papers that the list began with are not news', () => {
    const news = hubNews([entry('a'), entry('b')], papers('a', 'b'));
    expect(news).toMatchObject({ days: [], began: { day: '2026-11-22', papers: 2 } });
  });

  test('has, by day, what was found, retracted and gone since then, the newest day first', () => {
    const entries = [
      entry('a', { retracted: '2026-12-06' }),
      entry('b', { gone: '2026-11-29' }),
      entry('c', { firstSeen: '2026-11-29' }),
      entry('d', { firstSeen: '2026-12-06', retracted: '2026-12-06' }),
    ];
    const { days, began, foundOn } = hubNews(entries, papers('c', 'a', 'd'));
    expect(days).toEqual([
      { day: '2026-12-06', found: [2], retracted: [1], gone: [] },
      { day: '2026-11-29', found: [0], retracted: [], gone: [entries[1]] },
    ]);
    expect(began).toEqual({ day: '2026-11-22', papers: 2 });
    expect(foundOn).toEqual(['2026-11-29', '2026-11-22', '2026-12-06']);
  });

  test('of a list that is older than its history, the first known day is one of news', () => {
    const news = hubNews(
      [entry('a', { firstSeen: null }), entry('b', { firstSeen: '2026-11-29' })],
      papers('a', 'b'),
    );
    expect(news.days).toMatchObject([{ day: '2026-11-29', found: [1] }]);
    expect(news.began).toEqual({ day: null, papers: 1 });
  });

  test('a paper that is listed again is not gone, and one without an entry was never found', () => {
    const news = hubNews(
      [entry('a'), entry('b', { gone: '2026-11-29', paper: 'old-id' })],
      papers('a', 'b', 'x'),
    );
    expect(news.days).toEqual([]);
    expect(news.foundOn).toEqual(['2026-11-22', '2026-11-22', null]);
  });

  test('a paper has the day of its retraction, which is news only after the list began', () => {
    const entries = [
      entry('a', { retracted: '2026-11-22' }),
      entry('b', { retracted: '2026-11-23' }),
      entry('c', { firstSeen: '2026-11-29', retracted: '2026-12-06' }),
      entry('d'),
    ];
    expect(hubNews(entries, papers('d', 'c', 'b', 'a', 'x'))).toEqual({
      days: [
        { day: '2026-12-06', found: [], retracted: [1], gone: [] },
        { day: '2026-11-29', found: [1], retracted: [], gone: [] },
        { day: '2026-11-23', found: [], retracted: [2], gone: [] },
      ],
      began: { day: '2026-11-22', papers: 3 },
      foundOn: ['2026-11-22', '2026-11-29', '2026-11-22', '2026-11-22', null],
      retractedOn: [null, '2026-12-06', '2026-11-23', '2026-11-22', null],
    });
  });

  test('a list began on the first of its days, wherever the history has it', () => {
    const entries = ['2026-12-06', '2026-11-22', '2026-11-29', '2026-11-30'].map((firstSeen, at) =>
      entry(`p${at}`, { firstSeen }),
    );
    const { days, began } = hubNews(entries, papers('p0', 'p1', 'p2', 'p3'));
    expect(days.map(({ day }) => day)).toEqual(['2026-12-06', '2026-11-30', '2026-11-29']);
    expect(began).toEqual({ day: '2026-11-22', papers: 1 });
  });

  test('without a history nothing is known', () => {
    expect(hubNews([], papers('a'))).toEqual({
      ...{ days: [], began: { day: null, papers: 0 }, foundOn: [null], retractedOn: [null] },
    });
  });

  test('a paper that is missing from the list and was not called gone is no news', () => {
    expect(hubNews([entry('a'), entry('b')], papers('a')).days).toEqual([]);
  });

  test('papers that are gone stand below each other in the order of the history', () => {
    const entries = ['c', 'a', 'b'].map((id) => entry(id, { gone: '2026-11-29' }));
    expect(hubNews(entries, []).days).toEqual([
      { day: '2026-11-29', found: [], retracted: [], gone: entries },
    ]);
  });
});

test('newsWithin(days, n) shows the newest papers and keeps the numbers of the others', () => {
  const days = ['2026-12-06', '2026-11-29'].map((day) => ({
    ...{ day, found: [1, 2], retracted: [3], gone: [entry('a')] },
  }));
  const shown = newsWithin(days, 3);
  expect(shown.map(({ news }) => news)).toEqual(days);
  expect(shown.map((one) => one.shown)).toEqual([
    { day: '2026-12-06', found: [1, 2], retracted: [3], gone: [] },
    { day: '2026-11-29', found: [], retracted: [], gone: [] },
  ]);
  const lengths = (maxPapers: number) =>
    newsWithin(days, maxPapers).flatMap((one) => [
      ...[one.shown.found.length, one.shown.retracted.length, one.shown.gone.length],
    ]);
  expect(lengths(1)).toEqual([1, 0, 0, 0, 0, 0]);
  expect(lengths(5)).toEqual([2, 1, 1, 1, 0, 0]);
  expect(lengths(100)).toEqual([2, 1, 1, 2, 1, 1]);
});
