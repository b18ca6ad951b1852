import { messagesOf } from '../computed/messages.ts';
import type { Site } from '../site.ts';
import { readCsl } from '../sources/read-csl.ts';
import type { Report } from './report.ts';

interface PublishedReport {
  counts: Record<string, number>;
  entries: Record<string, number>;
  messages: {
    file: string;
    line: number;
    column: number | null;
    severity: string;
    rule: string;
    reason: string;
    action: string;
  }[];
}

/** Expects of the report every message that the sources bring about, and how many entries each has. */
export function checkReportFile(site: Site, text: string, report: Report): void {
  const said: PublishedReport = JSON.parse(text);
  const messages = site.hubs.flatMap(messagesOf);
  for (const severity of ['info', 'warning', 'error']) {
    const own = messages.filter((message) => message.severity === severity).length;
    report(`the number of ${severity}`, String(said.counts[severity]), String(own));
  }
  const lines = said.messages.map(({ file, line, column, severity, rule, reason, action }) =>
    [`${file}:${line}:${column}`, severity, rule, reason, action].join(' '),
  );
  report(
    'the messages',
    lines.sort().join('\n'),
    messages
      .map(({ place, severity, rule, text: words }) =>
        [`${site.dumps}/${place}`, severity, rule, words].join(' '),
      )
      .sort()
      .join('\n'),
  );
  for (const { files, pith } of site.hubs) {
    for (const { name, kind, text: source } of files) {
      const listed = kind === 'pith' ? pith.entries.length : readCsl(source).length;
      report(`the entries of ${name}`, String(said.entries[`${site.dumps}/${name}`]), String(listed));
    }
  }
}
