import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { nearestPapers } from '../../../../src/core/analysis/similarity/nearest-papers.ts';
import { tfidfVectors } from '../../../../src/core/analysis/similarity/vectors.ts';
import { mapCoverage, mapFinding } from '../../../../src/core/figures/map/map-captions.ts';
import { filesOf, toMapFile } from '../../../../src/core/figures/map/map-file.ts';
import { mapPicture } from '../../../../src/core/figures/map/map-picture.ts';
import { mapRows } from '../../../../src/core/figures/map/map-rows.ts';
import { mapPapers, type PaperMap } from '../../../../src/core/figures/map/paper-map.ts';
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

  test('map.svg is the same in two runs, has every mark and no number that is not one', () => {
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
});
