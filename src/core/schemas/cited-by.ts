import { z } from 'zod';

/** How many works cite a paper, as one source counts them. Counts of two sources cannot be compared. */
export const citedBySchema = z.strictObject({
  count: z.int().nonnegative(),
  /** Who counts, as in `OpenAlex`. */
  source: z.string().min(1),
  /** The day on which the count was got; null if nobody noted it. */
  asOf: z.iso.date().nullable(),
});
export type CitedBy = z.infer<typeof citedBySchema>;
