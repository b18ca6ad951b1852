import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { nearestPapers } from '../../../../src/core/analysis/similarity/nearest-papers.ts';
import { tfidfVectors } from '../../../../src/core/analysis/similarity/vectors.ts';
import { mapCoverage, mapFinding } from '../../../../src/core/figures/map/map-captions.ts';
import { filesOf, papersOfFiles, toMapFile } from '../../../../src/core/figures/map/map-file.ts';
import { mapPicture } from '../../../../src/core/figures/map/map-picture.ts';
import { mapRows } from '../../../../src/core/figures/map/map-rows.ts';
import { mapPapers, type PaperMap } from '../../../../src/core/figures/map/paper-map.ts';
import { fixedNumbers } from '../../../../src/core/figures/map/spectral-layout.ts';
import { thinMarks } from '../../../../src/core/figures/map/thin-marks.ts';
import { defaultAccent } from '../../../../src/core/site-config/accent.ts';
import { printCsv } from '../../../../src/core/text/csv.ts';
import { Picture } from '../../../../src/islands/figures/Picture.tsx';

/** Papers on three subjects in turn, each with a word of its own. */
const subjects = ['Tide harbour', 'Reward model', 'Moon garden'];

function mapOf(size: number, ...more: string[]): PaperMap | null {
  const titles = Array.from({ length: size }, (_, at) => `${subjects[at % 3]} ${'abcdefghij'[at % 10]}x`);
  const space = tfidfVectors([...titles, ...more].map((title) => ({ title, summary: null, abstract: null })));
  return mapPapers(space, nearestPapers(space, 5));
}

const someMap = (size: number, ...more: string[]) => {
  const map = mapOf(size, ...more);
  if (!map) throw new Error('no map');
  return map;
};

describe('mapPapers', () => {
  test('has no map of fewer than eight papers that share words', () => {
    expect(mapOf(7)).toBeNull();
    expect(mapOf(7, 'Unlike')).toBeNull();
    expect(mapOf(8)).not.toBeNull();
  });

  test('says which papers share a word with another, and what its topics hold', () => {
    const map = someMap(12, 'Unlike');
    expect(map.linked).toEqual([...Array.from({ length: 12 }, () => true), false]);
    expect(map.marks).toHaveLength(13);
    expect(map.regions.map(({ term }) => [term.label, term.papers])).toEqual(
      expect.arrayContaining([['Tide harbour', [0, 3, 6, 9]]]),
    );
  });

  test('names its regions by what they share, and says so with their numbers', () => {
    const map = someMap(24);
    expect(map.regions.map(({ term }) => term.label).sort()).toEqual(subjects.toSorted());
    const [first] = map.regions.map(({ term, withTerm, papers }) => {
      expect(papers.filter((paper) => term.papers.includes(paper))).toHaveLength(withTerm);
      expect(withTerm).toBeGreaterThan(5);
      return `Topics: “${term.label}” (${papers.length} papers), `;
    });
    expect(mapFinding(map)).toContain(first);
  });

  test('does not say of a topic that papers have it if most of them do not use its term', () => {
    const map = someMap(24);
    const rare = map.regions.map((region, at) => (at === 0 ? { ...region, withTerm: 1 } : region));
    const finding = mapFinding({ ...map, regions: rare });
    expect(finding).not.toContain(`“${rare[0]?.term.label}”`);
    expect(finding).toMatch(/^Topics: “.+” \(\d+ papers\).*, …$/);
    const allRare = map.regions.map((region) => ({ ...region, withTerm: 1 }));
    expect(mapFinding({ ...map, regions: allRare })).toBe(
      `${rare.length} topics, none with a term that most of its papers use`,
    );
  });

  test('says how many papers share no wording with another', () => {
    expect(mapCoverage(someMap(10))).not.toContain('below');
    expect(mapCoverage(someMap(10, 'Unlike'))).toContain(
      'One paper has nothing in common with the others; it is shown below.',
    );
    expect(mapCoverage(someMap(10, 'Unlike', 'Otherwise'))).toContain(
      '2 papers have nothing in common with the others; they are shown below.',
    );
    expect(mapCoverage(someMap(10))).toContain('only distance has meaning');
  });

  test('says that no term stands out where none does', () => {
    expect(mapFinding({ ...someMap(10), regions: [] })).toBe('No topics: papers gather around no one term');
  });
});

