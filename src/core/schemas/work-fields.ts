import { z } from 'zod';
import { authorSchema } from './author.ts';
import { citedBySchema } from './cited-by.ts';
import { identifiersSchema } from './identifiers.ts';
import { issuedSchema } from './issued.ts';
import { polarityCountSchema } from './polarity.ts';
import { publicationSchema } from './publication.ts';

/** What names a paper, and where it appeared: of the hub paper and of citing papers. */
export const namingFields = {
  /** arXiv category such as `cs.CV`. */
  primaryCategory: z.string().min(1).nullable(),
  identifiers: identifiersSchema,
  /** In the order of the paper; empty where no source states them. */
  authors: z.array(authorSchema),
  /** Date of publication or submission, as precise as stated. */
  issued: issuedSchema.nullable(),
  /** A page about the paper, as stated. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Where it appeared; what is not stated is absent. */
  publication: publicationSchema,
};

/** What else sources state of any paper: of the hub paper and of citing papers. */
export const statedFields = {
  /** The languages of the paper as BCP 47 tags, such as `de`; empty where none is stated. */
  languages: z.array(z.string().min(2)),
  /** How many works cite this paper, a count for each source that counts; empty where none is stated. */
  citedBy: z.array(citedBySchema),
  /** A PDF of the paper that anybody may read, as stated. */
  pdf: z.url({ protocol: /^https?$/ }).nullable(),
  /** True if a source says that the paper reviews others; null if none does. */
  review: z.boolean().nullable(),
  /** True if a source says that the paper was retracted, false if one says that it was not. */
  retracted: z.boolean().nullable(),
  /** How often other papers cite this paper with each polarity, as a source counts it; empty where none is stated. */
  tallies: z.array(polarityCountSchema),
};
