import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/pith/parse.ts';
import { realPithFile } from '../../../support/real-site.ts';

const dump = readFileSync(realPithFile, 'utf8');
const whole = parse(dump).papers.map(({ title, summary, place }) => ({ title, summary, place }));

test('the real dump is ASCII, so that every character is a byte', () => {
  expect(Buffer.byteLength(dump)).toBe(dump.length);
  expect(dump).toHaveLength(20_840);
  expect(whole).toHaveLength(50);
});

test('parse(dump cut at any byte) never throws and invents no paper', () => {
  for (let end = 0; end <= dump.length; end += 1) {
    const problem = findInvention(dump.slice(0, end));
    if (problem) expect.fail(`cut at ${end}: ${problem}`);
  }
});

/** What the cut dump says that the whole one does not; fast, since it is asked 20,841 times. */
function findInvention(cut: string): string | null {
  const { papers } = parse(cut);
  for (const [index, { title, summary, place }] of papers.entries()) {
    const real = whole[index];
    if (!real || 'path' in place || 'path' in real.place) return `paper ${index} is not one of the real ones`;
    if (place.line !== real.place.line) return `paper ${index} is in line ${place.line}`;
    if (index < papers.length - 1) {
      if (title !== real.title || summary !== real.summary) return `paper ${index} differs`;
    } else {
      if (!real.title?.startsWith(title ?? '-')) return `the last title is “${title}”`;
      if (summary !== null && title !== real.title) return `a cut title has a summary`;
      if (!real.summary?.startsWith(summary ?? '')) return `the last summary is “${summary}”`;
    }
  }
  return null;
}
