import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainHub, plainPaper } from '../../../scripts/lib/site/plain-record.ts';
import { badgeOf } from '../../../src/core/figures/badge.ts';
import { Sheet } from '../../../src/core/figures/picture.ts';
import { writeAtom } from '../../../src/core/metadata/atom.ts';
import { writeSitemap, writeSitemapIndex } from '../../../src/core/metadata/sitemap.ts';
import { withoutForbidden, xmlText } from '../../../src/core/metadata/xml-text.ts';
import { Badge } from '../../../src/islands/figures/Badge.tsx';
import { Picture } from '../../../src/islands/figures/Picture.tsx';
import { svgFile } from '../../../src/loaders/svg-file.ts';

const any = fc.string({ unit: 'binary', maxLength: 40 });
const hostile = fc.oneof(
  any,
  fc.constantFrom('a\0b\u0008\u000Bc', '\uFFFE\uFFFF', 'a\uD800', ']]>&<"', '</svg>'),
);

// Records are cleaned when they are read; a config, or a fault of a reader, must not break a file either.
test('whatever a text holds, every XML file of a site is read by a strict parser', async () => {
  const property = fc.asyncProperty(hostile, async (text) => {
    const paper = {
      ...plainPaper,
      title: text,
      summary: text,
      authors: [{ family: text, given: text }],
      issued: '2025',
    };
    const head = {
      title: text,
      publisher: text,
      address: text,
      page: text,
      asOf: '2025',
      terms: text,
      inList: '' as const,
    };
    const found = {
      summaryBy: text,
      foundOn: null,
      retractedOn: null,
      updated: '2025',
      id: text,
      page: text,
    };
    const sheet = new Sheet();
    sheet.paragraph(text, 'text');
    const badge = badgeOf({ ...plainHub, classificationLabel: text });
    const svgs = [
      svgFile(Picture, { picture: sheet.done(text, text), accent: '#123456' }),
      svgFile(Badge, { badge, accent: '#123456' }),
    ];
    const files = [
      writeAtom(head, [{ paper, ...found }]),
      writeSitemap([text]),
      writeSitemapIndex([text]),
      ...(await Promise.all(svgs.map((svg) => svg.text()))),
    ];
    for (const file of files) expect(() => parseXml(file), file).not.toThrow();
  });
  await fc.assert(property);
});

test('xmlText(text) escapes what is markup, and drops only what XML forbids', () => {
  expect(xmlText('a <b> & "c"\t\n\r d\u0000\u001F\uFFFE\uFFFF\uD800 😀')).toBe(
    'a &lt;b&gt; &amp; &quot;c&quot;\t\n\r d\uFFFD 😀',
  );
  expect(withoutForbidden('<a>\u0007</a>')).toBe('<a></a>');
});
