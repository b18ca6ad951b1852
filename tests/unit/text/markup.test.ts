import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textToMarkup } from '../../../src/core/text/escape-markup.ts';
import { markupToText } from '../../../src/core/text/markup.ts';

describe('markupToText(text)', () => {
  test.each([
    ['10 <mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>9</mml:mn></mml:msup></mml:math>', '10 10⁹'],
    ['<math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math>', 'H₂O'],
    ['plain text', 'plain text'],
    ['<i>E. coli</i> and <B>bold</B>', 'E. coli and bold'],
    ['<span class="nocase">The</span> <span style=\'font-variant:small-caps\'>X</span>', 'The X'],
    ['H<sub>2</sub>O, 10<sup>-3</sup>, 25<sup>th</sup>, x<jats:sup>2</jats:sup>', 'H₂O, 10⁻³, 25th, x²'],
    ['<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One.\nTwo.\n'],
    ['<title>Aims</title><p>One.</p>', 'Aims\nOne.\n'],
    ['<mml:math><mml:mi>x</mml:mi></mml:math>', 'x'],
    ['One<br>two<br/>three<br />four', 'One\ntwo\nthree\nfour'],
    ['A &amp; B &lt;i&gt; &quot;C&apos; &#233;&#xE9; &#x1F600;&nbsp;&ndash;', 'A & B <i> "C\' éé 😀\u00A0–'],
    ['&amp;lt;', '&lt;'],
    [
      'Gen&egrave;ve, &Lstrok;&oacute;d&zacute;, &alpha; &ge; 5 &lpar;&rsquo;&#150;',
      'Genève, Łódź, α ≥ 5 (’–',
    ],
    ['&copy 2020, ?a=1&copy=2, &eacute', '&copy 2020, ?a=1&copy=2, &eacute'],
    ['We show p&lt;0.05.<h4>Methods</h4><p>One.</p>', 'We show p<0.05.\nMethods\nOne.\n'],
    ['See <a href=https://example.org/ target="_blank">the site</a>', 'See the site'],
    [
      'AT&T, a&b; &unknown; &#0; &#xD800; &#x110000; &#99999999;',
      'AT&T, a&b; &unknown; &#0; &#xD800; &#x110000; &#99999999;',
    ],
    ['a < b, c > d, <i> alone, </b> too? List<T>, <3', 'a < b, c > d, <i> alone,  too? List<T>, <3'],
    ['<script>alert(1)</script><img src=x onerror="y">', '<script>alert(1)</script><img src=x onerror="y">'],
    ['<i and b>', '<i and b>'],
  ])('of %j is %j', (markup, text) => {
    expect(markupToText(markup)).toBe(text);
  });
});

test('markupToText(textToMarkup(text)) is the text, whatever it is', () => {
  const pieces = fc.constantFrom(
    ...['<', '>', '/', '&', ';', '#', 'x', '41', 'amp', 'lt', 'i', 'sub', 'jats:p', ' ', '="', '"', '2'],
    ...['<i>', '</i>', '<sub>2</sub>', '<br/>', '&amp;', '&lt;', '&#38;', '<title>Abstract</title>'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(markupToText(textToMarkup(text))).toBe(text);
    }),
  );
});

test('textToMarkup(text) leaves alone what is read unchanged', () => {
  const text = 'a < b & c > d; AT&T; $x^2$; <b and c>';
  expect(textToMarkup(text)).toBe(text);
  expect(textToMarkup('<i>&amp;')).toBe('&lt;i>&amp;amp;');
});
