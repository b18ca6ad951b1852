import { expect } from 'vitest';
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
  .omit({ source: true, provenance: true, otherValues: true })
  .extend({
    title: z.string().min(1).nullable(),
    key: z.string().min(1).nullable(),
    place,
    translatesTitles: z.literal(true).optional(),
    quotes: z.array(quoteSchema.omit({ source: true }).extend({ place })),
  });

/**
 * Whatever a file holds, what is read fits a record, every finding is whole and points into the file, and a
 * file without a paper says so.
 */
export function expectSound(text: string, { hub, papers, findings }: ParsedSource): void {
  for (const paper of papers) expect(paperSchema.parse(paper)).toEqual(paper);
  const lines = toLines(text);
  for (const finding of findings) {
    expect(findingSchema.parse(finding)).toEqual(finding);
    expect(finding.severity).toBe(rules[finding.rule as keyof typeof rules].severity);
    if (finding.line !== null) {
      const length = lines[finding.line - 1]?.text.length ?? -1;
      expect(length, `line ${finding.line}`).toBeGreaterThanOrEqual(0);
      if (finding.column !== null) expect(finding.column).toBeLessThanOrEqual(length + 1);
    }
  }
  const isEmpty = papers.length === 0 && Object.keys(hub).length === 0;
  if (isEmpty) expect(findings.some(isError), text).toBe(true);
}
