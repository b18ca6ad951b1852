import { z } from 'zod';
import { sourcePlaceSchema } from './source-place.ts';

/** A value that a source states for a fact, where a more trusted source states another. */
export const otherValueSchema = z.strictObject({
  /** Name of the field. */
  field: z.string().min(1),
  /** The value as text: as printed, or as JSON where it is no text. */
  value: z.string().min(1),
  source: sourcePlaceSchema,
});
export type OtherValue = z.infer<typeof otherValueSchema>;
