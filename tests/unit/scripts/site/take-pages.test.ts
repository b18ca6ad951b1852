import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPage, leaveNone, takePages } from '../../../../scripts/lib/site/page-threads/take-pages.ts';

test('each page is written once, and told, however many threads take pages and however long one takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.nat({ max: 70 }),
      fc.integer({ min: 1, max: 4 }),
      async (scheduler, pages, threads) => {
        const written: number[] = [];
        const told: string[] = [];
        const next = firstPage();
        const write = async (place: number) => {
          await scheduler.schedule(Promise.resolve());
          written.push(place);
          return `page ${place}`;
        };
        const all = Array.from({ length: threads }, () =>
          takePages({ pages, write }, next, (files) => told.push(...files)),
        );
        await scheduler.waitFor(Promise.all(all));
        const places = Array.from({ length: pages }, (_, place) => place);
        expect(written.toSorted((one, other) => one - other)).toEqual(places);
        expect(told.toSorted()).toEqual(places.map((place) => `page ${place}`).toSorted());
      },
    ),
  );
});

test('where none is left, the other threads end after the pages that they have taken', async () => {
  const next = firstPage();
  const written: number[] = [];
  const write = async (place: number) => {
    leaveNone({ pages: 1000 }, next);
    written.push(place);
    return '';
  };
  await takePages({ pages: 1000, write }, next, () => {});
  expect(written.length).toBeLessThan(100);
});
