import { readSource } from '../../../../src/core/formats/read-source.ts';
import { buildRecord } from '../../../../src/core/joining/build-record.ts';
import { type Finding, isError } from '../../../../src/core/messages/finding.ts';
import { hubRecordSchema } from '../../../../src/core/schemas/hub-record.ts';

const schema = hubRecordSchema.omit({ sources: true });

/** What becomes of a dump: its record without the list of sources, or null, and every finding. */
export interface Outcome {
  record: ReturnType<typeof schema.parse> | null;
  findings: Finding[];
}

/** Reads a dump as the data build does, the schema included. */
export function readDump(dump: string | Uint8Array): Outcome {
  const file = 'case.pith.txt';
  const bytes = typeof dump === 'string' ? new TextEncoder().encode(dump) : dump;
  const read = readSource(file, bytes);
  if ('rule' in read) return { record: null, findings: [read] };
  const { source } = read;
  if (source.findings.some(isError)) return { record: null, findings: source.findings };
  const { format } = read;
  const built = buildRecord('case', [{ file, format, source }]);
  const said = built.messages.map(({ file: _, ...found }) => found);
  const findings = [...source.findings, ...said].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { record: built.record && schema.parse(built.record), findings };
}

/** A finding in short: `11:15 info glued-heading`. */
export function inShort({ line, column, severity, rule }: Finding): string {
  return `${line ?? '-'}:${column ?? '-'} ${severity} ${rule}`;
}
