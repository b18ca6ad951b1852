import { describe, expect, test } from 'vitest';
import { childrenOf, readXml, readXmlElements, textOf } from '../../../../src/core/formats/shared/xml.ts';

/** The root of a document that can be read. */
function rootOf(document: string) {
  const read = readXml(document);
  if (!('root' in read)) throw new Error(read.reason);
  return read.root;
}

describe('readXml(document)', () => {
  test('gives the elements in an element, without the text between them', () => {
    const root = rootOf('<feed> x <entry>One</entry><!-- none --><entry>Two</entry></feed>');
    expect(root.name).toBe('feed');
    expect(childrenOf(root).map((child) => [child.name, textOf(child), child.start])).toEqual([
      ['entry', 'One', 9],
      ['entry', 'Two', 40],
    ]);
  });

  test('keeps characters that XML forbids, and an entity that is not declared', () => {
    const forbidden = '\u0000\u0008\u000B\u000C\u000E\u001F';
    const text = `a${forbidden}\t\n\u0020z \u{10FEFF}\u{10FF20}`;
    expect(textOf(rootOf(`<a>${text}</a>`))).toBe(text);
    expect(textOf(rootOf('<a>&eacute; &amp; &#65;</a>'))).toBe('&eacute; & A');
  });

  test('says where a text breaks the rules of XML, and why, in a sentence', () => {
    expect(readXml('<a><b></a>')).toEqual({ offset: 6, reason: 'Missing end tag for element b.' });
    expect(readXml('')).toEqual({ offset: 0, reason: 'Root element is missing or invalid.' });
  });

  test('a document of very many elements in each other is refused', () => {
    expect(readXml('<a>'.repeat(100_000))).toEqual({
      offset: 0,
      reason: 'Elements are in each other too deeply.',
    });
  });
});

test('readXmlElements(text, name) reads each element of a name alone, so that a fault costs one of them', () => {
  const text =
    '<feed><entry>A</entry><entry x="1">B<b></entry><entry>C<entries/><entry\n>D</entry></feed><entry>E';
  const read = readXmlElements(text, 'entry').map(({ start, read }) => [
    start,
    read && ('root' in read ? textOf(read.root) : read),
  ]);
  expect(read).toEqual([
    [text.indexOf('<entry>A'), 'A'],
    [text.indexOf('<entry x'), { offset: 17, reason: 'Missing end tag for element b.' }],
    [text.indexOf('<entry>C'), null],
    [text.indexOf('<entry\n'), 'D'],
    [text.indexOf('<entry>E'), null],
  ]);
});
