import { z } from 'zod';
import { authorSchema } from './author.ts';
import { citationRoleSchema } from './citation-role.ts';
import { identifiersSchema } from './identifiers.ts';
import { issuedSchema } from './issued.ts';
import { sourcePlaceSchema } from './source-place.ts';

/** A paper that cites the hub paper. An absent fact is null: not stated, never guessed. */
export const citingPaperSchema = z.strictObject({
  /** Stable across rebuilds: a kebab-case slug of the title, then `-2`, `-3` on collision, in source order. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As printed. */
  title: z.string().min(1),
  /** The source's summary as printed; never rewritten. */
  summary: z.string().min(1).nullable(),
  /** True where the source lists the paper among its representative citing papers. */
  representative: z.boolean(),
  /** How this paper uses the hub paper; null where no source states it. Never inferred from text. */
  role: citationRoleSchema.nullable(),
  /** The polarity of this citation, its name as printed. */
  polarity: z.string().min(1).nullable(),
  /** The source's verdict on the paper, as printed (`unverdicted`, `accept`, …). */
  verdict: z.string().min(1).nullable(),
  /** The source's novelty score, to one decimal as printed. */
  novelty: z.number().nonnegative().nullable(),
  /** arXiv category such as `cs.CV`. */
  primaryCategory: z.string().min(1).nullable(),
  identifiers: identifiersSchema,
  /** In the order of the paper; empty where no source states them. */
  authors: z.array(authorSchema),
  /** Date of publication or submission, as precise as stated. */
  issued: issuedSchema.nullable(),
  /** A page about the paper, as stated. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Every place that this paper was read from. */
  source: z.array(sourcePlaceSchema).min(1),
});
export type CitingPaper = z.infer<typeof citingPaperSchema>;
