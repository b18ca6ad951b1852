import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/core/formats/read-source.ts';
import type { Finding } from '../../../src/core/messages/finding.ts';
import type { ParsedPaper, ParsedSource } from '../../../src/core/sources/parsed-source.ts';

/** A fixture of a format that lists papers, and what is promised of it. */
export interface PaperListCase {
  /** What the case promises; the name of its fixture is its key. */
  promises: string;
  /** Every finding in short. */
  findings?: string[];
  /** The part of what is read that the case is about, and what it must be. */
  point?: (papers: StatedPaper[], source: ParsedSource) => unknown;
  expected?: unknown;
}

/** A paper without the facts that are not stated. */
export type StatedPaper = Partial<ParsedPaper>;

/**
 * Tests each case against its fixture in `tests/fixtures/<format>/`, read under a name of the format, and
 * against the reviewed snapshot of all that is read.
 */
export function describeFixtures(
  format: string,
  extension: string,
  cases: Record<string, PaperListCase>,
): void {
  const folder = new URL(`../../fixtures/${format}/`, import.meta.url);
  const fixtures = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

  test('every fixture is a case, and every case has its fixture', () => {
    const names = Object.keys(cases).map((name) => `${name}.${extension}`);
    expect(fixtures.sort()).toEqual(names.sort());
  });

  describe.each(Object.entries(cases))('%s', (name, { promises, findings = [], point, expected }) => {
    const bytes = readFileSync(new URL(`${name}.${extension}`, folder));
    const read = readSource(`case.${format}.${extension}`, bytes);
    const source = 'rule' in read ? null : read.source;
    const found = 'rule' in read ? [read] : read.source.findings;
    const papers = source?.papers.map(toStated) ?? [];

    test(promises, () => {
      expect(found.map(inShort)).toEqual(findings);
      if (point && source) expect(point(papers, source)).toEqual(expected);
    });

    test('all that is read is as reviewed', async () => {
      const representatives = source?.representatives.map(({ title }) => title) ?? [];
      const messages = found.map((finding) => `${inShort(finding)}: ${finding.reason}`);
      const hub = Object.keys(source?.hub ?? {}).length > 0 ? { hub: source?.hub } : {};
      const actual = JSON.stringify({ ...hub, papers, representatives, findings: messages }, null, 2);
      await expect(`${actual}\n`).toMatchFileSnapshot(
        fileURLToPath(new URL(`${name}.expected.json`, folder)),
      );
    });
  });
}

/** A finding in short: `11:15 info left-out-field`, `/3/issued warning bad-value`. */
function inShort({ line, column, path, severity, rule }: Finding): string {
  const place = path === null ? `${line ?? '-'}:${column ?? '-'}` : path || '(whole)';
  return `${place} ${severity} ${rule}`;
}

function toStated(paper: ParsedPaper): StatedPaper {
  const facts = Object.entries(paper).filter(
    ([, value]) => value !== null && (typeof value !== 'object' || Object.keys(value).length > 0),
  );
  return Object.fromEntries(facts);
}
