import { z } from 'zod';

/** One author, in the order of the paper. */
export const authorSchema = z.strictObject({
  /** Family name, or the whole name where a source does not split it. */
  family: z.string().min(1),
  /** Given names; null where no source states them. */
  given: z.string().min(1).nullable(),
});
export type Author = z.infer<typeof authorSchema>;
