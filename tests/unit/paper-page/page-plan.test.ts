import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPages } from '../../../src/core/paper-page/page-plan.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

const all = {
  siteMegabytes: 800,
  paperPages: null,
  plainExports: 20_000,
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
    expect(planPages(hubs(7000), all)).toMatchObject({ pages: 0, drawn: 7000 });
    expect(planPages(hubs(1000), all)).toMatchObject({ pages: 1000, drawn: 0 });
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
});
