import { z } from 'zod';

/** Identifiers of a person, each only where a source states it. */
const authorIdsSchema = z.strictObject({
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
    .optional(),
  /** As in `https://www.semanticscholar.org/author/1741101`. */
  semanticScholar: z.string().regex(/^\d+$/).optional(),
  /** As in `https://openalex.org/A5023888391`. */
  openalex: z
    .string()
    .regex(/^A\d+$/)
    .optional(),
});
export type AuthorIds = z.infer<typeof authorIdsSchema>;

/** One author, in the order of the paper. */
export const authorSchema = z.strictObject({
  /** Family name, or the whole name where a source does not split it. */
  family: z.string().min(1),
  /** Given names; null where no source states them. */
  given: z.string().min(1).nullable(),
  /** What follows a divided name, such as `Jr.` or `III`; absent where no source states it apart from the family name. */
  suffix: z.string().min(1).optional(),
  /** Absent where no source states one. */
  ids: authorIdsSchema.optional(),
});
export type Author = z.infer<typeof authorSchema>;