describe('the files of a map', () => {
  test('map.json has each place in tenths, and the file of each title', () => {
    const map = someMap(12, 'Unlike');
    const { x, y, files } = toMapFile(map, [], 'a');
    expect(x.map((value) => value / 10)).toEqual(map.marks.map((mark) => mark.x));
    expect(y.map((value) => value / 10)).toEqual(map.marks.map((mark) => mark.y));
    expect(files).toEqual(filesOf(map));
    expect(files[12]).toBe(map.regions.length);
    for (const [at, { papers }] of map.regions.entries())
      for (const paper of papers) expect(files[paper]).toBe(at);
  });

  test('in a long list no file has more than 500 titles, and each has papers of one place and one region', () => {
    const random = fixedNumbers();
    const marks = Array.from({ length: 4000 }, () => ({ x: 300 + random() * 600, y: 280 + random() * 500 }));
    const papers = Array.from(marks.keys());
    const regions = [
      { papers: papers.filter((paper) => (marks[paper]?.x ?? 0) < 400) },
      { papers: papers.filter((paper) => (marks[paper]?.x ?? 0) > 500) },
    ].map((part) => ({ ...part, term: { label: 'a', papers: [] }, middle: { x: 0, y: 0 }, withTerm: 9 }));
    const map = { marks, linked: marks.map(() => true), regions };
    expect(new Set(filesOf(map, 4000))).toEqual(new Set([0, 1, 2]));
    const files = filesOf(map, 3999);
    const held = papersOfFiles(files);
    expect(held.flat().toSorted((a, b) => a - b)).toEqual(papers);
    expect(held.length).toBeLessThan(20);
    for (const its of held) {
      expect(its.length).toBeLessThanOrEqual(500);
      expect(its.length).toBeGreaterThan(100);
      expect(its).toEqual(its.toSorted((a, b) => a - b));
      const xs = its.map((paper) => marks[paper]?.x ?? 0);
      const ys = its.map((paper) => marks[paper]?.y ?? 0);
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(300);
      expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(300);
      expect(
        new Set(its.map((paper) => regions.findIndex((region) => region.papers.includes(paper)))).size,
      ).toBe(1);
    }
  });

  test('map.csv has every paper with its region, and no cell that a spreadsheet would run', () => {
    const map = someMap(12, '=HYPERLINK("x")');
    const papers = map.marks.map((_, at) => ({
      ...plainPaper,
      id: `paper-${at}`,
      title: at === 12 ? '=HYPERLINK("x")' : `Paper ${at}`,
    }));
    const rows = mapRows(map, papers);
    expect(rows).toHaveLength(14);
    expect(rows[1]?.slice(0, 3)).toEqual(['1', 'paper-0', 'Paper 0']);
    expect(rows[1]?.slice(4, 6)).toEqual(['Tide harbour', 'yes']);
    expect(rows[13]?.slice(4, 6)).toEqual(['', '']);
    expect(printCsv(rows)).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('map.csv has what is known of each paper, in plain text', () => {
    const map: PaperMap = {
      marks: [
        { x: 14, y: 30.5 },
        { x: 20, y: 31 },
        { x: 658, y: 546 },
      ],
      linked: [true, true, false],
      regions: [
        { term: { label: 'tides', papers: [1] }, middle: { x: 17, y: 31 }, papers: [0, 1], withTerm: 1 },
      ],
    };
    const papers = [
      { ...plainPaper, id: 'a', title: 'On $\\alpha$ tides', issued: '2025-03' },
      { ...plainPaper, id: 'b', title: 'Tides' },
      { ...plainPaper, id: 'c', title: 'Moons', issued: '2024' },
      { ...plainPaper, id: 'd', title: 'Not on the map' },
    ];
    expect(mapRows(map, papers)).toEqual([
      ['number', 'id', 'title', 'date', 'region', 'has its term', 'x', 'y'],
      ['1', 'a', 'On α tides', '2025-03', 'tides', 'no', '14', '30.5'],
      ['2', 'b', 'Tides', '', 'tides', 'yes', '20', '31'],
      ['3', 'c', 'Moons', '2024', '', '', '658', '546'],
      ['4', 'd', 'Not on the map', '', '', '', '', ''],
    ]);
    const file = toMapFile(map, [], 'a');
    expect(file).toEqual({
      ...{ stamp: 'a', colours: [], x: [140, 200, 6580], y: [305, 310, 5460], files: [0, 0, 1] },
    });
  });

  test('map.svg is the same everywhere, has every mark and no number that is not one', async () => {
    const draw = () =>
      renderToStaticMarkup(
        createElement(Picture, {
          picture: mapPicture({ hub: plainHub }, someMap(24), 'https://example.org/hubs/a/'),
          accent: defaultAccent.hex,
        }),
      );
    const text = draw();
    expect(draw()).toBe(text);
    expect(text.match(/h0/g)).toHaveLength(24);
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    await expect(`${text.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      '../../../fixtures/figures/map.svg',
    );
  });
});

describe('thinMarks', () => {
  const marks = Array.from({ length: 900 }, (_, at) => ({ x: (at % 30) * 20, y: Math.floor(at / 30) * 15 }));

  test('leaves each mark a dot where they fit', () => {
    expect(thinMarks(marks, 900).count).toBe(900);
  });

  test('keeps the first of close marks where it is, from the top and left on', () => {
    const close = [
      { x: 50.4, y: 40 },
      { x: 50.6, y: 40.2 },
      { x: 3, y: 40 },
      { x: 400, y: 2 },
    ];
    expect(thinMarks(close, 3)).toEqual({ path: 'm400 2h0m-397 38h0m47 0h0', count: 3 });
    expect(thinMarks([], 3)).toEqual({ path: '', count: 0 });
  });

  test('joins marks that are close until few enough are left, and draws as many as it says', () => {
    const { count, path } = thinMarks(marks, 200);
    expect(count).toBeLessThanOrEqual(200);
    expect(count).toBeGreaterThan(100);
    expect(path.match(/h0/g)).toHaveLength(count);
  });

  test('keeps nearly as many dots of a dense cloud as it may: the cloud keeps its shape', () => {
    const cloud = Array.from({ length: 3000 }, (_, at) => ({ x: (at % 60) / 4, y: Math.floor(at / 60) / 4 }));
    expect(thinMarks(cloud, 100).count).toBeGreaterThan(60);
  });

  test('keeps the first mark of each cell of the finest grid that has few enough', () => {
    const cloud = Array.from({ length: 400 }, (_, at) => ({ x: (at * 137) % 672, y: (at * 71) % 560 }));
    const most = [400, 300, 150, 60, 7, 1];
    const slowly = most.map((limit) => {
      let width = 1;
      const kept = () => {
        const cells = cloud.map(({ x, y }) => `${Math.floor(x / width)} ${Math.floor(y / width)}`);
        return cloud.filter((_, at) => cells.indexOf(cells[at] ?? '') === at);
      };
      while (kept().length > limit) width += 0.5;
      return kept().length;
    });
    expect(most.map((limit) => thinMarks(cloud, limit).count)).toEqual(slowly);
  });
});
