import { toMarkdown } from '../../../src/core/formats/markdown/escape.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';
import { pluralize, printCount } from '../../../src/core/text/numbers.ts';
import type { FetchOutcome } from './fetch-outcome.ts';
import { outcomeText } from './print-fetch.ts';

/** The most titles of one kind. */
const maxTitles = 50;

/** GitHub takes at most 65,536 characters in the text of a pull request. */
const maxLength = 60_000;

/** True if papers are new, gone, listed again or retracted, and not only the times changed. */
export function papersChanged({ changes }: FetchOutcome): boolean {
  return changes !== null && Object.values(changes).some((entries) => entries.length > 0);
}

/** What a refresh changed, as Markdown: the text of a pull request, and of the summary of a run. */
export function refreshReport(outcomes: readonly FetchOutcome[]): string {
  const changed = outcomes.filter(papersChanged);
  const parts = [
    ...reportProviders(outcomes),
    ...(changed.length === 0 ? ['No paper is new, gone or retracted.'] : changed.map(reportHub)),
  ];
  const text = `${parts.join('\n\n')}\n`;
  if (text.length <= maxLength) return text;
  return `${text.slice(0, text.lastIndexOf('\n', maxLength))}\n\nThe rest is left out here.\n`;
}

/** One line: the subject of a commit, the title of a pull request. */
export function refreshTitle(outcomes: readonly FetchOutcome[]): string {
  const count = (name: 'found' | 'gone' | 'retracted') =>
    outcomes.reduce((sum, { changes }) => sum + (changes?.[name].length ?? 0), 0);
  const numbers = [
    [count('found'), 'new'],
    [count('gone'), 'gone'],
    [count('retracted'), 'retracted'],
  ] as const;
  const said = numbers.flatMap(([number, name]) => (number > 0 ? `${printCount(number)} ${name}` : []));
  return `data: look up citing papers${said.length > 0 ? `, ${said.join(', ')}` : ''}`;
}

function reportHub({ title, papers, changes }: FetchOutcome): string {
  if (!changes) return '';
  const groups: [string, HistoryEntry[]][] = [
    ['New', changes.found],
    ['Retracted', changes.retracted],
    ['No longer listed', changes.gone],
    ['Listed again', changes.returned],
  ];
  return [
    `## ${toMarkdown(title ?? '')}`,
    `${pluralize(papers ?? 0, 'citing paper')}.`,
    ...groups.flatMap(([name, entries]) =>
      entries.length === 0 ? [] : [`### ${name} (${printCount(entries.length)})`, listTitles(entries)],
    ),
  ].join('\n\n');
}

function listTitles(entries: readonly HistoryEntry[]): string {
  const more = entries.length - maxTitles;
  return [
    ...entries.slice(0, maxTitles).map(({ title }) => `- ${toMarkdown(title)}`),
    ...(more > 0 ? [`- and ${printCount(more)} more`] : []),
  ].join('\n');
}

/** What each provider answered, of the hubs where one of them did not send all. */
function reportProviders(outcomes: readonly FetchOutcome[]): string[] {
  const incomplete = outcomes.filter(({ exitCode }) => exitCode !== 0);
  if (incomplete.length === 0) return [];
  const hubs = incomplete.map(({ hub, outcomes: providers, errors }) => {
    const lines = [
      ...providers.map((one) => `- ${toMarkdown(`${hub ?? '?'}: ${outcomeText(one)}`)}`),
      ...errors.map(({ file, reason }) => `- ${toMarkdown(`${file ?? ''}: ${reason}`)}`),
    ];
    return lines.join('\n');
  });
  return ['## Providers that sent less than they have', ...hubs];
}
