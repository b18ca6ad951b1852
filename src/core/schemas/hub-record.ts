import { z } from 'zod';
import { citingPaperSchema } from './citing-paper.ts';
import { retrievedSchema } from './fetched.ts';
import { hubPaperSchema } from './hub-paper.ts';
import { linesFileSchema } from './lines-file.ts';

/** Raised when a field changes its meaning or goes away; a new field alone does not raise it. */
export const schemaVersion = 1;

/** A file that the record was read from. */
export const sourceFileSchema = z.strictObject({
  /** File name in the folder of dumps. */
  file: z.string().min(1),
  /** Name of the format it was read as. */
  format: z.string().min(1),
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Lines in the file, as an editor counts them. */
  lines: z.int().nonnegative(),
  /** Messages about this file in the report of the run. */
  messages: z.int().nonnegative(),
  /** When the file was got, in UTC, or the day if only that is known; null if nobody noted it. */
  retrieved: retrievedSchema.nullable(),
  /** The address that it was got from, without key; null if nobody noted it. */
  address: z.url({ protocol: /^https?$/ }).nullable(),
  /** How many papers its provider promised; null if it did not say. */
  promised: z.int().nonnegative().nullable(),
  /** How many different papers came; null if nobody noted it. */
  came: z.int().nonnegative().nullable(),
  /** Why fewer came than were promised, in a sentence; null if nothing is to be said. */
  note: z.string().min(1).nullable(),
});
export type SourceFile = z.infer<typeof sourceFileSchema>;

/** One hub paper with the papers that cite it: the content of `data/records/<hub>.json`. */
export const hubRecordSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  hub: hubPaperSchema,
  /** In the order of the source. */
  citingPapers: z.array(citingPaperSchema).min(1),
  sources: z.array(sourceFileSchema).min(1),
});
export type HubRecord = z.infer<typeof hubRecordSchema>;

/** What `hub.json` has of a record with so many papers that they are in a file of lines. */
export const compressedRecordSchema = hubRecordSchema
  .omit({ citingPapers: true })
  .extend({ lines: linesFileSchema });
export type CompressedRecord = z.infer<typeof compressedRecordSchema>;
