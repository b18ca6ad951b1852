import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Picture as PictureModel } from '../../src/core/figures/picture.ts';
import { defaultAccent } from '../../src/core/site-config/accent.ts';
import { Picture } from '../../src/islands/figures/Picture.tsx';

/** A picture as SVG, in the colours of a new copy. */
export function draw(picture: PictureModel): string {
  return renderToStaticMarkup(createElement(Picture, { picture, accent: defaultAccent.hex }));
}
