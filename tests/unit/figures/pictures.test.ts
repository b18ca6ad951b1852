import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { figureCases } from '../../../scripts/lib/site/figure-cases.ts';
import { authorFigure } from '../../../src/core/figures/authors/author-figure.ts';
import { datePicture } from '../../../src/core/figures/dates/date-picture.ts';
import { margin, type Picture as PictureModel, textStyles } from '../../../src/core/figures/picture.ts';
import { roleYearPicture } from '../../../src/core/figures/role-years/role-year-picture.ts';
import { rolePicture } from '../../../src/core/figures/roles/role-picture.ts';
import { textWidth } from '../../../src/core/figures/text-width.ts';
import { valuePicture } from '../../../src/core/figures/values/value-picture.ts';
import { venueFigure } from '../../../src/core/figures/venues/venue-figure.ts';
import { defaultAccent } from '../../../src/core/site-config/accent.ts';
import { toPlainText } from '../../../src/core/text/tex.ts';
import { Picture } from '../../../src/islands/figures/Picture.tsx';

const address = 'https://example.org/hubs/a-hub/';
const pictures = Object.entries(figureCases).flatMap(([id, record]) => {
  const { title } = record.hub;
  const drawn: [string, PictureModel | null][] = [
    ['roles', rolePicture(record, address)],
    ['dates', datePicture(record, address)],
    ['role-years', roleYearPicture(record, address)],
    ...[venueFigure, authorFigure].map((figure): [string, PictureModel | null] => [
      figure.facet,
      valuePicture(figure, record, address),
    ]),
  ];
  return drawn.flatMap(([name, picture]) => (picture ? [{ name: `${id}.${name}`, title, picture }] : []));
});

const print = (picture: PictureModel) =>
  `${renderToStaticMarkup(createElement(Picture, { picture: picture, accent: defaultAccent.hex })).replaceAll('><', '>\n<')}\n`;

describe.each(pictures)('the picture $name', ({ picture, title }) => {
  test('says of which paper it is, and at which address more is', () => {
    const said = picture.texts
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(' ', '');
    expect(said).toContain(`:${toPlainText(title)}`.replaceAll(' ', ''));
    expect(said.endsWith(address)).toBe(true);
  });

  test('has no number with more than three decimals, and none that is not one', () => {
    expect(print(picture)).not.toMatch(/NaN|Infinity|undefined|null|\d\.\d{4}/);
  });

  test('keeps all inside, and no text over another or over a bar', () => {
    const { width, height, texts, rects } = picture;
    const boxes = texts.map(({ x, y, text, style, anchor }) => {
      const { size } = textStyles[style];
      // The estimate errs on the wide side, by about a tenth.
      const length = textWidth(text, size) * 0.9;
      const left = x - { start: 0, middle: length / 2, end: length }[anchor];
      return { text, left, right: left + length, top: y - size * 0.7, bottom: y };
    });
    const bars = rects.map((bar) => ({
      text: `a bar of ${bar.fill}`,
      left: bar.x,
      right: bar.x + bar.width,
      top: bar.y,
      bottom: bar.y + bar.height,
    }));
    for (const { left, right, top, bottom } of [...boxes, ...bars]) {
      expect(left).toBeGreaterThanOrEqual(margin - 1);
      expect(right).toBeLessThanOrEqual(width - margin + 1);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    const over = boxes.flatMap((box, at) =>
      [...boxes.slice(at + 1), ...bars]
        .filter((other) => box.left < other.right && other.left < box.right)
        .filter((other) => box.top < other.bottom && other.top < box.bottom)
        .map((other) => `“${box.text}” over “${other.text}”`),
    );
    expect(over).toEqual([]);
  });
});

// What differs in the other cases, the tests of bars, captions, slots and columns say.
test.each(pictures.filter(({ name }) => name.startsWith('both.')))(
  'the picture $name is the same text everywhere',
  async ({ name, picture }) => {
    await expect(print(picture)).toMatchFileSnapshot(`../../fixtures/figures/${name}.svg`);
  },
);

test('every picture has its bars, lines and texts where they were', async () => {
  const places = pictures.flatMap(({ name, picture: { width, height, rects, lines, texts } }) => [
    `${name}: ${width} × ${height}`,
    ...rects.map(({ x, y, width, height, fill }) => `  ${fill} ${x} ${y} ${width} ${height}`),
    ...lines.map(({ kind, x1, y1, x2, y2 }) => `  ${kind} ${x1} ${y1} ${x2} ${y2}`),
    ...texts.map(({ text, x, y, anchor, style }) => `  ${style} ${x} ${y} ${anchor}: ${text}`),
  ]);
  await expect(`${places.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/figures/picture-places.txt');
});

test('names in a picture are text, whatever they hold', () => {
  const record = figureCases['unknown-names'];
  if (!record) throw new Error('no such case');
  const roles = [{ role: 'other' as const, label: '<script>alert(1)</script> & "so"', count: 3 }];
  const svg = print(rolePicture({ ...record, hub: { ...record.hub, roles, polarities: null } }, address));
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
});
