import type { Finding } from '../../../src/core/messages/finding.ts';

/** Findings of a file with lines in short: `bad-value | 3 | EP | a page`. */
export function saidOfLines(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, line, field, reason, expected }) =>
    [rule, line, field ?? reason, expected].filter((part) => part !== null).join(' | '),
  );
}
