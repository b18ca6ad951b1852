import type { ComponentType, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TexRenderer } from '../paper-page/Tex.tsx';
import { mathPieces } from './math-pieces.ts';

/** The HTML of a part that browsers can draw as well, with its TeX as MathML. */
export function staticHtml<Props extends object>(Part: ComponentType<Props>, props: Props): string {
  const html = renderToStaticMarkup(
    <TexRenderer value={renderMath}>
      <Part {...props} />
    </TexRenderer>,
  );
  // In texts, React escapes quotes: so this is an attribute without a value, such as `hidden`, which is written alone.
  return html.replaceAll('=""', '').replaceAll(betweenTags, plainQuotes);
}

/** A text; attributes have no `>` in what React writes. */
const betweenTags = />[^<]+</g;

/**
 * In texts, quotes need no escape, which takes six bytes. But no text has `="`: programs that read the built pages find
 * attributes by it.
 */
function plainQuotes(text: string): string {
  return text.replaceAll(/(?<!=)&quot;/g, '"').replaceAll('&#x27;', "'");
}

function renderMath(text: string): ReactNode {
  return mathPieces(text).map((piece, at) => {
    if ('plain' in piece) return piece.plain;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces keep their places.
    if ('tex' in piece) return <code key={at}>{`$${piece.tex}$`}</code>;
    const { html, className } = piece.mathml;
    // biome-ignore lint/suspicious/noArrayIndexKey lint/security/noDangerouslySetInnerHtml: KaTeX made it of a parsed formula.
    return <span key={at} className={className} dangerouslySetInnerHTML={{ __html: html }} />;
  });
}
