import { z } from 'zod';
import { identifiersSchema } from './identifiers.ts';

/** A moment in UTC, or a day where only the day is known. */
export const retrievedSchema = z.union([z.iso.date(), z.iso.datetime()]);

/** How a file was when it was noted, by which one that was cut since is noticed. */
const wholeFileSchema = z.strictObject({
  bytes: z.int().nonnegative(),
  /** How many papers it lists. */
  entries: z.int().nonnegative(),
  /** The last 100 characters, with one space for white space. */
  end: z.string(),
});
export type WholeFile = z.infer<typeof wholeFileSchema>;

/** Where and when a file was got, and how it was. */
const fetchedFileSchema = z.strictObject({
  /** File name in the folder of dumps. */
  file: z.string().min(1),
  /** Name of the provider that `npm run fetch` asked; null for a file that was got by hand. */
  provider: z.string().min(1).nullable(),
  /** The first request, without key; null if it is not known. */
  address: z.url({ protocol: /^https?$/ }).nullable(),
  /** When the first answer came; null if it is not known. */
  retrieved: retrievedSchema.nullable(),
  /** How many papers the provider said that it has; null if it did not say. */
  promised: z.int().nonnegative().nullable(),
  /** How many different papers came. */
  came: z.int().nonnegative().nullable(),
  /** Why fewer came than were promised, in a sentence; null if nothing is to be said. */
  note: z.string().min(1).nullable(),
  /** SHA-256 of the file's bytes, in hexadecimal: the other facts are about this content only. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null in files of earlier versions. */
  whole: wholeFileSchema.nullable().default(null),
});
export type FetchedFile = z.infer<typeof fetchedFileSchema>;

/** Where the files of a hub come from: the content of `data/dumps/<hub>.fetched.json`. */
export const fetchedSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The identifiers by which the hub paper was found; null if no file was fetched. */
  identifiers: identifiersSchema.nullable(),
  files: z.array(fetchedFileSchema),
});
export type Fetched = z.infer<typeof fetchedSchema>;
