import { describe, expect, test } from 'vitest';
import { nextVisit, parseVisit } from '../../../src/core/history/last-visit.ts';

const minutes = (number: number) => number * 60_000;

describe('nextVisit(stored, latest, now)', () => {
  const first = nextVisit(null, '2026-11-22', 0);

  test('to a new reader nothing is new', () => {
    expect(first.since).toBe('2026-11-22');
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
});

test.each([null, '', '{', '[]', 'null', '{"since":1,"latest":"2026-11-22","at":0}'])(
  'parseVisit(%j) is null',
  (text) => {
    expect(parseVisit(text)).toBeNull();
  },
);

test('parseVisit reads a visit back', () => {
  const visit = { since: '2026-11-22', latest: '2026-11-29', at: 5 };
  expect(parseVisit(JSON.stringify(visit))).toEqual(visit);
});
