import { countingSource } from '../core/analysis/counting-source.ts';
import { perRecord } from './per-record.ts';

/** By whose counts of citations the list of a hub can be ordered; null if no source counts them. */
export const listCountedBy = perRecord(({ citingPapers }) => countingSource(citingPapers));
