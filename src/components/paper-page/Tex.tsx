import { createContext, type ReactNode, useContext } from 'react';
import { toPlainText } from '../../core/text/tex.ts';

/** How TeX in texts of sources is shown: as text, unless a build shows it as MathML. */
export const TexRenderer = createContext<(text: string) => ReactNode>(toPlainText);

/** Text of a source with its TeX shown. */
export function Tex({ text }: { text: string }) {
  return useContext(TexRenderer)(text);
}
