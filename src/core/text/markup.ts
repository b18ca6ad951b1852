import { texToText } from './tex.ts';

// The tags that CSL allows in a text (https://docs.citationstyles.org/en/stable/specification.html), those
// that publishers put into titles and abstracts beside them, and JATS and MathML by their prefixes.
const inline = new Set('i b em strong u sc scp span sub sup italic bold'.split(' '));
const blocks = new Set('p br div li sec title'.split(' '));
const tag = /<(\/?)((?:jats:|mml:)?[a-z]+)(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?>/gi;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip));/gi;
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/**
 * Reads the little HTML, JATS and MathML of bibliographic texts as text: `H<sub>2</sub>O` is `H₂O`, paragraphs
 * become lines. Any other tag, and one that is never closed, as in `a <i> b`, stays unchanged.
 */
export function markupToText(input: string): string {
  if (!/[<&]/.test(input)) return input;
  const closed = new Set(Array.from(input.matchAll(tag), ([, slash, name]) => (slash ? nameOf(name) : '')));
  return input
    .replace(/^\s*<((?:jats:)?title)>\s*abstract\s*<\/\1>/i, '')
    .replace(/<((?:jats:)?su[bp])>([0-9+-]{1,6})<\/\1>/gi, (_, kind: string, digits: string) => {
      return texToText(`${kind.toLowerCase().endsWith('sub') ? '_' : '^'}{${digits}}`) ?? digits;
    })
    .replace(tag, (whole, slash: string, written: string) => {
      const name = nameOf(written);
      const known = isKnown(written);
      if (!known || (!closed.has(name) && name !== 'br')) return whole;
      if (!blocks.has(name)) return '';
      return slash || name === 'br' ? '\n' : '';
    })
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    });
}

/** Writes text so that `markupToText` reads the same: only what would be read as markup is escaped. */
export function textToMarkup(text: string): string {
  return text
    .replace(entity, (whole) => `&amp;${whole.slice(1)}`)
    .replace(tag, (whole, _, name: string) => (isKnown(name) ? `&lt;${whole.slice(1)}` : whole));
}

function isKnown(written: string): boolean {
  const name = nameOf(written);
  return written.includes(':') || inline.has(name) || blocks.has(name);
}

function nameOf(written = ''): string {
  return written.toLowerCase().replace(/^(?:jats|mml):/, '');
}
