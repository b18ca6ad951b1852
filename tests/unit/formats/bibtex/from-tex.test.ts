import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromTex } from '../../../../src/core/formats/bibtex/from-tex.ts';
import { toTex } from '../../../../src/core/formats/bibtex/to-tex.ts';

describe('fromTex(tex)', () => {
  test.each([
    // Accents, in every way that they are written.
    ["\\'e \\'{e} {\\'e} {\\'{e}} \\' e", 'é é é é é'],
    ['\\`a \\^o \\~n \\"u \\=a \\.z', 'à ô ñ ü ā ż'],
    ['\\c c \\c{c} \\v{s} \\u{g} \\H{o} \\k{a} \\r{u} \\d{h} \\b{b}', 'ç ç š ğ ő ą ů ḥ ḇ'],
    ["\\'{\\i} \\v\\j{} \\'{\\^e}", 'í ǰ ế'],
    ['{\\o}re \\ss{} \\L\\ \\ae{} \\AA ngstr\\"om', 'øre ß Ł æ Ångström'],
    ['\\~{} \\^{}', '~ ^'],
    // Escapes, ligatures and spaces.
    ['\\& \\% \\$ \\# \\_ \\{ \\} \\textbackslash{}', '& % $ # _ { } \\'],
    ["a -- b --- c ``d'' `e' ?`f", "a – b — c “d” `e' ¿f"],
    ['Vol.~1\\,\\textendash\\,2\\-3\\/4', 'Vol.\u00A01\u2009–\u2009234'],
    ['two\n  lines\tand   spaces', 'two lines and spaces'],
    // Braces and commands.
    ['{GRPO} for {{Large} Models}', 'GRPO for Large Models'],
    ['\\emph{in} {\\bf bold} \\textsc{Small} \\textbf{$x$ y}', 'in bold Small $x$ y'],
    [
      'H\\textsubscript{2}O and 10\\textsuperscript{-3} of the 25\\textsuperscript{th}',
      'H₂O and 10⁻³ of the 25th',
    ],
    ['\\enquote{So} it is \\LaTeX{} \\dots', '“So” it is LaTeX …'],
    ['\\unknown{a}{b} \\alpha-\\emph{decay} \\', '\\unknown{a}{b} α-decay \\'],
    // Commands of which one argument is not part of the text.
    ['\\ifmmode x\\else y\\fi{}z and \\ifmmode a\\else  b\\fi z', 'yz and b z'],
    ['\\href{https://a.org}{Text} and \\href {u}{v}', 'Text and v'],
    ['\\raisebox{1ex}{up} and \\raisebox {1ex}up', 'up and up'],
    ['\\ensuremath{\\alpha} \\ensuremath {x_{2}} \\ensuremath{\\frac{a}{b}}', 'α x₂ $\\frac{a}{b}$'],
    ['\\texorpdfstring{$x$}{plain} \\texorpdfstring {y}z', 'plain \\texorpdfstring {y}z'],
    ['\\textsubscript{12+} \\textsuperscript {2} \\textsuperscript{1234567}', '₁₂₊ ² 1234567'],
    ['\\textsub{3} \\textsup{x}', '\\textsub{3} \\textsup{x}'],
    ['\\enquote{x} \\mkbibquote{y} \\enquote*{z}', '“x” “y” “z”'],
    ['\\LaTeX x \\LaTeX{} x \\alpha x \\alpha{} x', 'LaTeXx LaTeX x αx α x'],
    ['\\foo{a}{b}c{d} \\foo {a} \\foo*{a} \\qux', '\\foo{a}{b}cd \\foo {a} \\foo*{a} \\qux'],
    // Accents alone, over several letters, over the letters without a dot, and over one another.
    ["\\'", "'"],
    ['\\\'{} \\={} \\"{}x \\c{}', '\' = "x \u25CC\u0327'],
    ["\\'{ab} \\' {e} \\'{\\ss x}", 'áb é ß\u0301x'],
    ['\\"\\i x \\v \\i \\^{\\j} \\i\\j', 'ïx ǐĵ ıȷ'],
    ["\\^{\\'a}", 'á\u0302'],
    [
      '\\t{oo} \\G{a} \\U{a} \\check{s}\\acute{e}\\grave e\\breve{g}\\ddot{o}\\polhk{a}',
      'o\u0361o ȁ a\u030E šéèğöą',
    ],
    // Every escape.
    ['a\\\\b\\,c\\;d\\:e\\!f\\/g\\-h\\@i\\ j', 'a b\u2009c d efghi j'],
    ["--- -- - a``b !`x ?x! '", "— – - a“b ¡x ?x! '"],
    [' \t a\t\tb \f ', 'a b'],
    ['{x}} y{', 'x y'],
    // Mathematics before digits, and signs that are not mathematics.
    ['p $<$0.05, $a$5, $\\frac{1}{2}$5', 'p <0.05, a5, $\\frac{1}{2}5$'],
    ['p $ = $ 5', 'p $ = $ 5'],
    ['$\\lt$ $\\gt$ 3 $\\less$ $ > $', '< > 3 < >'],
    ['$\\alpha$3 and $\\alpha$ 3', 'α3 and $\\alpha$ 3'],
    ['$5 $ and $6 $7 $ $5', '$5 $ and $6 $7 $ $5'],
    ['$x\\$$5', '$x\\$5$'],
    ['\\$a $b$', '$a $b$'],
    ['\\% \\$a\\$', '% \\$a\\$'],
    [`$\\{a\\}$ $a$$b$ \${a}$`, `$\\{a\\}$ $a$$b$ \${a}$`],
    [`\${<}$ \${{>}}$ \${{\\%}}$`, `$<$ \${>}$ $%$`],
    // Mathematics stays, and money is not mathematics.
    ['by $24.3\\%$ over $O(1/\\sqrt{T})$', 'by $24.3\\%$ over $O(1/\\sqrt{T})$'],
    ['$5 and \\$6', '$5 and $6'],
    ['Costs $5 now', 'Costs $5 now'],
    ['from \\$x to y\\$ z', 'from \\$x to y\\$ z'],
    // Every other script unchanged.
    ['Бібліотека та її читачі', 'Бібліотека та її читачі'],
    ['视觉强化微调 — التعلم', '视觉强化微调 — التعلم'],
    ['Mode\u0300le и́ 👩‍🔬', 'Mode\u0300le и́ 👩‍🔬'],
    ['', ''],
    ['}{', ''],
    ['\\constructor{x} \\toString', '\\constructor{x} \\toString'],
  ])('%j is %j', (tex, text) => {
    expect(fromTex(tex)).toBe(text);
  });

  test('without mathematics, dollar signs are text', () => {
    expect(fromTex('A$x$P', { math: false })).toBe('A$x$P');
    expect(fromTex('p $<$5 \\$a\\$ $\\alpha$3', { math: false })).toBe('p $<$5 $a$ $α$3');
  });

  test('reads any text back that toTex writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (input, protect) => {
        const text = input.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
        expect(fromTex(toTex(text, { protect, math: false }), { math: false })).toBe(text);
      }),
    );
  });
});
