import { z } from 'zod';
import { schemaVersion } from './hub-record.ts';

/** The list of a hub: where the facts of its papers are, and what none of them has by itself. */
const listedHubSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** Address of its page. */
  page: z.string().min(1),
  /** Address of the JSON with all its papers. */
  json: z.string().min(1),
  /** Address of the manifest of its search index; null where its list is on one page and its JSON is small. */
  manifest: z.string().min(1).nullable(),
  /** True if some of its papers have no page of their own, so that `paper/#<id>` draws them. */
  isDrawn: z.boolean(),
  /** The source files that choose some of their papers as representative. */
  choosing: z.array(z.string().min(1)),
});

/** The lists of a site: `saved/lists.json`. */
export const listsFileSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  hubs: z.array(listedHubSchema).min(1),
});
export type ListsFile = z.infer<typeof listsFileSchema>;
