import { decodeHTMLStrict } from 'entities/decode';
import { entity, isBlock, isKnownTag, tag, tagName } from './markup-patterns.ts';
import { texToText } from './tex.ts';

/**
 * Reads the little HTML, JATS and MathML of bibliographic texts as text: `H<sub>2</sub>O` is `H₂O`, paragraphs
 * become lines. Any other tag, and one that is never closed, as in `a <i> b`, stays unchanged.
 */
export function markupToText(input: string): string {
  if (!/[<&]/.test(input)) return input;
  const text = readTags(input).replace(entity, readEntity);
  const isEscaped = escapedStart.test(input) && escapedEnd.test(input);
  return isEscaped ? readTags(text).replace(entity, readEntity) : text;
}

// Some publishers give HTML that is escaped once too often: `&lt;p&gt;We &amp;amp; they.&lt;/p&gt;`.
const escapable = 'p|i|b|em|strong|su[bp]|div|span|sec|title|italic|bold|jats:[a-z-]+';
const escapedStart = new RegExp(`&lt;(?:${escapable})(?:\\s[^<>&]*)?&gt;`, 'i');
const escapedEnd = new RegExp(`&lt;/(?:${escapable})&gt;`, 'i');

function readTags(input: string): string {
  if (!input.includes('<')) return input;
  const closed = new Set(Array.from(input.matchAll(tag), ([, slash, name]) => (slash ? tagName(name) : '')));
  const prepared = special.test(input) ? readSpecial(input) : input;
  let text = '';
  let read = 0;
  for (const { 0: whole, 1: slash, 2: written = '', index } of prepared.matchAll(tag)) {
    const name = tagName(written);
    if (!isKnownTag(written) || (!closed.has(name) && name !== 'br')) continue;
    text += prepared.slice(read, index);
    read = index + whole.length;
    // A block begins on a line of its own, and what follows it begins another.
    if (isBlock(written) && (slash || name === 'br' || /[^\n]$/.test(text))) text += '\n';
  }
  return text + prepared.slice(read);
}

// A base and its index in MathML, which has a tag for each.
const mathScript =
  /<((?:mml:)?)ms(u[bp])>\s*<\1(m[ion])>([^<>]{0,50})<\/\1\3>\s*<\1m[ion]>([^<>]{1,20})<\/\1m[ion]>\s*<\/\1ms\2>/gi;
const special = /<(?:(?:jats:)?(?:su[bp]|title)|(?:mml:)?msu[bp])>/i;

/** Indices of digits become characters, and a heading that only says “Abstract” is left out. */
function readSpecial(input: string): string {
  return (
    input
      // Crossref breaks lines around tags; an index has no space before it.
      .replace(/(?<!\s)\s+(?=<(?:jats:)?su[bp]>)/gi, (space) => (/[\r\n]/.test(space) ? '' : space))
      .replace(mathScript, '$4<s$2>$5</s$2>')
      .replace(/^\s*<((?:jats:)?title)>\s*abstract\s*<\/\1>/i, '')
      .replace(/<((?:jats:)?su[bp])>([0-9+-]{1,6})<\/\1>/gi, (_, kind: string, digits: string) => {
        return texToText(`${kind.toLowerCase().endsWith('sub') ? '_' : '^'}{${digits}}`) ?? digits;
      })
  );
}

/** The character of a reference such as `&eacute;`, `&#233;` or `&#xE9;`; any other text stays as it is. */
function readEntity(written: string): string {
  const read = decodeHTMLStrict(written);
  return read.includes('\uFFFD') ? written : read;
}
