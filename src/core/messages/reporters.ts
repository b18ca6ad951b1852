import type { Message, Severity } from '../schemas/message.ts';
import type { Report } from '../schemas/report.ts';
import { exampleOf, groupMessages, type MessageGroup, timesOf } from './group-messages.ts';

/** Prints the place of a message: `x.txt:3:1`, `x.json:/4`, `x.jsonl:2:/data/4`; empty for none. */
export function printMessagePlace({ file, line, column, path }: Message): string {
  const parts = [file, line, line === null ? null : column, path];
  return parts.filter((part) => part !== null && part !== '').join(':');
}

/** Turns a report into text for one kind of reader. */
export type Reporter = (report: Report, paint: Paint, options?: ReporterOptions) => string;

interface ReporterOptions {
  /** Prints every message; by default, messages of one kind about one field of a file share a line. */
  all?: boolean;
  /** What prints every message, where the command at hand does not by `--all`. */
  allBy?: string;
}

/** Colours a text for a terminal, or returns it as it is. */
export type Paint = (style: Severity | 'quiet', text: string) => string;

/** The reporters by name: for people, for programs, and for the annotations of a GitHub workflow. */
export const reporters = { text, json, github } satisfies Record<string, Reporter>;

/** Reads like a compiler: place, severity, rule, reason; what was expected and done on lines of their own. */
function text(report: Report, paint: Paint, { all = false, allBy = '--all' }: ReporterOptions = {}): string {
  const groups = groupsOf(report, all);
  const lines = groups.flatMap((group) => {
    const { first } = group;
    const rule = `${first.rule}${timesOf(group, report.entries)}`;
    return [
      `${place(first)} ${paint(first.severity, first.severity)} ${rule}: ${exampleOf(group)}`,
      ...(first.expected ? [paint('quiet', `    expected: ${first.expected}`)] : []),
      paint('quiet', `    ${first.action}`),
    ];
  });
  const hint =
    groups.length < report.messages.length
      ? [paint('quiet', `Messages of one kind share a line; ${allBy} prints each of them.`)]
      : [];
  return [...lines, ...hint, summary(report.counts)].join('\n');
}

function json(report: Report): string {
  return JSON.stringify(report, null, 2);
}

/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function github(report: Report, _paint: Paint, { all = false }: ReporterOptions = {}): string {
  const levels = { info: 'notice', warning: 'warning', error: 'error' } as const;
  const lines = groupsOf(report, all).map((group) => {
    const { first: message } = group;
    const properties = [
      message.file ? `file=${escapeProperty(message.file)}` : '',
      message.line ? `line=${message.line}` : '',
      message.column ? `col=${message.column}` : '',
      `title=${escapeProperty(message.rule + timesOf(group, report.entries))}`,
    ].filter(Boolean);
    const expected = message.expected ? ` Expected: ${message.expected}.` : '';
    const at = message.path === null ? '' : `${message.path}: `;
    return `::${levels[message.severity]} ${properties.join(',')}::${escapeData(`${at}${exampleOf(group)}${expected} ${message.action}`)}`;
  });
  return [...lines, summary(report.counts)].join('\n');
}

function groupsOf({ messages }: Report, all: boolean): MessageGroup[] {
  return all ? messages.map((first) => ({ first, times: 1 })) : groupMessages(messages);
}

function place(message: Message): string {
  return printMessagePlace(message) || '-';
}

function summary({ error, warning, info }: Report['counts']): string {
  const part = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  return [
    part(error, 'error', 'errors'),
    part(warning, 'warning', 'warnings'),
    part(info, 'info', 'infos'),
  ].join(', ');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
