import { originOf, recordKeys, toWork, toWorks } from '../core/export/works.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import type { Work } from '../core/schemas/work.ts';
import { at } from '../core/text/at.ts';
import { perRecord } from './per-record.ts';
import { summaryBy } from './summary-by.ts';
import { termsInFiles } from './terms.ts';

const keys = perRecord(recordKeys);

/** The papers of a hub as exports have them, with their origin. */
export const hubWorks = perRecord((record) => ({
  ...toWorks(record, (paper) => summaryBy(record, paper), keys(record)),
  origin: originOf(record, termsInFiles),
}));

/** One of these papers, by its 0-based index. The threads that render pages need no more than their keys of the others. */
export function citingWork(record: HubRecord, index: number): Work {
  const paper = at(record.citingPapers, index);
  return toWork(paper, at(keys(record).citingPapers, index), summaryBy(record, paper));
}
