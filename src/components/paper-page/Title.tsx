import type { TitleLink } from '../../core/paper-page/title-link.ts';
import { langAttribute } from '../../core/text/text-language.ts';
import { Tex } from './Tex.tsx';

/** The title of a paper, with its language where that is stated and is not English. */
export function Title({ of: { title, titleLanguage } }: { of: Omit<TitleLink, 'href'> }) {
  const lang = langAttribute(titleLanguage);
  const shown = <Tex text={title} />;
  return lang ? <span lang={lang}>{shown}</span> : shown;
}
