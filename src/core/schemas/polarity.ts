import { z } from 'zod';

/** The total of one polarity (supporting, contrasting, …), its name as printed in the source. */
export const polarityCountSchema = z.strictObject({
  polarity: z.string().min(1),
  /** Citations with this polarity, as stated. */
  count: z.int().nonnegative(),
});
export type PolarityCount = z.infer<typeof polarityCountSchema>;
