import { nameOfField } from '../../../src/core/facts/field-names.ts';
import { citingFacts, hubFacts, statedFacts } from '../../../src/core/facts/paper-facts.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { type Paint, reporters } from '../../../src/core/messages/reporters.ts';
import { pluralize, printCount } from '../../../src/core/text/numbers.ts';
import type { Addition, AddOptions } from './add-source.ts';
import { countNames } from './count-facts.ts';

/** Prints what a file holds, what it changes, every message, and what was done with it. */
export function printAddition(
  options: AddOptions & { all?: boolean },
  addition: Addition,
  paint: Paint,
): string {
  const { source, messages } = addition;
  const entries = source ? { [options.file]: source.source.papers.length } : {};
  const parts = [
    source ? holds(options.file, source) : '',
    changes(options, addition),
    messages.length > 0 || addition.outcome !== 'known'
      ? reporters.text(toReport(messages, entries), paint, options)
      : '',
    done(options, addition),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function holds(file: string, { format, lines, source }: NonNullable<Addition['source']>): string {
  const title = formats.find(({ name }) => name === format)?.title ?? format;
  const facts = source.papers
    .flatMap((paper) => [...statedFacts<string>(citingFacts, paper).keys()])
    .filter((name) => name !== 'title');
  const hub = source.hub.title ? [`  states the hub paper: ${source.hub.title.value}`] : [];
  return [
    `${file}: ${title}, ${pluralize(lines, 'line')}, ${pluralize(source.papers.length, 'entry', 'entries')}`,
    ...hub,
    `  states: ${countNames(facts, citingFacts)}`,
  ].join('\n');
}

function changes({ hub }: AddOptions, { change, messages, target }: Addition): string {
  if (!change) return '';
  const countOf = (rule: string) => printCount(messages.filter((message) => message.rule === rule).length);
  const papers = [
    `${printCount(change.added)} new`,
    `${printCount(change.joined)} joined with known ones`,
    `${printCount(change.untouched)} not in the file`,
    ...(change.removed > 0 ? [`${printCount(change.removed)} no longer listed`] : []),
    `${countOf('ambiguous-match')} ambiguous`,
  ];
  return [
    `As ${target}, in the hub ${hub}:`,
    `  papers: ${papers.join(', ')}`,
    `  facts gained by known papers: ${countNames(change.gained, citingFacts)}`,
    ...(change.changed.length > 0 ? [`  changed facts: ${countNames(change.changed, citingFacts)}`] : []),
    ...(change.moved > 0 ? [`  addresses changed: ${printCount(change.moved)}`] : []),
    `  facts gained by the hub paper: ${namesOf(change.hubGained)}`,
    ...(change.hubChanged.length > 0
      ? [`  changed facts of the hub paper: ${namesOf(change.hubChanged)}`]
      : []),
    `  conflicts: ${countOf('sources-differ')}`,
  ].join('\n');
}

function done(options: AddOptions, { outcome, target, needs }: Addition): string {
  const { file, dryRun } = options;
  if (outcome === 'refused' || (outcome === 'fits' && !dryRun))
    return 'Not copied: fix the error and try again.';
  if (outcome === 'noted')
    return `${target} has the same bytes as ${file}; noted how it is${options.retrieved === null ? '' : ' and when it was got'}.`;
  if (outcome === 'known') return `Nothing to do: ${target} has the same bytes as ${file}.`;
  const next = nextStep(options, needs);
  if (outcome === 'fits') return `Nothing was copied. Without --dry-run it becomes ${target}. ${next}`.trim();
  const copied = outcome === 'replaced' ? `Copied over ${target}.` : `Copied to ${target}.`;
  return `${copied} ${next || '`npm run records` builds the record.'}`;
}

function nextStep({ hub }: AddOptions, needs: Addition['needs']): string {
  if (needs === null) return '';
  const flags = needs === 'the hub paper' ? ' --about-hub' : '';
  return `Next, add a file with ${needs}: npm run add -- FILE --hub ${hub}${flags}`;
}

function namesOf(fields: string[]): string {
  return fields.map((field) => nameOfField(field, hubFacts)).join(', ') || 'none';
}
