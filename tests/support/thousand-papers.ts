import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { realPithFile } from './real-site.ts';

/** The id of the hub of both. */
export const thousandHub = 'made';

/** A temporary folder with two dumps of a hub of 1,000 papers: summaries are in one, authors and identifiers in the other. */
export async function thousandPapers(): Promise<string> {
  const folder = emptyFolder();
  await make(folder, 'full', 'made.pith.txt');
  await make(folder, 'csl', 'made.csl.json');
  return folder;
}

/** A temporary folder with a dump of a hub of 1,000 papers, each with an abstract of 180 made words. */
export async function thousandAbstracts(): Promise<string> {
  const folder = emptyFolder();
  await make(folder, 'csl', 'made.csl.json');
  const file = join(folder, 'made.csl.json');
  const [hub, ...papers]: { abstract?: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  const words = papers.map((_, index) => `${index.toString(36)}${(index * 7919).toString(36)}`);
  for (const [index, paper] of papers.entries()) {
    const own = Array.from({ length: 180 }, (_, at) => words[(index * 31 + at * 17) % words.length]);
    paper.abstract = own.join(' ');
  }
  writeFileSync(file, JSON.stringify(papers));
  writeFileSync(join(folder, 'made.hub.csl.json'), JSON.stringify([hub]));
  return folder;
}

function emptyFolder(): string {
  const folder = join(temporaryFolder(), 'dumps');
  mkdirSync(folder);
  return folder;
}

async function make(folder: string, layout: string, file: string): Promise<void> {
  const options = ['--papers', '1000', '--seed', '7', '--corpus', realPithFile, '--layout', layout];
  const script = ['scripts/run.mjs', 'make-dump', ...options, '--out', join(folder, file)];
  const { exitCode, output } = await run(process.execPath, script);
  if (exitCode !== 0) throw new Error(`${file} was not made:\n${output}`);
}
