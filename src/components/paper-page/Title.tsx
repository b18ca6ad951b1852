import type { ShownTitle } from '../../core/paper-page/title-link.ts';
import { Tex } from './Tex.tsx';

/** The title of a paper, with its language where that is stated and is not English. */
export function Title({ of: { title, lang } }: { of: ShownTitle }) {
  const shown = <Tex text={title} />;
  return lang ? <span lang={lang}>{shown}</span> : shown;
}
