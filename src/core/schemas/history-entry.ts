import { z } from 'zod';

/** When a citing paper was found and last seen: one line of `data/history/<hub>.jsonl`. */
export const historyEntrySchema = z.strictObject({
  /** Id of the paper in the record. */
  paper: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  /** What the paper is known by, as `kind:value`, so that it is known when its title changes. */
  keys: z.array(z.string().min(1)),
  /** The day on which a source first listed the paper; null if it was listed before the history began. */
  firstSeen: z.iso.date().nullable(),
  /** The last day on which a source listed it. */
  lastSeen: z.iso.date().nullable(),
  /** The format of the source that listed it first. */
  source: z.string().min(1),
  /** The day on which the sources no longer listed it; null while they do. */
  gone: z.iso.date().nullable(),
  /** The day on which a source first said that it was retracted; null if none does. */
  retracted: z.iso.date().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
