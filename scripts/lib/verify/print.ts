import { pluralize, printCount } from '../../../src/core/text/numbers.ts';
import type { HubChange } from './changes.ts';
import type { SiteCheck } from './check-site.ts';

const maxNamed = 20;

/** The checks as lines of Markdown that read as well in a terminal: each with what was looked at or what is wrong. */
export function printChecks(checks: readonly SiteCheck[]): string {
  return checks
    .map(({ name, what, problems }) =>
      problems.length === 0
        ? `- ${name}: fine (${what})`
        : [`- ${name}: ${pluralize(problems.length, 'problem')} (${what})`, ...named(problems)].join('\n'),
    )
    .join('\n');
}

/** What became of the papers of each hub since `since`. */
export function printChanges(changes: readonly HubChange[], since: string): string {
  if (changes.length === 0) return `Changes since ${since}: none.`;
  const hubs = changes.map((change) => {
    const { hub, hubFields, changed } = change;
    const sums = [`${change.new.length} new`, `${change.gone.length} gone`, `${changed.length} changed`];
    return [
      `- ${hub}: ${sums.join(', ')}`,
      ...(hubFields.length > 0 ? [`  - changed: the hub paper (${hubFields.join(', ')})`] : []),
      ...named([
        ...change.new.map((title) => `new: ${title}`),
        ...change.gone.map((title) => `gone: ${title}`),
        ...changed.map(({ title, fields }) => `changed: ${title} (${fields.join(', ')})`),
      ]),
    ].join('\n');
  });
  return [`Changes since ${since}:`, ...hubs].join('\n');
}

function named(lines: readonly string[]): string[] {
  const more = lines.length - maxNamed;
  return [
    ...lines.slice(0, maxNamed).map((line) => `  - ${line}`),
    ...(more > 0 ? [`  - and ${printCount(more)} more`] : []),
  ];
}
