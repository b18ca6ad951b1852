import { z } from 'zod';
import { citationRoleSchema, statedRoleSchema } from './citation-role.ts';
import { otherValueSchema } from './other-value.ts';
import { quoteSchema } from './quote.ts';
import { sourcePlaceSchema } from './source-place.ts';
import { namingFields, statedFields } from './work-fields.ts';

/** A paper that cites the hub paper. An absent fact is null: not stated, never guessed. */
export const citingPaperSchema = z.strictObject({
  /** Stable across rebuilds: a kebab-case slug of the title, then `-2`, `-3` on collision, in source order. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As printed. */
  title: z.string().min(1),
  /** The language of the title, as a BCP 47 tag; null where a source does not state it, or the title can be a translation. */
  titleLanguage: z.string().min(2).nullable(),
  /** The source's summary as printed; never rewritten. */
  summary: z.string().min(1).nullable(),
  /** The paper's own abstract, as a source states it. */
  abstract: z.string().min(1).nullable(),
  /** True where a source selects the paper as representative, false where one says that it does not; else null. */
  representative: z.boolean().nullable(),
  /** How this paper uses the hub paper, the first of `roles`; null where no source states it. Never inferred. */
  role: citationRoleSchema.nullable(),
  /** Every stated role, in the order of the source; empty where none is stated. */
  roles: z.array(statedRoleSchema),
  /** The polarity of this citation, its name as printed. */
  polarity: z.string().min(1).nullable(),
  /** The source's verdict on the paper, as printed (`unverdicted`, `accept`, …). */
  verdict: z.string().min(1).nullable(),
  /** The source's novelty score, to one decimal as printed. */
  novelty: z.number().nonnegative().nullable(),
  ...namingFields,
  /** True if a source marks the citation as influential: important to the citing paper; null if none says. */
  influential: z.boolean().nullable(),
  ...statedFields,
  /** Sentences of this paper that cite the hub paper, as a source quotes them. */
  quotes: z.array(quoteSchema),
  /** Every place that this paper was read from, the most trusted source first. */
  source: z.array(sourcePlaceSchema).min(1),
  /** The places of a fact, as indices into `source`; a fact that is not listed is at the first place. */
  provenance: z.record(z.string(), z.array(z.int().nonnegative()).min(1)),
  /**
   * The very places of facts that are not stated where their entry begins, by field, or by part of a field
   * (`identifiers.doi`): `of` is the entry, as an index into `source`, `line` is the line if it is another one, and `path`
   * the JSON Pointer from the entry on.
   */
  places: z.record(
    z.string(),
    z
      .array(
        z.strictObject({
          of: z.int().nonnegative(),
          line: z.int().positive().optional(),
          path: z.string().min(1).optional(),
        }),
      )
      .min(1),
  ),
  /** Values that another source states for a fact, where the sources differ. */
  otherValues: z.array(otherValueSchema),
});
export type CitingPaper = z.infer<typeof citingPaperSchema>;
