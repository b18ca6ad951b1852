import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSource } from '../../src/core/formats/read-source.ts';
import { type Finding, finding, isError } from '../../src/core/messages/finding.ts';
import { toReport } from '../../src/core/messages/report.ts';
import { buildRecord } from '../../src/core/records/build-record.ts';
import { type HubRecord, hubRecordSchema } from '../../src/core/schemas/hub-record.ts';
import type { Message } from '../../src/core/schemas/message.ts';
import type { Report } from '../../src/core/schemas/report.ts';
import { toHubId } from '../../src/core/sources/hub-id.ts';
import { printRecord } from './print-record.ts';
import { type RecordFiles, recordFiles } from './record-files.ts';

export interface BuildOptions {
  /** Folder of dumps. */
  dumps: string;
  /** Folder for the records. */
  out: string;
  /** Read and report, write nothing. */
  check: boolean;
}

/** Tells a person what is at work; `done` wipes the last step. */
export interface Progress {
  step(text: string): void;
  done(): void;
}

/**
 * Reads all dumps, builds a record of each that has no error, and writes them in one go. Bad input is
 * never thrown: it is in the report that is returned (and written beside the records as `report.json`).
 */
export async function buildAll(
  { dumps, out, check }: BuildOptions,
  progress: Progress,
  files: RecordFiles = recordFiles,
): Promise<Report> {
  const messages: Message[] = [];
  const records: HubRecord[] = [];
  const listing = await files.list(dumps);
  const names = 'names' in listing ? listing.names : [];
  if ('problem' in listing)
    messages.push({ ...finding('unreadable-file', null, listing.problem), file: dumps });
  else if (names.length === 0)
    messages.push({ ...finding('no-dumps', null, 'Found no dump in the folder.'), file: dumps });

  const seen = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const file = join(dumps, name);
    progress.step(`Reading ${file} (${index + 1} of ${names.length}) …`);
    const id = toHubId(name);
    const earlier = seen.get(name.split('.')[0]?.toLowerCase() ?? '');
    const problem = checkName(name, id, earlier);
    seen.set(name.split('.')[0]?.toLowerCase() ?? '', name);
    const read = problem ? { findings: [problem] } : await readDump(id ?? '', name, file, files, progress);
    messages.push(...read.findings.map((entry) => ({ ...entry, file })));
    if ('record' in read && read.record) records.push(read.record);
  }

  const report = toReport(messages);
  if (!check && !('problem' in listing)) {
    progress.step(`Writing ${records.length} of ${names.length} records …`);
    const written = await files.write(out, records, report, printRecord);
    if (written) {
      progress.done();
      return toReport([...messages, { ...finding('unwritable-folder', null, written), file: out }]);
    }
  }
  progress.done();
  return report;
}

/** Its record would stand where `report.json` stands. */
const reportId = 'report';

function checkName(name: string, id: string | null, earlier: string | undefined): Finding | null {
  if (id === null) {
    const expected = 'a name such as visual-rft.pith.txt';
    return finding('bad-file-name', null, `“${name}” begins with no hub id.`, { expected });
  }
  if (id === reportId) {
    return finding(
      'bad-file-name',
      null,
      `“${name}” is for a hub “${id}”, the name of the report of the run.`,
    );
  }
  return earlier ? finding('duplicate-hub', null, `“${name}” is for the hub of “${earlier}”.`) : null;
}

async function readDump(id: string, name: string, file: string, files: RecordFiles, progress: Progress) {
  const content = await files.read(file);
  if ('problem' in content) return { findings: [finding(content.rule, null, content.problem)] };
  const { bytes } = content;
  const read = readSource(name, bytes);
  if ('rule' in read) return { findings: [read] };
  const { format, lines, source } = read;
  if (source.findings.some(isError)) return { findings: source.findings };
  progress.step(`Checking ${source.papers.length.toLocaleString('en')} citing papers of ${file} …`);
  const built = buildRecord(id, name, source);
  const findings = [...source.findings, ...built.findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sources = [{ file: name, format, sha256, lines, messages: findings.length }];
  const record: HubRecord = hubRecordSchema.parse({ ...built.record, sources });
  return { findings, record };
}
