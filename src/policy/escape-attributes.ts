/** A comment, a script or style with its text, or the start of another element. */
const markup = /<!--.*?-->|<(script|style)\b[^>]*>.*?<\/\1>|<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gis;
const value = /"[^"]*"|'[^']*'/g;

/**
 * Escapes what looks like markup in the values of attributes, where Astro leaves it: text of a source may hold a whole
 * script. After this, whatever looks like an element of the page is one, so that patterns can find elements in pages.
 */
export function escapeAttributes(html: string): string {
  return html.replace(markup, (tag, element: string | undefined) =>
    element !== undefined || tag.startsWith('<!--') || !holdsMarkup(tag)
      ? tag
      : tag.replace(value, (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  );
}

/** Most tags hold none. */
function holdsMarkup(tag: string): boolean {
  return tag.indexOf('<', 1) >= 0 || tag.indexOf('>') < tag.length - 1;
}
