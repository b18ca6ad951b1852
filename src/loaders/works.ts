import { originOf, toWorks } from '../core/export/works.ts';
import { perRecord } from './per-record.ts';
import { summaryBy } from './summary-by.ts';
import { termsInFiles } from './terms.ts';

/** The papers of a hub as exports have them, with their origin. */
export const hubWorks = perRecord((record) => ({
  ...toWorks(record, (paper) => summaryBy(record, paper)),
  origin: originOf(record, termsInFiles),
}));
