// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text, or a whole document, without the characters that no document of XML 1.0 may hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '').toWellFormed();
}

/** Text for XML 1.0: escaped, without the characters that no XML document may hold. */
export function xmlText(text: string): string {
  return withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
