import { z } from 'zod';
import { isError } from '../../../src/core/messages/finding.ts';
import { rules } from '../../../src/core/messages/rules.ts';
import { citingPaperSchema } from '../../../src/core/schemas/citing-paper.ts';
import { messageSchema } from '../../../src/core/schemas/message.ts';
import { quoteSchema } from '../../../src/core/schemas/quote.ts';
import type { ParsedSource } from '../../../src/core/sources/parsed-source.ts';
import { toLines } from '../../../src/core/text/lines.ts';

const findingSchema = messageSchema.omit({ file: true });
const place = z.union([
  z.strictObject({ path: z.string() }),
  z.strictObject({ line: z.int().positive(), column: z.int().positive().optional() }),
  z.strictObject({ line: z.int().positive(), path: z.string().min(1) }),
]);
const paperSchema = citingPaperSchema
  .omit({ id: true, representative: true, role: true, titleLanguage: true })
  .omit({ source: true, provenance: true, places: true, otherValues: true })
  .extend({
    title: z.string().min(1).nullable(),
    key: z.string().min(1).nullable(),
    place,
    // A paper that a source calls representative is listed apart.
    representative: z.literal(false).optional(),
    translatesTitles: z.literal(true).optional(),
    places: z.record(z.string(), place).optional(),
    quotes: z.array(quoteSchema.omit({ source: true }).extend({ place })),
  });

/**
 * What is wrong with a reading of a file: whatever the file holds, what is read fits a record, every finding is whole
 * and points into the file, and a file without a paper says so. Empty if nothing is.
 */
export function unsound(text: string, { hub, papers, findings }: ParsedSource): string[] {
  const lines = toLines(text);
  const isEmpty = papers.length === 0 && Object.keys(hub).length === 0;
  return [
    ...papers.flatMap((paper) => unfit('a paper', paperSchema, paper)),
    ...findings.flatMap((found) => {
      const { rule, severity, line, column } = found;
      const length = line === null ? 0 : (lines[line - 1]?.text.length ?? -1);
      return [
        ...unfit(`the message ${rule}`, findingSchema, found),
        ...(severity === rules[rule as keyof typeof rules]?.severity
          ? []
          : [`${rule} has the severity ${severity}`]),
        ...(length === -1 ? [`${rule} points to a line that is not there`] : []),
        ...(column !== null && column > length + 1 ? [`${rule} points beyond the end of its line`] : []),
      ];
    }),
    ...(isEmpty && !findings.some(isError) ? ['nothing was read, and no error says so'] : []),
  ];
}

function unfit(what: string, schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => {
    const field = path.filter((part) => typeof part === 'string').join('.');
    return `${what} does not fit its schema: ${field}: ${message}`;
  });
}
