import { z } from 'zod';

/** The place of a fact: a line of a text source, a path in a structured one, or both in JSON Lines. */
export const sourcePlaceSchema = z.union([
  z.strictObject({
    /** File name in the folder of dumps. */
    file: z.string().min(1),
    /** 1-based line. */
    line: z.int().positive(),
    /** JSON Pointer into the value on that line, in JSON Lines; absent for the whole value. */
    path: z.string().min(1).optional(),
  }),
  z.strictObject({
    file: z.string().min(1),
    /** JSON Pointer (RFC 6901) into the file, as in `/1`. */
    path: z.string(),
  }),
]);
export type SourcePlace = z.infer<typeof sourcePlaceSchema>;
