import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/core/formats/read-source.ts';
import type { Finding } from '../../../src/core/messages/finding.ts';
import type { ParsedPaper, ParsedSource } from '../../../src/core/sources/parsed-source.ts';
import { casesOfFiles, expectReviewed, fixtureNames, inputsOf } from './inputs.ts';
import { statedFacts } from './stated-facts.ts';

/** An input of a format that lists papers, and what is promised of it. */
export interface PaperListCase {
  /** What the case promises; its name is its key. */
  promises: string;
  /** The file; of a case without it, the one in `tests/fixtures/<format>` that has its name. */
  input?: string;
  /** Every finding in short. */
  findings?: string[];
  /** The part of what is read that the case is about, and what it must be. */
  point?: (papers: StatedPaper[], source: ParsedSource) => unknown;
  expected?: unknown;
}

/** A paper without the facts that are not stated. */
export type StatedPaper = Partial<ParsedPaper>;

/**
 * Tests each case, read under a name of the format, and all that is read against a reviewed snapshot: beside a
 * fixture, or together in `__snapshots__` where the input is in the case.
 */
export function describeFixtures(
  format: string,
  extension: string,
  cases: Record<string, PaperListCase>,
): void {
  const inputs = inputsOf(format, extension, cases);

  test('every fixture is a case, and every case has an input', () => {
    expect(fixtureNames(format, extension)).toEqual(casesOfFiles(cases));
  });

  describe.each(Object.entries(cases))('%s', (name, { promises, input, findings = [], point, expected }) => {
    const read = readSource(`case.${format}.${extension}`, inputs[name] ?? new Uint8Array());
    const source = 'rule' in read ? null : read.source;
    const found = 'rule' in read ? [read] : read.source.findings;
    // The places of facts have tests of their own, and lines are told by the text.
    const papers: StatedPaper[] = source?.papers.map(({ places: _, ...facts }) => statedFacts(facts)) ?? [];

    test(promises, () => {
      expect(found.map(inShort)).toEqual(findings);
      if (point && source) expect(point(papers, source)).toEqual(expected);
    });

    test('all that is read is as reviewed', async () => {
      const representatives = source?.representatives.map(({ title }) => title) ?? [];
      const messages = found.map((finding) => `${inShort(finding)}: ${finding.reason}`);
      const hub = Object.keys(source?.hub ?? {}).length > 0 ? { hub: source?.hub } : {};
      await expectReviewed(format, name, input, { ...hub, papers, representatives, findings: messages });
    });
  });
}

/** A finding in short: `11:15 info left-out-field`, `/3/issued warning bad-value`, `2:/data/3 warning …`. */
function inShort({ line, column, path, severity, rule }: Finding): string {
  const inFile = path === null ? `${line ?? '-'}:${column ?? '-'}` : path || '(whole)';
  const place = path !== null && line !== null ? `${line}:${path}` : inFile;
  return `${place} ${severity} ${rule}`;
}
