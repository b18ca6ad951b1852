import { z } from 'zod';
import { schemaVersion } from './hub-record.ts';

/** Papers that cite several hub papers of a site: `overlap/shared-papers.json`. */
export const sharedPapersFileSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  /** Ids of all hubs of the site. */
  hubs: z.array(z.string().min(1)).min(2),
  /** For each set of hubs the papers that cite exactly these. */
  sets: z.array(
    z.strictObject({
      hubs: z.array(z.string().min(1)).min(2),
      /** The id of a paper in the list of each hub. */
      papers: z.array(z.record(z.string(), z.string().min(1))).min(1),
    }),
  ),
});
