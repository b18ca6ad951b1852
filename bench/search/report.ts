import { siteConfigSchema } from '../../src/core/schemas/site-config.ts';
import { printCount } from '../../src/core/text/numbers.ts';
import type { Figures } from './measure.ts';
import { peers } from './peers.ts';
import { recallKinds } from './queries.ts';
import type { Recall } from './recall.ts';

/** A Markdown list of the settings of each engine. */
export function printSettings(): string {
  const { unpagedPapers } = siteConfigSchema.parse({}).limits;
  return [
    `- ours: up to ${unpagedPapers} papers fuse.js over the words of the page, above that an index in shards; settings as on the site`,
    ...peers.map(({ name, settings }) => `- ${name}: ${settings}`),
    '- Pagefind: one page for each paper, the title as heading; its times include fetching, which cannot be separated',
  ].join('\n');
}

/** A Markdown table of all engines at one size; in brackets, the ratio to ours. */
export function printSize(size: number, figures: Figures[]): string {
  const ours = figures[0] as Figures;
  const header = [
    'engine',
    'p50 ms',
    'p95 ms',
    'wall p95 ms',
    'first result ms',
    'build ms',
    'first letter KB',
    'first words KB',
    'heap MB',
    ...recallKinds,
  ];
  const rows = figures.map((one) => [
    one.timed < one.queries ? `${one.name} (${one.timed} of ${one.queries} queries)` : one.name,
    withRatio(one.p50, ours.p50),
    withRatio(one.p95, ours.p95),
    number(one.wall.p95),
    number(one.first),
    printBuild(one, ours),
    withRatio(one.bytes.letter / 1000, ours.bytes.letter / 1000),
    withRatio(one.bytes.words / 1000, ours.bytes.words / 1000),
    withRatio(one.heap / 1e6, ours.heap / 1e6),
    ...recallKinds.map((kind) => printRecall(one.recall[kind], ours.recall[kind])),
  ]);
  return `### ${printCount(size)} papers\n\n${printTable(header, rows)}`;
}

export function printTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function shareOf({ found, tried }: Recall): number {
  return found / tried;
}

/** A number with two significant digits; from 10, a whole number. */
export function number(value: number): string {
  if (value >= 10) return printCount(Math.round(value));
  return value.toFixed(value >= 1 ? 1 : 2);
}

function withRatio(value: number, ours: number | null): string {
  if (ours === null || ours <= 0 || value === ours) return number(value);
  return `${number(value)} (×${number(value / ours)})`;
}

function printBuild({ build, buildWhole }: Figures, ours: Figures): string {
  if (build === null) return '–';
  const whole = buildWhole === null ? '' : ` (${number(buildWhole)} with what the list shows)`;
  return `${withRatio(build, ours.build)}${whole}`;
}

/** The share of papers found; also the number of tries if there were fewer than ours. */
function printRecall(recall: Recall, ours: Recall): string {
  const share = shareOf(recall).toFixed(3);
  return recall.tried < ours.tried ? `${share} of ${recall.tried}` : share;
}
