import type { CitingPaper } from '../schemas/citing-paper.ts';

/** The title of a paper with its language, as a link. */
export type TitleLink = Pick<CitingPaper, 'title' | 'titleLanguage'> & { href: string };
