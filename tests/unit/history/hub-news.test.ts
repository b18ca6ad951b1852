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
});

test('newsWithin(days, n) shows the newest papers and keeps the numbers of the others', () => {
  const days = ['2026-12-06', '2026-11-29'].map((day) => ({
    ...{ day, found: [1, 2], retracted: [3], gone: [entry('a')] },
  }));
  const shown = newsWithin(days, 3);
  expect(shown.map(({ news }) => news)).toEqual(days);
  expect(shown.map((one) => one.shown)).toMatchObject([
    { found: [1, 2], retracted: [3], gone: [] },
    { found: [], retracted: [], gone: [] },
  ]);
});
