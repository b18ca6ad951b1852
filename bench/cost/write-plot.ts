import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { writeOrFail } from '../../scripts/lib/fail.ts';
import { root } from '../../scripts/lib/site/build-site.ts';
import type { Cost } from './cost.ts';
import { plotCosts } from './plot.ts';

/** Writes the plot of costs as an SVG file. Node reads no components, so the script that draws it is bundled first. */
export async function writePlot(costs: readonly Cost[], file: string): Promise<void> {
  const script = join(root, 'node_modules/.cache/bench/draw.mjs');
  await build({
    input: join(import.meta.dirname, 'draw.ts'),
    platform: 'node',
    external: [/^react/, /^zod/],
    logLevel: 'warn',
    output: { file: script, format: 'esm' },
  });
  const { draw } = (await import(pathToFileURL(script).href)) as typeof import('./draw.ts');
  const svg = draw(plotCosts(costs));
  writeOrFail(file, () => writeFileSync(file, `${svg}\n`));
}
