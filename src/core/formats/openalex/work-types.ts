import type { JsonItem, JsonValues } from '../json-input/json-values.ts';

/**
 * The work types of OpenAlex (https://developers.openalex.org/api-reference/work-types), and those of Crossref
 * that it had before, as types of CSL. The others (`paratext`, `other`, `peer-review`, …) have none.
 */
const workTypes: readonly { type: string; csl: string }[] = [
  { type: 'preprint', csl: 'article' },
  { type: 'posted-content', csl: 'article' },
  { type: 'journal-article', csl: 'article-journal' },
  { type: 'proceedings-article', csl: 'paper-conference' },
  { type: 'book', csl: 'book' },
  { type: 'monograph', csl: 'book' },
  { type: 'edited-book', csl: 'book' },
  { type: 'reference-book', csl: 'book' },
  { type: 'book-chapter', csl: 'chapter' },
  { type: 'book-section', csl: 'chapter' },
  { type: 'book-part', csl: 'chapter' },
  { type: 'book-review', csl: 'review-book' },
  { type: 'dataset', csl: 'dataset' },
  { type: 'dissertation', csl: 'thesis' },
  { type: 'reference-entry', csl: 'entry' },
  { type: 'report', csl: 'report' },
  { type: 'software', csl: 'software' },
  { type: 'standard', csl: 'standard' },
];

/** Types that say nothing of where a work appeared: that is the type of its source. */
const articles = new Set(['article', 'review', 'letter', 'editorial', 'erratum', 'retraction']);

/** What an article is by the type of its source (https://developers.openalex.org/api-reference/source-types). */
const sourceTypes: readonly { source: string; csl: string }[] = [
  { source: 'journal', csl: 'article-journal' },
  { source: 'conference', csl: 'paper-conference' },
];

const ofWork = new Map(workTypes.map(({ type, csl }) => [type, csl]));
const ofSource = new Map(sourceTypes.map(({ source, csl }) => [source, csl]));

/** The CSL type of a work whose source is given too; a type without one is left out. */
export function readWorkType(work: JsonItem, source: JsonItem | null, values: JsonValues): string | null {
  const type = values.text(work, 'type');
  const sourceType = source && values.text(source, 'type');
  const isArticle = type !== null && articles.has(type);
  const ofItsSource = isArticle ? ofSource.get(sourceType ?? '') : undefined;
  if (source && !ofItsSource) values.leaveOut(source, 'type', `primary_location/source/type/${sourceType}`);
  if (type === null) return null;
  const csl = isArticle ? (ofItsSource ?? 'article') : ofWork.get(type);
  if (!csl) values.leaveOut(work, 'type', `type/${type}`);
  return csl ?? null;
}
