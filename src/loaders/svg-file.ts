import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { withoutForbidden } from '../core/metadata/xml-text.ts';

/** A drawing as a file of its own. React escapes texts, and leaves characters that XML forbids in them. */
export function svgFile<Props extends object>(drawing: ComponentType<Props>, props: Props): Response {
  return new Response(withoutForbidden(renderToStaticMarkup(createElement(drawing, props))));
}
