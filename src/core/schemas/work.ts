import { z } from 'zod';
import { citingPaperSchema } from './citing-paper.ts';

/** A paper of an export: a citing paper, or the hub paper. */
export const workSchema = z.strictObject({
  /** Citation key: names the work in every file of one hub, and stays when papers are added after it. */
  key: z.string().regex(/^[a-z0-9]+$/),
  ...citingPaperSchema.omit({ places: true }).shape,
  /** Who wrote the summary, and how: `Pith, written by a machine`; null where that is not known, or there is none. */
  summaryBy: z.string().min(1).nullable(),
});
export type Work = z.infer<typeof workSchema>;
