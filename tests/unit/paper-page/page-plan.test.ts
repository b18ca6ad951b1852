import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOfList } from '../../../src/core/paper-page/list-pages.ts';
import { bytesPerMegabyte, estimate, planPages } from '../../../src/core/paper-page/page-plan.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

const all = {
  siteMegabytes: 800,
  paperPages: null,
  plainExports: 10_000,
  papersPerPage: 100,
  unpagedPapers: 200,
};

function recordOf(id: string, papers: Partial<CitingPaper>[]) {
  return { hub: { id }, citingPapers: papers.map((paper) => citingPaper(paper)) };
}

const cited = (count: number): Partial<CitingPaper> => ({
  citedBy: [{ source: 'OpenAlex', count, asOf: null }],
});

describe('planPages', () => {
  test('gives each paper of a site of a usual size a page', () => {
    const records = [
      recordOf(
        'moon',
        Array.from({ length: 5000 }, () => ({})),
      ),
    ];
    const plan = planPages(records, all);
    expect(plan).toMatchObject({ pages: 5000, drawn: 0 });
    expect(plan.hasPage.get('moon')).toEqual(new Uint8Array(5000).fill(1));
  });

  test('chooses representatives first, then in turn the most cited and the newest', () => {
    const records = [
      recordOf('moon', [
        { ...cited(5), issued: '2020' },
        { ...cited(900), issued: '2019' },
        { issued: '2026-11' },
        { representative: true },
        { ...cited(70), issued: '2021' },
        { issued: '2026-02' },
      ]),
    ];
    const chosen = (paperPages: number) =>
      Array.from(planPages(records, { ...all, paperPages }).hasPage.get('moon') ?? []).join('');
    expect([0, 1, 2, 3, 4, 5, 6].map(chosen)).toEqual([
      '000000',
      '000100',
      '010100',
      '011100',
      '011110',
      '011111',
      '111111',
    ]);
  });

  test('keeps the site within its budget, whatever the papers are, and says how many are drawn', () => {
    const size = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (sizes, mb) => {
          const records = sizes.map((papers, hub) =>
            recordOf(
              `hub-${hub}`,
              Array.from({ length: papers }, () => ({ abstract: 'x'.repeat(300) })),
            ),
          );
          const papers = sizes.reduce((sum, length) => sum + length, 0);
          const { hasPage, pages, drawn, bytes } = planPages(records, { ...all, siteMegabytes: mb });
          expect(pages + drawn).toBe(papers);
          expect([...hasPage.values()].flatMap((flags) => [...flags]).filter(Boolean)).toHaveLength(pages);
          if (pages > 0) expect(bytes).toBeLessThanOrEqual(mb * 1_000_000);
          const more = planPages(records, { ...all, siteMegabytes: mb + 5 });
          expect(more.pages).toBeGreaterThanOrEqual(pages);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('counts that a list of more papers than are exported in each format takes less', () => {
    const records = [
      recordOf(
        'moon',
        Array.from({ length: 500 }, () => ({ abstract: 'x'.repeat(300) })),
      ),
    ];
    const bytes = (plainExports: number) => planPages(records, { ...all, paperPages: 0, plainExports }).bytes;
    expect(bytes(500) / bytes(499)).toBeGreaterThan(1.3);
  });

  test('counts that each hub takes a part of the budget, however few papers it has', () => {
    const hubs = (count: number) => Array.from({ length: count }, (_, hub) => recordOf(`hub-${hub}`, [{}]));
    const many = Math.ceil((all.siteMegabytes * bytesPerMegabyte) / estimate.hub);
    const half = Math.floor(many / 2);
    expect(planPages(hubs(many), all)).toMatchObject({ pages: 0, drawn: many });
    expect(planPages(hubs(half), all)).toMatchObject({ pages: half, drawn: 0 });
  });

  test('chooses the same papers in whatever order a config lists the hubs', () => {
    const records = ['moon', 'sun', 'mars'].map((id) => recordOf(id, [cited(3), cited(3), {}]));
    const choose = (hubs: typeof records) => planPages(hubs, { ...all, paperPages: 4 }).hasPage;
    expect(choose(records.toReversed())).toEqual(choose(records));
  });

  test('writes all pages of the lists where there is room, before any page of a paper', () => {
    const papers = (length: number) => Array.from({ length }, () => ({ abstract: 'x'.repeat(300) }));
    const records = [
      recordOf('moon', papers(2000)),
      recordOf('tide', papers(250)),
      recordOf('sun', papers(40)),
    ];
    const plan = (siteMegabytes: number) => planPages(records, { ...all, siteMegabytes });
    expect(plan(800)).toMatchObject({ unlisted: 0, drawn: 0 });
    const plans = Array.from({ length: 40 }, (_, at) => plan(at + 1));
    const cut = plans.filter(({ unlisted }) => unlisted > 0);
    expect(cut.length).toBeGreaterThan(1);
    for (const { pages, listed, unlisted } of cut) {
      expect(pages).toBe(0);
      expect(listed % 100).toBe(0);
      expect(unlisted).toBe(2000 - listed + Math.max(0, 250 - listed));
    }
    const listed = plans.map((one) => one.listed);
    expect(listed).toEqual(listed.toSorted((one, other) => one - other));
  });

  test('always writes the page of a hub, which has the first page of its list', () => {
    const records = [
      recordOf(
        'moon',
        Array.from({ length: 5000 }, () => ({ abstract: 'x'.repeat(300) })),
      ),
    ];
    expect(planPages(records, { ...all, siteMegabytes: 1 })).toMatchObject({ listed: 100, unlisted: 4900 });
  });

  test('among the most cited, one without a count comes after one that nobody cites', () => {
    const chosen = (papers: Partial<CitingPaper>[], paperPages: number) =>
      Array.from(
        planPages([recordOf('moon', papers)], { ...all, paperPages }).hasPage.get('moon') ?? [],
      ).join('');
    expect(chosen([{}, cited(0)], 1)).toBe('01');
    expect(chosen([{}, cited(0), cited(7)], 1)).toBe('001');
    // Among the newest, one without a date comes last, and of equals the first one first.
    expect(chosen([cited(5), {}, { issued: '1990' }], 2)).toBe('101');
    expect(chosen([{}, {}, {}], 1)).toBe('100');
    expect(chosen([{ representative: false }, { representative: true }], 1)).toBe('01');
  });
});

describe('what a plan takes', () => {
  const limits = { ...all, papersPerPage: 2, unpagedPapers: 3 };
  const bare = JSON.stringify(citingPaper({ abstract: 'x' })).length - 1;
  /** A paper of so many bytes. */
  const sized = (bytes: number): Partial<CitingPaper> => ({ abstract: 'x'.repeat(bytes - bare) });
  const papers = (count: number, bytes = 1000) => Array.from({ length: count }, () => sized(bytes));
  const plan = (
    records: ReturnType<typeof recordOf>[],
    more: Partial<Parameters<typeof planPages>[1]> = {},
  ) => {
    const { hasPage, ...counts } = planPages(records, { ...limits, ...more });
    return { ...counts, hasPage: [...hasPage].map(([id, flags]) => `${id} ${flags.join('')}`) };
  };
  const bytesOf = (records: ReturnType<typeof recordOf>[], more: Parameters<typeof plan>[1] = {}) =>
    plan(records, more).bytes;
  const list = (count: number, bytes = 1000) => [recordOf('moon', papers(count, bytes))];

  test('is that of the site, its hubs and their papers, each for itself', () => {
    const [site, hub, one, two] = [bytesOf([]), bytesOf(list(0)), bytesOf(list(1)), bytesOf(list(2))];
    expect(two - one).toBeCloseTo(one - hub, 3);
    expect(bytesOf([...list(1), recordOf('sun', papers(2))])).toBeCloseTo(one + two - site, 3);
    // Any byte of a paper weighs the same.
    const drawn = (bytes: number) => bytesOf(list(1, bytes), { paperPages: 0 });
    expect(drawn(3000) - drawn(2000)).toBeCloseTo(drawn(2000) - drawn(1000), 3);
    // A page of its own takes more than a place among those that are drawn.
    expect(one).toBeGreaterThan(bytesOf(list(1), { paperPages: 0 }));
  });

  test('is what is measured of each page that is written', () => {
    const { site, hub, perByte, mapPerByte, sourcesPerByte, plainPerByte, compressedPerByte, drawnPerByte } =
      estimate;
    const { listPage, entry, entryPerByte, page, pagePerByte } = estimate;
    const size = 1000;
    /** A site of one hub with so many papers, entries in lists, pages of lists and pages of papers. */
    const bytes = (papers: number, entries: number, lists: number, pages: number, exports = plainPerByte) =>
      site +
      hub +
      papers * size * (perByte + mapPerByte + sourcesPerByte + drawnPerByte + exports) +
      lists * listPage +
      entries * (entry + size * entryPerByte) +
      pages * (page + size * (pagePerByte - drawnPerByte));
    const made = (count: number, more: Parameters<typeof plan>[1] = {}) => plan(list(count, size), more);
    const near = (expected: number) => expect.closeTo(expected, 3);
    const none = { hasPage: ['moon 0'], pages: 0, drawn: 1, listed: 2, unlisted: 0 };
    expect(made(1, { paperPages: 0 })).toEqual({ ...none, bytes: near(bytes(1, 1, 0, 0)) });
    expect(made(1, { paperPages: 0, plainExports: 0 })).toEqual({
      ...{ ...none, bytes: near(bytes(1, 1, 0, 0, compressedPerByte)) },
    });
    expect(made(1)).toMatchObject({
      hasPage: ['moon 1'],
      pages: 1,
      drawn: 0,
      bytes: near(bytes(1, 1, 0, 1)),
    });
    // A list without pages is whole on the page of its hub.
    expect(made(3).bytes).toBeCloseTo(bytes(3, 3, 0, 3), 3);
    // Five papers on three pages, the first of which has two addresses.
    expect(made(5)).toEqual({
      ...{ hasPage: ['moon 11111'], pages: 5, drawn: 0, listed: 6, unlisted: 0 },
      bytes: near(bytes(5, 7, 3, 5)),
    });
  });

  test('of lists of several lengths has pages of each, the first pages before the second', () => {
    const records = [recordOf('moon', papers(5)), recordOf('sun', papers(3)), recordOf('tide', papers(7))];
    const whole = plan(records, { paperPages: 0 });
    expect(whole).toMatchObject({ listed: 8, unlisted: 0 });
    const at = (bytes: number) => {
      const { listed, unlisted } = plan(records, { paperPages: 0, siteMegabytes: bytes / 1_000_000 });
      return [listed, unlisted];
    };
    const enough = Math.ceil(whole.bytes);
    expect(at(enough)).toEqual([8, 0]);
    expect(at(enough - 10)).toEqual([6, 1]);
    expect(at(1)).toEqual([2, 8]);
    // A list without pages has no page to leave out.
    expect(plan(list(3), { siteMegabytes: 1 })).toMatchObject({ listed: 2, unlisted: 0, pages: 0 });
  });

  test('is the least budget with which it is made', () => {
    // Bytes of papers that every estimate makes whole numbers of.
    for (const paperPages of [1, 2, 3, 4]) {
      const made = plan(list(4, 2000), { paperPages });
      const again = (bytes: number) => plan(list(4, 2000), { paperPages, siteMegabytes: bytes / 1_000_000 });
      expect(again(made.bytes)).toEqual(made);
      expect(again(made.bytes - 1).pages).toBe(paperPages - 1);
    }
    const made = plan(list(5, 2000), { paperPages: 0 });
    const again = (bytes: number) => plan(list(5, 2000), { paperPages: 0, siteMegabytes: bytes / 1_000_000 });
    expect(again(made.bytes)).toEqual(made);
    expect(again(made.bytes - 1)).toMatchObject({ listed: 4, unlisted: 1 });
  });
});

test.each([
  [0, 1],
  [200, 1],
  [201, 3],
  [300, 3],
  [301, 4],
])('a list of %i papers has %i pages', (papers, pages) => {
  expect(pagesOfList(papers, all)).toBe(pages);
});
