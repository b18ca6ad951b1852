import katex from 'katex';
import { splitTex, texToText } from '../../core/text/tex.ts';

/** A piece of a text of a source: plain text, a formula as MathML, or TeX that cannot be shown as either. */
export type MathPiece = { plain: string } | { mathml: Mathml } | { tex: string };

/** The content of the element that KaTeX makes of a formula, and its classes. */
interface Mathml {
  html: string;
  className: string;
}

/** The pieces of a text: simple TeX as text, anything else as MathML. */
export function mathPieces(text: string): MathPiece[] {
  return splitTex(text).map((piece) => {
    const plain = piece.kind === 'text' ? piece.text : texToText(piece.text);
    if (plain !== null) return { plain };
    const mathml = toMathml(piece.text);
    return mathml ? { mathml } : { tex: piece.text };
  });
}

/** MathML that KaTeX builds from the parsed formula, never the input itself; null if it cannot parse it. */
function toMathml(tex: string): Mathml | null {
  if (tex.length > 1000) return null;
  try {
    const html = katex.renderToString(tex, {
      output: 'mathml',
      throwOnError: true,
      trust: false,
      strict: false,
      maxExpand: 100,
      maxSize: 5,
      errorColor: '#error',
    });
    // An untrusted command, such as a link, is shown unchanged.
    if (html.includes('mathcolor="#error"')) return null;
    // The page's policy refuses inline styles, and colours that TeX asks for fit only one of the themes.
    const plain = html.replace(/ (?:style|mathcolor|mathbackground)="[^"]*"/g, '');
    const [, content] = /^<span class="katex">(.*)<\/span>$/s.exec(plain) ?? [];
    if (content === undefined) return null;
    return { html: content, className: tex.length > 40 ? 'katex wide' : 'katex' };
  } catch {
    return null;
  }
}
