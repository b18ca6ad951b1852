import { originOf, toWorks } from '../core/export/works.ts';
import { perRecord } from './per-record.ts';
import { termsInFiles } from './terms.ts';

/** The papers of a hub as exports have them, with their origin. */
export const hubWorks = perRecord((record) => ({
  ...toWorks(record),
  origin: originOf(record, termsInFiles),
}));
