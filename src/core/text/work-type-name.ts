/** Names of the types of CSL that are no words by themselves. */
const names: Record<string, string> = {
  article: 'preprint or article',
  'article-journal': 'journal article',
  'article-magazine': 'magazine article',
  'article-newspaper': 'newspaper article',
  'paper-conference': 'conference paper',
  chapter: 'book chapter',
  legal_case: 'legal case',
  motion_picture: 'film',
  'post-weblog': 'blog post',
  webpage: 'web page',
};

/** The type of a work in words: `paper-conference` is a conference paper. */
export function workTypeName(type: string): string {
  return names[type] ?? type.replace(/[-_]/g, ' ');
}
