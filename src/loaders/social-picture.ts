import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import sharp from 'sharp';
import { type DrawText, sitePicture } from '../core/site-config/site-picture.ts';
import { at } from '../core/text/at.ts';
import { siteAccent, siteConfig } from './site-config.ts';

/** The picture that previews of the site show, as PNG, with the name, the description and the accent of the site. */
export async function socialPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const svg = sitePicture(siteConfig.name, siteConfig.description, siteAccent.hex, drawText);
  const { data } = await sharp(Buffer.from(svg)).png().toBuffer({ resolveWithObject: true });
  return Uint8Array.from(data);
}

// As their own file and not through the bundle: a font is looked up where its package is.
const require = createRequire(import.meta.url);
const fonts = { serif: openFonts('source-serif-4'), sans: openFonts('source-sans-3') };

const drawText: DrawText = (text, family, size) => {
  const paths: string[] = [];
  let width = 0;
  for (const { font, stretch } of inFonts(text, fonts[family])) {
    if (!font) return null;
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(stretch);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = at(positions, index);
      const [x, y] = [width + xOffset * scale, -yOffset * scale];
      paths.push(glyph.path.transform(scale, 0, 0, -scale, x, y).toSVG());
      width += xAdvance * scale;
    }
  }
  return { path: paths.join(''), width };
};

/** A text in stretches of letters that one font has: the first that has them, or none. */
function inFonts(text: string, candidates: Font[]): { font: Font | undefined; stretch: string }[] {
  const stretches: { font: Font | undefined; stretch: string }[] = [];
  for (const letter of text) {
    const font = candidates.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    const last = stretches.at(-1);
    if (last && last.font === font) last.stretch += letter;
    else stretches.push({ font, stretch: letter });
  }
  return stretches;
}

function openFonts(name: string): Font[] {
  return ['latin', 'latin-ext'].map((subset) => {
    const file = require.resolve(`@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`);
    return create(readFileSync(file)) as Font;
  });
}
