import type { Message } from '../schemas/message.ts';
import type { Report } from '../schemas/report.ts';
import { pluralize, printCount } from '../text/numbers.ts';
import { quote } from '../text/quote.ts';

/** Messages of one rule about one field of one file, of which the first is the example. */
export interface MessageGroup {
  first: Message;
  /** How many messages there are. */
  times: number;
}

/** How often a group occurs, for a person: ` (135 times in a file of 200 entries, first here)`; empty for a single message. */
export function timesOf({ first, times }: MessageGroup, entries: Report['entries']): string {
  if (times === 1) return '';
  const all = first.file === null ? undefined : entries[first.file];
  const among = all === undefined ? '' : ` in a file of ${pluralize(all, 'entry', 'entries')}`;
  return ` (${pluralize(times, 'time')}${among}, first here)`;
}

/** An example is cut where it is long, which a value that is nowhere else may not be. */
export function exampleOf({ first: { reason }, times }: MessageGroup): string {
  return times > 1 && reason.length > maxExample ? `${reason.slice(0, maxExample - 1)}…` : reason;
}

const maxExample = 240;

/** Rules whose messages each name a field that nobody misses: a file has one group of them. */
const listsFields = new Set(['left-out-field']);
const maxFields = 8;

/**
 * Groups messages by file, rule and field, in the order of the first of each group. A long file says the same of
 * many entries; one line with a number is enough for a person.
 */
export function groupMessages(messages: readonly Message[]): MessageGroup[] {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const { file, severity, rule, field } = message;
    const key = JSON.stringify([file, severity, rule, listsFields.has(rule) ? null : field]);
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return Array.from(groups.values(), toGroup);
}

function toGroup(messages: Message[]): MessageGroup {
  const [first] = messages as [Message, ...Message[]];
  const fields = messages.flatMap(({ field }) => field ?? []);
  if (messages.length === 1 || !listsFields.has(first.rule)) return { first, times: messages.length };
  const shown = fields.slice(0, maxFields).map((field) => quote(field, 40));
  const more = fields.length - shown.length;
  const listed = more > 0 ? `${shown.join(', ')} and ${printCount(more)} more` : shown.join(', ');
  const reason = `${pluralize(fields.length, 'field')} without a place in a record: ${listed}.`;
  return { first: { ...first, reason }, times: 1 };
}
