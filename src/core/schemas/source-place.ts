import { z } from 'zod';

/** The place of a fact: a line of a text source, a path in a structured one, or both. */
export const sourcePlaceSchema = z.union([
  z.strictObject({
    /** File name in the folder of dumps. */
    file: z.string().min(1),
    /** 1-based line. */
    line: z.int().positive(),
    /**
     * JSON Pointer (RFC 6901): in JSON Lines into the value on that line, where an absent one is the whole value; in JSON
     * into the file, which has the value on that line.
     */
    path: z.string().min(1).optional(),
  }),
  z.strictObject({
    file: z.string().min(1),
    /** JSON Pointer (RFC 6901) into the file, as in `/1`. */
    path: z.string(),
  }),
]);
export type SourcePlace = z.infer<typeof sourcePlaceSchema>;
