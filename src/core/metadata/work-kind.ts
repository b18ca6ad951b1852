/** Zotero's names for kinds of works, by their CSL type: programs know them in COinS and as `DC.type`. */
const kinds: Record<string, string> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  'paper-conference': 'conferencePaper',
  chapter: 'bookSection',
  book: 'book',
  report: 'report',
  thesis: 'thesis',
};

/** The kind of a paper for reference managers: a *document* if none is stated, so that they do not guess one. */
export function workKind(type: string | undefined): string {
  return kinds[type ?? ''] ?? 'document';
}
