import type { CitingPaper } from '../schemas/citing-paper.ts';
import { langAttribute } from '../text/text-language.ts';

/** The title of a paper, with its language where that is stated and is not English. */
export interface ShownTitle {
  title: string;
  lang: string | undefined;
}

/** A title as a link. */
export type TitleLink = ShownTitle & { href: string };

export function shownTitle({
  title,
  titleLanguage,
}: Pick<CitingPaper, 'title' | 'titleLanguage'>): ShownTitle {
  return { title, lang: langAttribute(titleLanguage) };
}
