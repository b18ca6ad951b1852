import { type SourceList, sourceLists } from '../core/analysis/source-lists.ts';
import type { FacetValue } from '../core/search/view/facet-table.ts';
import { hubUrl } from '../site.ts';
import { perRecord } from './per-record.ts';
import { sourceSpeaker } from './source-title.ts';

/** The end of the key for papers that only one source lists. */
const only = '-only';

/** Which papers of a hub's list each source lists. */
export const hubSourceLists = perRecord((record) =>
  sourceLists(
    record.citingPapers,
    record.sources.map(({ file, format, promised, came, note }) => ({
      ...{ file, promised, came, note },
      ...{ key: format, name: sourceSpeaker(record, file) },
    })),
  ),
);

/** The lists as values of a facet; none where one source lists all papers. */
export function sourceValues(lists: SourceList[]): FacetValue[] {
  if (lists.length < 2) return [];
  return [
    ...lists.map(({ key, name, papers }) => ({ key, label: name, papers })),
    ...lists.map((list) => ({ key: `${list.key}${only}`, label: `${list.name} only`, papers: list.only })),
  ].filter(({ papers }) => papers.length > 0);
}

/** The view of a hub's list with the papers that a source lists, or that only it lists. */
export function sourceViewUrl(hubId: string, key: string, isOnly = false): string {
  return `${hubUrl(hubId)}?source=${encodeURIComponent(`${key}${isOnly ? only : ''}`)}`;
}
