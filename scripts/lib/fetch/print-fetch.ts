import { toReport } from '../../../src/core/messages/report.ts';
import { type Paint, reporters } from '../../../src/core/messages/reporters.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';
import { pluralize, printCount } from '../../../src/core/text/numbers.ts';
import { quote } from '../../../src/core/text/quote.ts';
import type { FetchOutcome } from './fetch-outcome.ts';
import type { Candidate } from './provider.ts';
import type { ProviderOutcome } from './provider-outcome.ts';

/** Prints what came from each provider, what is new, and what to do next. */
export function printFetch(outcome: FetchOutcome, paint: Paint): string {
  const { hub, title, outcomes, errors } = outcome;
  const parts = [
    hub === null ? 'No provider knows the paper.' : `${hub}: ${quote(title ?? '')}`,
    outcomes.map((one) => `  ${outcomeText(one)}`).join('\n'),
    errors.length > 0 ? reporters.text(toReport(errors), paint, { all: true }) : '',
    printChanges(outcome),
    printEnd(outcome),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What became of what a provider was asked for, on one line. */
export function outcomeText({ provider, outcome, promised, came, reason, until }: ProviderOutcome): string {
  const what = provider.enrich ? 'facts of ' : '';
  const ofAll = promised === null || promised === came ? '' : ` of ${printCount(promised)}`;
  const said = reason === null ? '' : ` – ${reason}`;
  const later = until === null ? '' : ` Go on after ${printTime(until)}: run the same command again.`;
  const texts: Record<ProviderOutcome['outcome'], string> = {
    whole: `${what}${pluralize(came ?? 0, 'paper')}`,
    short: `${what}${printCount(came ?? 0)}${ofAll} papers${said}`,
    kept: `not used${said}`,
    failed: `failed${said}${later}`,
    nothing: provider.enrich ? 'nothing to add' : 'no citing papers',
    found:
      promised === null ? 'knows the paper' : `knows the paper and ${pluralize(promised, 'citing paper')}`,
  };
  return `${provider.title}: ${texts[outcome]}`;
}

function printTime(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const maxTitles = 10;

function printChanges({ changes, papers }: FetchOutcome): string {
  if (!changes || papers === null) return '';
  const groups: [string, HistoryEntry[]][] = [
    ['new', changes.found],
    ['gone', changes.gone],
    ['listed again', changes.returned],
    ['retracted', changes.retracted],
  ];
  const counts = groups.map(([name, entries]) => `${printCount(entries.length)} ${name}`);
  const isFirst = changes.found.length === papers;
  const titles = groups.flatMap(([name, entries]) => {
    if (entries.length === 0 || (isFirst && name === 'new')) return [];
    const more = entries.length - maxTitles;
    return [
      ...entries.slice(0, maxTitles).map(({ title }) => `  ${name}: ${title}`),
      ...(more > 0 ? [`  and ${printCount(more)} more`] : []),
    ];
  });
  return [`${pluralize(papers, 'citing paper')}: ${counts.join(', ')}`, ...titles].join('\n');
}

function printEnd({ written, exitCode, outcomes, errors, hub }: FetchOutcome): string {
  if (written.length > 0) {
    const short = exitCode === 3 ? ' Less came than was promised; see above.' : '';
    return `Wrote ${written.join(', ')}.${short}`;
  }
  if (outcomes.some(({ outcome }) => outcome === 'found'))
    return 'Nothing was written. Run it without --dry-run to fetch.';
  if (errors.length > 0) return 'Nothing was written: with these files there would be no record.';
  return hub === null ? '' : 'Nothing usable came. The files of the hub are as they were.';
}

/** Lists papers that a title may mean, each with the command that fetches it. */
export function printCandidates(title: string, candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return `No provider knows a paper with the title ${quote(title)}.`;
  const entries = candidates.map(({ title: found, authors, year, argument }) => {
    const names = authors.length > 3 ? `${authors.slice(0, 3).join(', ')} and others` : authors.join(', ');
    const facts = [names, year].filter(Boolean).join(', ');
    const command = argument === null ? '' : `\n      npm run fetch -- ${argument}`;
    return `  ${found}${facts === '' ? '' : `\n      ${facts}`}${command}`;
  });
  return ['Found by title; run the command of the one that you mean:', ...entries].join('\n\n');
}
