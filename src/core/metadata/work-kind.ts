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

/** What a reference manager shall take a paper for: a *document* where no kind is stated, so that it guesses none. */
export function workKind(type: string | undefined): string {
  return kinds[type ?? ''] ?? 'document';
}
