import { schemaVersion } from '../schemas/hub-record.ts';
import type { Message } from '../schemas/message.ts';
import type { Report } from '../schemas/report.ts';

/** Sums up the messages of one run; `entries` are the numbers of entries of its files. */
export function toReport(messages: Message[], entries: Report['entries'] = {}): Report {
  const counts = { info: 0, warning: 0, error: 0 };
  for (const { severity } of messages) counts[severity] += 1;
  return { schemaVersion, ok: counts.error === 0, counts, entries, messages };
}
