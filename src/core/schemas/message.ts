import { z } from 'zod';

export const severities = ['info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** A message about the input: where, which rule, what was found, expected and done. */
export const messageSchema = z.strictObject({
  /** File as given on the command line, as in `data/dumps/x.pith.txt`; null where it is about no file. */
  file: z.string().min(1).nullable(),
  /** 1-based line of a text source; null if there is none. */
  line: z.int().positive().nullable(),
  /** 1-based column, counted in UTF-16 units as editors do. */
  column: z.int().positive().nullable(),
  /** JSON Pointer into a structured source, or into the value on `line` in JSON Lines; null in a text source. */
  path: z.string().nullable(),
  severity: z.enum(severities),
  /** Name of the rule, as listed on the about page. */
  rule: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Field of the file that it is about, as in `Authors`; null if it is about no single field. */
  field: z.string().min(1).nullable(),
  /** What was found, as a complete sentence. */
  reason: z.string().min(1),
  /** What was expected instead; null if the reason says it. */
  expected: z.string().min(1).nullable(),
  /** What was done with the text, or what the maintainer can do. */
  action: z.string().min(1),
});
export type Message = z.infer<typeof messageSchema>;
