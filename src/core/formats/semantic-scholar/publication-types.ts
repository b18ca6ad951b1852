import type { JsonItem, JsonValues } from '../json-input/json-values.ts';

/**
 * The publication types of Semantic Scholar that say what kind of work a paper is, as types of CSL. Where a
 * paper has several, the first of this table counts. The others (`Study`, `CaseReport`, …) say how it was made or
 * what it does, which is no type in CSL; `Review` is a fact of its own.
 */
const publicationTypes: readonly { type: string; csl: string }[] = [
  { type: 'BookSection', csl: 'chapter' },
  { type: 'Book', csl: 'book' },
  { type: 'Dataset', csl: 'dataset' },
  { type: 'Conference', csl: 'paper-conference' },
  { type: 'JournalArticle', csl: 'article-journal' },
];

/** The type of a paper that reviews others. */
const review = 'Review';

/** The CSL type of a paper; types that do not count are left out. */
export function readPublicationType(paper: JsonItem, values: JsonValues): string | null {
  const stated = values.list(paper, 'publicationTypes').flatMap((member) => {
    const type = values.plainText(member);
    // The documentation prints `Journal Article`, the API gives `JournalArticle`.
    return type === null ? [] : [{ type: type.replaceAll(' ', ''), pointer: member.pointer }];
  });
  const counts = publicationTypes.find(({ type }) => stated.some((one) => one.type === type));
  for (const { type, pointer } of stated) {
    if (type !== counts?.type && type !== review) values.leaveOutAt(pointer, `publicationTypes/${type}`);
  }
  return counts?.csl ?? null;
}

/** True for a review; the other types do not say that a paper is none. */
export function readReview(paper: JsonItem): boolean | null {
  const { publicationTypes: stated } = paper.fields;
  return Array.isArray(stated) && stated.includes(review) ? true : null;
}
