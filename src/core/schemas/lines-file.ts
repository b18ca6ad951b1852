import { z } from 'zod';

/** Where the papers of a long list are: JSON Lines, compressed by gzip, beside the file that says so. */
export const linesFileSchema = z.strictObject({
  file: z.string(),
  /** Of the compressed bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  papers: z.int().min(1),
});
export type LinesFile = z.infer<typeof linesFileSchema>;
