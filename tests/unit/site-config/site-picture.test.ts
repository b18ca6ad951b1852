import { expect, test } from 'vitest';
import { type DrawText, sitePicture } from '../../../src/core/site-config/site-picture.ts';

/** Every letter is half as wide as the text is high; “中” cannot be drawn. */
const draw: DrawText = (text, _, size) =>
  text.includes('中') ? null : { path: `M0 0 ${text.replace(/\W/g, '')}`, width: (text.length * size) / 2 };

test('a long text is broken between words, and no line is wider than its column', () => {
  const words = Array.from({ length: 12 }, (_, index) => `word${index}`).join(' ');
  const svg = sitePicture('Name', words, '#123456', draw);
  const lines = [...svg.matchAll(/d="M0 0 (word[^"]*)"/g)].map(([, line = '']) => line);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(words.replaceAll(' ', ''));
});

test('the longest name and description that a config may have are drawn whole, and end above the edge', () => {
  const name = `${'Zitationsverzeichnis des Instituts für Gezeitenforschungen'.padEnd(59, ' x')}y`;
  const description = Array.from({ length: 60 }, (_, index) => `wor${index % 10}`).join(' ');
  const svg = sitePicture(name, description, '#123456', draw);
  const drawn = [...svg.matchAll(/translate\(90 ([\d.]+)\)" fill="(#\w+)" d="M0 0 ([^"]*)"/g)];
  const wordsOf = (fill: string) => drawn.filter((line) => line[2] === fill).map((line) => line[3]);
  expect(wordsOf('#191c22').join('')).toBe(name.replace(/\W/g, ''));
  expect(wordsOf('#4a4f58').join('')).toBe(description.replace(/\W/g, ''));
  const baselines = drawn.map((line) => Number(line[1]));
  expect(baselines).toEqual(baselines.toSorted((a, b) => a - b));
  expect(Math.max(...baselines)).toBeLessThan(620);
});

test('a text that the fonts cannot draw is left out, and the picture has its accent', () => {
  const svg = sitePicture('中文', 'plain', '#123456', draw);
  expect(svg).not.toContain('中');
  expect(svg).toContain('plain');
  expect(svg).toContain('#123456');
});

test('every dot is inside the picture and apart from the hub, and its line joins the two', () => {
  const svg = sitePicture('Name', 'plain', '#123456', draw);
  const [dx = 0, dy = 0] = (/translate\((7\d\d) (\d+)\)/.exec(svg) ?? []).slice(1).map(Number);
  const circles = Array.from(svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g), (circle) => {
    const [x = 0, y = 0, r = 0] = circle.slice(1).map(Number);
    return { x, y, r };
  });
  const hub = circles.pop() ?? { x: 0, y: 0, r: 0 };
  expect(circles.length).toBeGreaterThan(9);
  for (const { x, y, r } of circles) {
    expect(Math.hypot(x - hub.x, y - hub.y)).toBeGreaterThan(hub.r + r);
    expect(x + dx + r).toBeLessThan(1200);
    expect(x + dx - r).toBeGreaterThan(90 + 620);
    expect(y + dy + r).toBeLessThan(630);
    expect(y + dy - r).toBeGreaterThan(0);
    expect(svg).toContain(`<path d="M${hub.x} ${hub.y}L${x} ${y}"/>`);
  }
});

test('the picture of a site stays the same, so that a shared link keeps its preview', async () => {
  const svg = sitePicture('Tides and what cites them', 'Papers of a harbour. '.repeat(9), '#123456', draw);
  await expect(`${svg}\n`).toMatchFileSnapshot('../../fixtures/figures/site-picture.svg');
});

test('a name takes two lines at the largest size before it gets smaller', () => {
  const sizeOf = (name: string) => {
    const sizes: number[] = [];
    sitePicture(name, '', '#123456', (text, font, size) => {
      if (font === 'serif') sizes.push(size);
      return draw(text, font, size);
    });
    return sizes.at(-1);
  };
  // At 80 pixels, a line of 620 pixels has room for 15 letters.
  expect(sizeOf('fifteen-letters')).toBe(80);
  expect(sizeOf('fifteen-letters fifteen-letters')).toBe(80);
  expect(sizeOf('sixteen-letters-')).toBe(64);
  expect(sizeOf('fifteen-letters fifteen-letters fifteen-letters')).toBeLessThan(80);
});
