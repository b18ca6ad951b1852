import { printCount } from '../../src/core/text/numbers.ts';
import { number, printTable } from '../search/report.ts';
import type { FirstKey } from './first-key.ts';

/** A Markdown table of the seconds from the first key to the first result; in brackets, the ratio to ours. */
export function printFirstKey(size: number, engines: FirstKey[]): string {
  const [ours] = engines;
  const cell = (kind: 'painted' | 'idle') => (one: FirstKey) => {
    const seconds = number(one[kind].median / 1000);
    return one === ours || !ours ? seconds : `${seconds} (×${number(one[kind].median / ours[kind].median)})`;
  };
  const rows = engines.map((one) => [one.engine, cell('painted')(one), cell('idle')(one)]);
  return [
    `### First key to first result at ${printCount(size)} papers, seconds`,
    '',
    'Slow 4G and a main thread four times slower. Peers search a page with only a box and the same list.',
    '',
    printTable(['engine', 'key at first paint', 'key after 3 s idle'], rows),
  ].join('\n');
}
