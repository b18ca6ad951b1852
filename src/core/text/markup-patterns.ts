// The tags that CSL allows in a text (https://docs.citationstyles.org/en/stable/specification.html), those
// that publishers put into titles and abstracts beside them, and JATS and MathML by their prefixes.
const inline = new Set(
  (
    'i b em strong u sc scp span sub sup italic bold a inf font ' +
    'math semantics mrow mi mo mn mtext mspace mstyle msup msub msubsup mfrac msqrt'
  ).split(' '),
);
const blocks = new Set(
  'p br div li ul ol sec title h1 h2 h3 h4 h5 h6 list-item def-item disp-quote disp-formula'.split(' '),
);

/** A tag with its attributes. Groups: the slash of a closing tag, and the name. */
export const tag =
  /<(\/?)((?:jats:|mml:)[a-z][a-z-]*|[a-z]+[1-6]?)(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+))*\s*\/?>/gi;

/** A reference to a character, by its number or name. The longest names of HTML have 31 letters. */
export const entity = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi;

/** True for the tags that are read as markup; `written` is a name with its prefix. */
export function isKnownTag(written: string): boolean {
  return written.includes(':') || inline.has(tagName(written)) || isBlock(written);
}

/** True for a tag that is a paragraph or a line of its own. */
export function isBlock(written: string): boolean {
  return blocks.has(tagName(written));
}

/** The name without its prefix, in small letters. */
export function tagName(written = ''): string {
  return written.toLowerCase().replace(/^(?:jats|mml):/, '');
}
