import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadePaper } from '../../scripts/lib/made-papers/make-papers.ts';
import { temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { stringify } from '../../src/core/formats/pith/stringify.ts';

/** Writes made papers as a Pith dump into a temporary folder, and returns the folder. */
export function writeDump(made: MadePaper[]): string {
  const folder = temporaryFolder();
  const papers = made.map((paper, index) => ({
    ...paper,
    representative: index < 3,
    verdict: null,
    novelty: null,
    primaryCategory: null,
    issued: null,
  }));
  const hub = {
    title: `A made hub paper with ${made.length} citing papers`,
    abstract: 'Made for measuring.',
    tierLabel: 'mega hub',
    classificationLabel: 'Mixed citations',
    headline: null,
    statedCitingCount: null,
    statedShare: null,
    roles: [
      { role: 'background' as const, count: Math.ceil(made.length / 3) },
      { role: 'method' as const, count: Math.ceil(made.length / 9) },
    ],
    polarities: null,
    fields: null,
    years: null,
    verdicts: null,
  };
  writeFileSync(join(folder, 'bench.pith.txt'), stringify(hub, papers, 'extracted'));
  return folder;
}
