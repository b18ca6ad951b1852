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
