import { schemaVersion } from '../schemas/hub-record.ts';
import type { Message } from '../schemas/message.ts';
import type { Report } from '../schemas/report.ts';

/** Sums up the messages of one run. */
export function toReport(messages: Message[]): Report {
  const counts = { info: 0, warning: 0, error: 0 };
  for (const { severity } of messages) counts[severity] += 1;
  return { schemaVersion, ok: counts.error === 0, counts, messages };
}
