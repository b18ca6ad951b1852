import { z } from 'zod';

/** Where a paper appeared, each part only where a source states it. */
export const publicationSchema = z.strictObject({
  /** Kind of work in the vocabulary of CSL, as in `article-journal` or `paper-conference`. */
  type: z.string().min(1).optional(),
  /** Journal, proceedings or repository. */
  venue: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  volume: z.string().min(1).optional(),
  issue: z.string().min(1).optional(),
  /** As printed, with any dash as a hyphen: `12-34`. */
  pages: z.string().min(1).optional(),
});
export type Publication = z.infer<typeof publicationSchema>;
