import { nameOfField } from '../../../src/core/facts/field-names.ts';
import { citingFacts, hubFacts, statedFacts } from '../../../src/core/facts/paper-facts.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { type Paint, reporters } from '../../../src/core/messages/reporters.ts';
import { pluralize } from '../../../src/core/text/numbers.ts';
import type { Addition, AddOptions } from './add-source.ts';
import { countNames } from './count-facts.ts';

/** Prints what a file holds, what it changes, every message, and what was done with it. */
export function printAddition(
  options: AddOptions & { all?: boolean },
  addition: Addition,
  paint: Paint,
): string {
  const { source, messages } = addition;
  const parts = [
    source ? holds(options.file, source) : '',
    changes(options, addition),
    messages.length > 0 || addition.outcome !== 'known'
      ? reporters.text(toReport(messages), paint, options)
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
  const countOf = (rule: string) =>
    messages.filter((message) => message.rule === rule).length.toLocaleString('en');
  const papers = [
    `${change.added.toLocaleString('en')} new`,
    `${change.joined.toLocaleString('en')} joined with known ones`,
    `${change.untouched.toLocaleString('en')} not in the file`,
    `${countOf('ambiguous-match')} ambiguous`,
  ];
  return [
    `As ${target}, in the hub ${hub}:`,
    `  papers: ${papers.join(', ')}`,
    `  facts gained by known papers: ${countNames(change.gained, citingFacts)}`,
    ...(change.changed.length > 0 ? [`  changed facts: ${countNames(change.changed, citingFacts)}`] : []),
    ...(change.moved > 0 ? [`  addresses changed: ${change.moved.toLocaleString('en')}`] : []),
    `  facts gained by the hub paper: ${namesOf(change.hubGained)}`,
    ...(change.hubChanged.length > 0
      ? [`  changed facts of the hub paper: ${namesOf(change.hubChanged)}`]
      : []),
    `  conflicts: ${countOf('sources-differ')}`,
  ].join('\n');
}

function done({ hub, file }: AddOptions, { outcome, target, change }: Addition): string {
  if (outcome === 'refused') return `Not copied: fix the error and try again.`;
  if (outcome === 'noted') return `${target} has the same bytes as ${file}; noted when it was got.`;
  if (outcome === 'known') return `Nothing to do: ${target} has the same bytes as ${file}.`;
  const lacking = change ? '' : ` The hub ${hub} is not complete yet: see above.`;
  if (outcome === 'fits') return `Nothing was copied. Without --dry-run it becomes ${target}.${lacking}`;
  return `Copied to ${target}.${lacking || ' `npm run records` builds the record.'}`;
}

function namesOf(fields: string[]): string {
  return fields.map((field) => nameOfField(field, hubFacts)).join(', ') || 'none';
}
