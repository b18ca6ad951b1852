import { z } from 'zod';
import { citationRoleSchema, roleCountSchema } from './citation-role.ts';
import { citingPaperSchema } from './citing-paper.ts';
import { otherValueSchema } from './other-value.ts';
import { polarityCountSchema } from './polarity.ts';
import { sourcePlaceSchema } from './source-place.ts';
import { namingFields, statedFields } from './work-fields.ts';

const tiers = ['hub', 'super-hub', 'mega-hub'] as const;
const classifications = ['canonical-reference', 'mixed-citations'] as const;

/** The sentence in which the source sums up how the hub paper is cited. */
const headlineSchema = z.strictObject({
  /** Verbatim. */
  text: z.string().min(1),
  /** Share of the role in percent, as stated; the source does not state of how many papers. */
  percent: z.number().min(0).max(100).nullable(),
  /** The role that the share is of. */
  role: citationRoleSchema.nullable(),
});

/** A representative that does not match exactly one citing paper; kept as printed. */
const unmatchedRepresentativeSchema = z.strictObject({
  title: z.string().min(1).nullable(),
  ...citingPaperSchema.pick({
    summary: true,
    verdict: true,
    novelty: true,
    primaryCategory: true,
    issued: true,
  }).shape,
  source: sourcePlaceSchema,
});

/** Text of a source that fits no field; kept so that nothing of the input is lost. */
const keptTextSchema = z.strictObject({
  /** The heading above it; null before the first heading. */
  heading: z.string().min(1).nullable(),
  text: z.string().min(1),
  source: sourcePlaceSchema,
});
export type KeptText = z.infer<typeof keptTextSchema>;

/** A heading of the source; with nothing kept or read under it, the source states nothing there. */
const sourceHeadingSchema = z.strictObject({
  text: z.string().min(1),
  source: sourcePlaceSchema,
});

/** A name with the number of citing papers the source states for it. */
const facetCountSchema = z.strictObject({
  name: z.string().min(1),
  count: z.int().nonnegative(),
});
export type FacetCount = z.infer<typeof facetCountSchema>;

/** The paper whose citations are explored. An absent fact is null: not stated, which is not zero. */
export const hubPaperSchema = z.strictObject({
  /** The part of the file name before the first dot. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  /** The language of the title, as a BCP 47 tag; null where a source does not state it, or the title can be a translation. */
  titleLanguage: z.string().min(2).nullable(),
  /** The source's text, unchanged, with its TeX; paragraphs are separated by a blank line. */
  abstract: z.string().min(1).nullable(),
  /** How much the paper is cited, in the vocabulary of the source. */
  tier: z.enum(tiers).nullable(),
  /** The tier as printed; set without `tier` if the name is not in the vocabulary. */
  tierLabel: z.string().min(1).nullable(),
  /** How the paper is cited overall, in the vocabulary of the source. */
  classification: z.enum(classifications).nullable(),
  /** The classification as printed; set without `classification` if it is not in the vocabulary. */
  classificationLabel: z.string().min(1).nullable(),
  headline: headlineSchema.nullable(),
  /** "171 Pith papers citing it": the source's own count, which need not be the number listed. */
  statedCitingCount: z.int().nonnegative().nullable(),
  /** "Background 69% of classified citations": a share the source states beside the headline. */
  statedShare: z
    .strictObject({
      text: z.string().min(1),
      percent: z.number().min(0).max(100),
      role: citationRoleSchema.nullable(),
    })
    .nullable(),
  /** Totals of the citation roles; null is not stated, [] is stated as none. */
  roles: z.array(roleCountSchema).nullable(),
  /** Totals of the polarities; null is not stated, [] is stated as none. */
  polarities: z.array(polarityCountSchema).nullable(),
  /** Totals by subject field, as stated. */
  fields: z.array(facetCountSchema).nullable(),
  /** Totals by year, as stated. */
  years: z.array(facetCountSchema).nullable(),
  /** Totals by verdict, as stated. */
  verdicts: z.array(facetCountSchema).nullable(),
  ...namingFields,
  ...statedFields,
  /** Values that another source states for a fact, where the sources differ. */
  otherValues: z.array(otherValueSchema),
  unmatchedRepresentatives: z.array(unmatchedRepresentativeSchema),
  keptText: z.array(keptTextSchema),
  /** Headings of the sources in their order, the empty ones too. */
  headings: z.array(sourceHeadingSchema),
  /** Where each stated fact of the hub paper was read, by field name. */
  provenance: z.record(z.string(), z.array(sourcePlaceSchema)),
});
export type HubPaper = z.infer<typeof hubPaperSchema>;
