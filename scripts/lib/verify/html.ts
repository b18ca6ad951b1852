import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DOMNode, type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from 'html-validate';
import { root } from '../site/root.ts';

const config = new StaticConfigLoader(
  JSON.parse(readFileSync(join(root, 'scripts/lib/verify/html-validate.json'), 'utf8')),
);
const parser = new Parser(await config.getConfigFor('page.html'));
const validator = new HtmlValidate(config);

// Astro puts it before the first island; a style belongs in the head.
const islandStyle = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

/**
 * What a validator finds wrong. Rules that are off: `long-title`, as a paper's title is as long as it is;
 * `attr-case`, `void-style` and `attribute-boolean-style`, as React writes valid HTML in another hand.
 */
export function htmlProblems(html: string): string[] {
  const { results } = validator.validateStringSync(html.replace(islandStyle, ''));
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

export function parseHtml(html: string): HtmlElement {
  return parser.parseHtml(html);
}

/** The text of an element as a reader sees it; none where there is no element. */
export function text(element: HtmlElement | null): string {
  return decode(element ? shownText(element) : '')
    .replace(/\s+/g, ' ')
    .trim();
}

function shownText(node: DOMNode): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  return node.childNodes.length > 0 ? node.childNodes.map(shownText).join('') : node.textContent;
}

export function texts(parent: HtmlElement, selector: string): string[] {
  return parent.querySelectorAll(selector).map(text);
}

export function attribute(element: HtmlElement | null, name: string): string | null {
  const value = element?.getAttributeValue(name);
  return value === null || value === undefined ? null : decode(value);
}

/** The character references that Astro and React write. */
function decode(value: string): string {
  return value
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&amp;', '&');
}
