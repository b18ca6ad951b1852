import { printCount } from '../../src/core/text/numbers.ts';
import type { Figures } from './measure.ts';
import { number, printTable, shareOf } from './report.ts';
import type { Blocked } from './typing.ts';

/** The measurements at one size. */
export interface Measured {
  size: number;
  figures: Figures[];
  blocked: Blocked | null;
}

interface Goal {
  name: string;
  /** The measured value and its bound; null if there is no goal or no measurement. */
  check(measured: Measured): { reached: number; bound: number; atLeast?: boolean; unit: string } | null;
}

const goals: Goal[] = [
  {
    name: 'keystroke p95, engine’s work',
    check({ size, figures }) {
      const reached = oursOf(figures).p95;
      const mini = named(figures, 'MiniSearch').p95;
      const scan = named(figures, 'includes').p95;
      const bound = bySize(size, [4, 8, mini / 2, Math.min(mini / 10, scan)]);
      return { reached, bound, unit: 'ms' };
    },
  },
  ...(['typo', 'typoPrefix'] as const).map(
    (kind): Goal => ({
      name: `recall@10 ${kind}`,
      check({ size, figures }) {
        const ours = oursOf(figures).recall[kind];
        // A much smaller sample is not comparable.
        const others = figures.slice(1).filter(({ recall }) => recall[kind].tried >= 0.9 * ours.tried);
        const best = Math.max(...others.map(({ recall }) => shareOf(recall[kind])));
        const bound = bySize(size, [0.98, 0.95, best - 0.01, best + 0.03]);
        return { reached: shareOf(ours), bound, atLeast: true, unit: '' };
      },
    }),
  ),
  {
    name: 'bytes to the first result, the larger of letter and words',
    check({ size, figures }) {
      const { letter, words } = oursOf(figures).bytes;
      return { reached: Math.max(letter, words) / 1000, bound: bySize(size, [0, 120, 250, 500]), unit: 'KB' };
    },
  },
  {
    name: 'index build',
    check({ size, figures }) {
      const { build } = oursOf(figures);
      const mini = named(figures, 'MiniSearch').build;
      const share = bySize(size, [null, null, 1, 1 / 3]);
      if (build === null || mini === null || share === null) return null;
      return { reached: build, bound: mini * share, unit: 'ms' };
    },
  },
  {
    name: 'main thread blocked by a keystroke, times 4',
    check: ({ blocked }) => blocked && { reached: blocked.typing, bound: 50, unit: 'ms' },
  },
];

/** A Markdown table of the goals, and whether each is reached. */
export function printGoals(all: Measured[]): string {
  const header = ['goal', ...all.map(({ size }) => printCount(size))];
  const rows = goals.map(({ name, check }) => [
    name,
    ...all.map((measured) => {
      const result = check(measured);
      if (!result) return '–';
      const { reached, bound, atLeast = false, unit } = result;
      const isReached = atLeast ? reached >= bound - 1e-9 : reached <= bound;
      const print = unit === '' ? (value: number) => value.toFixed(3) : number;
      const sign = atLeast ? '≥' : '≤';
      return `${isReached ? 'pass' : '**fail**'}: ${print(reached)} ${sign} ${print(bound)} ${unit}`.trim();
    }),
  ]);
  return `### Goals\n\n${printTable(header, rows)}`;
}

/** The value for the column that is nearest to a size. */
function bySize<T>(size: number, [page, thousand, tenThousand, large]: readonly [T, T, T, T]): T {
  if (size <= 200) return page;
  return size <= 3000 ? thousand : size <= 30_000 ? tenThousand : large;
}

function oursOf(figures: Figures[]): Figures {
  return figures[0] as Figures;
}

function named(figures: Figures[], name: string): Figures {
  const found = figures.find((one) => one.name === name);
  if (!found) throw new RangeError(`${name} was not measured`);
  return found;
}
