import { describe, expect, test } from 'vitest';
import { nextVisit, parseVisit } from '../../../src/core/history/last-visit.ts';

const minutes = (number: number) => number * 60_000;

describe('nextVisit(stored, latest, now)', () => {
  const first = nextVisit(null, '2026-11-22', 0);

  test('to a new reader nothing is new', () => {
    expect(first).toEqual({ since: '2026-11-22', latest: '2026-11-22', at: 0 });
  });

  test('what was noticed after the last visit is new, on every page of this visit', () => {
    const second = nextVisit(first, '2026-11-29', minutes(10_000));
    const nextPage = nextVisit(second, '2026-11-29', minutes(10_020));
    expect([second.since, nextPage.since]).toEqual(['2026-11-22', '2026-11-22']);
  });

  test('is new no longer at the visit after', () => {
    const second = nextVisit(first, '2026-11-29', minutes(10_000));
    expect(nextVisit(second, '2026-11-29', minutes(10_031)).since).toBe('2026-11-29');
  });

  test('a visit goes on for half an hour after its last page, and each page begins that anew', () => {
    const visit = { since: '2026-11-22', latest: '2026-11-29', at: minutes(100) };
    const next = (now: number) => nextVisit(visit, '2026-12-06', now);
    expect(next(minutes(130))).toEqual({ since: '2026-11-22', latest: '2026-12-06', at: minutes(130) });
    expect(next(minutes(130) + 1)).toEqual({
      ...{ since: '2026-11-29', latest: '2026-12-06', at: minutes(130) + 1 },
    });
  });
});

test.each([
  ...[null, '', '{', '[]', 'null', '{"since":1,"latest":"2026-11-22","at":0}'],
  ...['{"since":"2026-11-22","at":0}', '{"since":"2026-11-22","latest":"2026-11-22","at":"0"}'],
])('parseVisit(%j) is null', (text) => {
  expect(parseVisit(text)).toBeNull();
});

test('parseVisit reads a visit back', () => {
  const visit = { since: '2026-11-22', latest: '2026-11-29', at: 5 };
  expect(parseVisit(JSON.stringify(visit))).toEqual(visit);
  expect(parseVisit(JSON.stringify({ ...visit, theme: 'dark' }))).toEqual(visit);
});
