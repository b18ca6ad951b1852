import type { Message, Severity } from '../schemas/message.ts';
import type { Report } from '../schemas/report.ts';

/** Turns a report into text for one kind of reader. */
export type Reporter = (report: Report, paint: Paint) => string;

/** Colours a text for a terminal, or returns it as it is. */
export type Paint = (style: Severity | 'quiet', text: string) => string;

/** The reporters by name: for people, for programs, and for the annotations of a GitHub workflow. */
export const reporters = { text, json, github } satisfies Record<string, Reporter>;

/** Reads like a compiler: place, severity, rule, reason; what was expected and done on lines of their own. */
function text(report: Report, paint: Paint): string {
  const lines = report.messages.flatMap((message) => [
    `${place(message)} ${paint(message.severity, message.severity)} ${message.rule}: ${message.reason}`,
    ...(message.expected ? [paint('quiet', `    expected: ${message.expected}`)] : []),
    paint('quiet', `    ${message.action}`),
  ]);
  return [...lines, summary(report.counts)].join('\n');
}

function json(report: Report): string {
  return JSON.stringify(report, null, 2);
}

/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function github(report: Report): string {
  const levels = { info: 'notice', warning: 'warning', error: 'error' } as const;
  const lines = report.messages.map((message) => {
    const properties = [
      message.file ? `file=${escapeProperty(message.file)}` : '',
      message.line ? `line=${message.line}` : '',
      message.column ? `col=${message.column}` : '',
      `title=${escapeProperty(message.rule)}`,
    ].filter(Boolean);
    const expected = message.expected ? ` Expected: ${message.expected}.` : '';
    const at = message.path === null ? '' : `${message.path}: `;
    return `::${levels[message.severity]} ${properties.join(',')}::${escapeData(`${at}${message.reason}${expected} ${message.action}`)}`;
  });
  return [...lines, summary(report.counts)].join('\n');
}

function place({ file, line, column, path }: Message): string {
  const at = line === null ? (path ?? null) : `${line}:${column ?? 1}`;
  return [file, at].filter((part) => part !== null && part !== '').join(':') || '-';
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
