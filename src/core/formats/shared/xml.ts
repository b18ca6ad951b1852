import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';

/** The root element of a document, or the offset where the text breaks the rules of XML, and why. */
export type ReadXml = { root: XmlElement } | { offset: number; reason: string };

/**
 * Parses one document. Characters that XML forbids come back from `textOf` as they were, so that they can be reported;
 * an entity that the document does not declare stays as it is written.
 */
export function readXml(document: string): ReadXml {
  try {
    const options = { includeOffsets: true, ignoreUndefinedEntities: true };
    const { root } = parseXml(withLegalCharacters(document), options);
    return root ? { root } : { offset: 0, reason: 'Expected an element, found none.' };
  } catch (error) {
    // The parser calls itself for each element in an element.
    if (error instanceof RangeError) return { offset: 0, reason: 'Elements are in each other too deeply.' };
    if (!(error instanceof XmlError)) throw error;
    const [said = 'The text is not XML'] = error.message.split(/ \(line \d+, column \d+\)/);
    return { offset: error.pos, reason: `${said.replace(/\.$/, '')}.` };
  }
}

/**
 * Reads each element of a name that is not in another of that name alone, so that a fault costs one of them. `start`
 * is its offset in the text; one without its end is null.
 */
export function readXmlElements(text: string, name: string): { start: number; read: ReadXml | null }[] {
  const starts = Array.from(
    text.matchAll(new RegExp(`<${name}(?=[\\s>])[^<>]*>`, 'g')),
    ({ index }) => index,
  );
  const close = `</${name}>`;
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length;
    const end = text.slice(start, next).indexOf(close);
    return { start, read: end < 0 ? null : readXml(text.slice(start, start + end + close.length)) };
  });
}

/** The elements in an element. */
export function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => child.type === 'element');
}

/** The text of an element, as it was before `withLegalCharacters`. */
export function textOf(element: XmlElement): string {
  return element.text.replace(/[\u{10FF00}-\u{10FF1F}]/gu, (stand) =>
    String.fromCodePoint((stand.codePointAt(0) ?? 0) - standInBase),
  );
}

/** Private code points that stand in for control characters while the text is parsed; nothing uses them. */
const standInBase = 0x10ff00;

function withLegalCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (character) =>
    String.fromCodePoint(standInBase + character.charCodeAt(0)),
  );
}
