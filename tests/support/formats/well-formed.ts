import { expect } from 'vitest';
import { rules } from '../../../src/core/messages/rules.ts';
import { messageSchema } from '../../../src/core/schemas/message.ts';
import type { ParsedSource } from '../../../src/core/sources/parsed-source.ts';
import { toLines } from '../../../src/core/text/lines.ts';

const findingSchema = messageSchema.omit({ file: true });

/** Expects of what is read from a text that every finding and every paper has a place in it. */
export function expectWellFormed(text: string, { papers, findings }: ParsedSource): void {
  const lines = toLines(text);
  let last = 0;
  for (const finding of findings) {
    expect(findingSchema.parse(finding)).toEqual(finding);
    expect(finding.severity).toBe(rules[finding.rule as keyof typeof rules].severity);
    expect(finding.line ?? 0).toBeGreaterThanOrEqual(last);
    last = finding.line ?? 0;
    if (last > 0) expect(finding.column).toBeLessThanOrEqual((lines[last - 1]?.text.length ?? 0) + 1);
  }
  for (const { place, title } of papers) {
    expect('line' in place && lines[place.line - 1]?.text).toMatch(/\S/);
    expect(title).toMatch(/\S/);
  }
}
