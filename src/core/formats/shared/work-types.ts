// The types of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types),
// but for `document`, which says that the kind of work is not stated.
const types = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
  dataset entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
  legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
  periodical personal_communication post post-weblog regulation report review review-book software song speech
  standard thesis treaty webpage`.split(/\s+/),
);

// Names that Crossref (https://api.crossref.org/types) and Zotero's tables (`journalArticle`) have for them.
const otherNames = new Map([
  ['journal-article', 'article-journal'],
  ['magazine-article', 'article-magazine'],
  ['newspaper-article', 'article-newspaper'],
  ['proceedings-article', 'paper-conference'],
  ['conference-paper', 'paper-conference'],
  ['posted-content', 'article'],
  ['preprint', 'article'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['reference-entry', 'entry'],
  ['dissertation', 'thesis'],
  ['journal', 'periodical'],
  ['web-page', 'webpage'],
]);

/** The type of a work in the vocabulary of CSL, or null if the name is unknown. */
export function toWorkType(name: string): string | null {
  const words = name.trim().replace(/(?<=[a-z])(?=[A-Z])/g, '-');
  const folded = words.toLowerCase().replace(/\s+/g, '-');
  return types.has(folded) ? folded : (otherNames.get(folded) ?? null);
}
