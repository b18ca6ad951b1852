import { describe, expect, test } from 'vitest';
import { fromTex } from '../../../../src/core/formats/bibtex/from-tex.ts';
import { paragraphsToTex, toTex, toVerbatim } from '../../../../src/core/formats/bibtex/to-tex.ts';

describe('toTex(text)', () => {
  test.each([
    ['50% & more_or #less', '50\\% \\& more\\_or \\#less'],
    [
      'a\\b ~ ^ <i> | $5',
      'a\\textbackslash{}b \\textasciitilde{} \\textasciicircum{} \\textless{}i\\textgreater{} \\textbar{} \\$5',
    ],
    ['{a} {b}', '\\{a\\} \\{b\\}'],
    ['}a{', '\\textbraceright{}a\\textbraceleft{}'],
    ["a--b ``c'' ?`", "a-{}-b `{}`c'{}' ?{}`"],
    ['by $24.3\\%$ & $\\pi_0$', 'by $24.3\\%$ \\& $\\pi_0$'],
    [
      'H₂O, 10⁻³ and ¹²³⁴⁵⁶⁷',
      'H\\textsubscript{2}O, 10\\textsuperscript{-3} and \\textsuperscript{123456}\\textsuperscript{7}',
    ],
    [`a $>$ b, $\\lt$ and \${<}$`, `a \${>}$ b, \${\\lt}$ and \${{<}}$`],
    ['$5%$ and $#1$', `$5{{\\%}}$ and \${{\\#}}1$`],
    ['$5\\%$ and $\\#1$', '$5\\%$ and $\\#1$'],
    [
      'x⁺y⁻ a₊b₋ ⁴⁵₆',
      'x\\textsuperscript{+}y\\textsuperscript{-} a\\textsubscript{+}b\\textsubscript{-} \\textsuperscript{45}\\textsubscript{6}',
    ],
    ["!` ?x ''' -", "!{}` ?x '{}'{}' -"],
    ['$\\{x$', '\\$\\textbackslash{}\\textbraceleft{}x\\$'],
    [
      'Бібліотека 视觉 التعلم Mode\u0300le 👩‍🔬 A\u00A0B',
      'Бібліотека 视觉 التعلم Mode\u0300le 👩‍🔬 A\u00A0B',
    ],
  ])('%j is %j', (text, tex) => {
    expect(toTex(text)).toBe(tex);
  });
});

test.each([
  '$a#b$ beside $a\\#b$',
  '$\\frac{50%}{2}$ beside $\\frac{50\\%}{2}$',
  'by $5%$',
  '$\\text{#}$',
  '$\\\\#$',
])('mathematics comes back as it was written: %j', (text) => {
  expect(fromTex(toTex(text))).toBe(text);
});

describe('toTex(title, { protect: true }) keeps capitals in braces', () => {
  test.each([
    ['GRPO for large language models', '{GRPO} for large language models'],
    ['Visual-RFT: Visual Reinforcement Fine-Tuning', 'Visual-{RFT}: {Visual Reinforcement Fine-Tuning}'],
    ['A study of Large Models in U.S. schools', 'A study of {Large Models} in {U.S}. schools'],
    ['iPhone users', '{iPhone} users'],
    ['On H₂O', 'On {H\\textsubscript{2}O}'],
    ['“Why” is X', '“{Why}” is {X}'],
    ['$\\pi_0$: A model & B_c', '$\\pi_0$: {A} model \\& {B}\\_c'],
    ['Навчання у Києві', 'Навчання у {Києві}'],
    ['视觉强化微调', '视觉强化微调'],
    ['Large, Models and A/B-Test’s O.K. X  Y', 'Large, {Models} and {A/B-Test}’s {O.K}. {X}  {Y}'],
    ['aB cD e F', '{aB cD} e {F}'],
    ['LLMs', '{LLMs}'],
    [' The', ' {The}'],
    ['The $x$ The', 'The $x$ {The}'],
    ['Ǆ and ǅx', 'Ǆ and {ǅx}'],
  ])('%j is %j', (title, tex) => {
    expect(toTex(title, { protect: true })).toBe(tex);
  });
});

test.each([
  ['a $x$ 2² {b', 'a \\$x\\$ 2² \\textbraceleft{}b'],
  ['{a} $', '\\{a\\} \\$'],
])('toTex(%j, { math: false }) is %j', (text, tex) => {
  expect(toTex(text, { math: false })).toBe(tex);
});

test('paragraphsToTex(text) joins lines and keeps paragraphs, however many blank lines are between', () => {
  expect(paragraphsToTex('One\ntwo & 3\n\n \n\nThree {x')).toBe('One two \\& 3\n\nThree \\textbraceleft{}x');
  expect(paragraphsToTex('a @b')).toBe('a @b');
});

test('toVerbatim(text) keeps entities of addresses from being read as signs', () => {
  expect(toVerbatim('https://a.org/?a=1&amp;b&LT;c&gt;&copy; d')).toBe(
    'https://a.org/?a=1\\&amp;b\\&LT;c\\&gt;&copy;%20d',
  );
});

test('paragraphsToTex(text) lets no line begin like an entry', () => {
  expect(paragraphsToTex('@misc(x, y)\n\n@a\nb')).toBe('{@}misc(x, y)\n\n{@}a b');
});

test('toVerbatim(text) encodes only what would end the value', () => {
  expect(toVerbatim('https://a.org/b_c%20?d=e&f=~g#{h}\\')).toBe('https://a.org/b_c%20?d=e&f=~g#%7Bh%7D%5C');
});
