import { z } from 'zod';
import { statedRoleSchema } from './citation-role.ts';
import { sourcePlaceSchema } from './source-place.ts';

/** A passage of a citing paper around its citation of the hub paper. */
export const quoteSchema = z.strictObject({
  text: z.string().min(1),
  /** The roles of this very citation, as the source states them; empty if it states none. */
  roles: z.array(statedRoleSchema),
  source: sourcePlaceSchema,
});
export type Quote = z.infer<typeof quoteSchema>;
