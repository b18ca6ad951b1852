import { z } from 'zod';
import { schemaVersion } from './hub-record.ts';
import { messageSchema } from './message.ts';

/** Every message of one run over the folder of dumps: the content of `data/records/report.json`. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  /** False where an error kept at least one dump from becoming a record. */
  ok: z.boolean(),
  counts: z.strictObject({
    info: z.int().nonnegative(),
    warning: z.int().nonnegative(),
    error: z.int().nonnegative(),
  }),
  /** How many entries each file has, by its name as in messages; a file that could not be read is absent. */
  entries: z.record(z.string(), z.int().nonnegative()),
  /** In the order of files, then of lines. */
  messages: z.array(messageSchema),
});
export type Report = z.infer<typeof reportSchema>;
