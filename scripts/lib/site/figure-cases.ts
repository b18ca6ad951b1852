import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toReport } from '../../../src/core/messages/report.ts';
import type { StatedRole } from '../../../src/core/schemas/citation-role.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import type { HubPaper } from '../../../src/core/schemas/hub-paper.ts';
import { type HubRecord, hubRecordSchema, schemaVersion } from '../../../src/core/schemas/hub-record.ts';
import { nothingNoted } from '../records/build-hub.ts';
import { plainHub, plainPaper } from './plain-record.ts';

type Facts = Partial<CitingPaper>;

const vocabulary = ['background', 'method', 'baseline', 'dataset', 'extension', 'other'] as const;

/** The line of the first paper; the hub paper is above it. */
const firstPaper = 20;

/** Records that make every kind of figure, by the id of their hub. */
export const figureCases: Record<string, HubRecord> = Object.fromEntries(
  [
    recordOf('one-role', 50, { roles: [{ role: 'background', count: 18 }], issued: '2025-03-03' }, (at) => ({
      // Two months stay empty, and one paper has no date.
      issued: at === 49 ? null : `2025-${month([3, 4, 6, 7, 7, 9, 12][at % 7] ?? 1)}-1${at % 9}`,
      representative: at % 3 === 0,
    })),
    recordOf(
      'six-roles',
      40,
      {
        roles: vocabulary.map((role, at) => ({ role, count: [36, 12, 9, 5, 3, 0][at] ?? 0 })),
        polarities: [
          { polarity: 'supporting', count: 7 },
          { polarity: 'neutral', count: 41 },
          { polarity: 'contrasting', count: 4 },
        ],
        statedCitingCount: 171,
        issued: '2017-06',
      },
      (at) => ({ issued: `${1994 + Math.floor((at * at) / 52)}-0${1 + (at % 9)}`, representative: at > 36 }),
    ),
    recordOf(
      'one-and-ten-thousand',
      12,
      {
        roles: [
          { role: 'method', count: 1 },
          { role: 'background', count: 10_000 },
        ],
        statedCitingCount: 12_345,
        issued: '2012',
      },
      (at) => ({ issued: at < 11 ? `2026-0${1 + (at % 4)}` : '2026' }),
    ),
    recordOf(
      'unknown-names',
      30,
      {
        roles: [
          { role: 'background', count: 9 },
          { role: 'other', label: 'tooling', count: 6 },
          { role: 'other', label: 'motivates the question that the whole of the work is about', count: 4 },
          { role: 'other', label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', count: 2 },
          { role: 'other', label: 'מקור השראה', count: 1 },
        ],
        polarities: [
          { polarity: 'supporting', count: 3 },
          { polarity: 'partly supporting, with reservations as to the method', count: 5 },
          { polarity: 'contrast', count: 1 },
        ],
      },
      (at) => ({ issued: `20${22 + (at % 3)}-${month(1 + ((at * 5) % 12))}` }),
    ),
    recordOf('polarity-only', 20, {
      polarities: [
        { polarity: 'supporting', count: 8 },
        { polarity: 'neutral', count: 3 },
        { polarity: 'contrasting', count: 1 },
      ],
    }),
    recordOf('nothing-stated', 9, {}),
    recordOf('own-roles', 24, {}, (at) => ({
      roles: at < 17 ? [{ role: vocabulary[[0, 0, 0, 1, 1, 2, 3][at % 7] ?? 0] ?? 'other' }] : [],
      issued: '2024-11-05',
    })),
    recordOf('own-roles-and-polarity', 24, { issued: '2024-02' }, (at) => ({
      roles: at < 20 ? [{ role: vocabulary[at % 3] ?? 'other' }] : [],
      polarity: ['supporting', 'neutral', 'neutral', 'contrasting', null][at % 5] ?? null,
      issued: `2024-${month(1 + (at % 11))}`,
    })),
    recordOf('own-polarity-only', 12, {}, (at) => ({ polarity: at < 5 ? 'supporting' : null })),
    recordOf(
      'both',
      30,
      {
        roles: [
          { role: 'background', count: 36 },
          { role: 'method', count: 12 },
        ],
        polarities: [
          { polarity: 'supporting', count: 7 },
          { polarity: 'contrasting', count: 4 },
        ],
        statedCitingCount: 171,
      },
      (at) => ({
        roles: rolesOf(at),
        polarity: at % 4 === 0 ? 'supporting' : null,
        issued: at % 2 === 0 ? `202${at % 5}` : null,
      }),
    ),
    // Papers with several roles over more years than have a bar each, and without a role or a date.
    recordOf('roles-over-decades', 60, {}, (at) => ({
      roles: rolesOf(at),
      issued: at % 10 === 9 ? null : `${2001 + ((at * 7) % 24)}`,
    })),
    // More venues than the figure shows, one that two papers in five share, and some papers without one.
    recordOf('venues-and-authors', 40, {}, (at) => ({
      publication: at % 5 === 4 ? {} : { venue: at % 5 < 2 ? 'Journal of Tides' : `Workshop ${at % 12}` },
      authors: at % 7 === 6 ? [] : [author('Mira', 'Quay', at % 3), author('Ada', 'Neap', at)],
      issued: '2025',
    })),
    // Long enough for a paginated list and a search index.
    recordOf('many-papers', 260, {}, (at) => ({
      roles: at % 5 === 0 ? [{ role: at % 2 === 0 ? 'method' : 'dataset' }] : [],
      issued: `2025-${month(1 + ((at * 7) % 12))}`,
      representative: at % 90 === 0,
      publication: at % 4 === 0 ? { venue: `Venue ${at % 3}` } : {},
    })),
    recordOf('more-roles-than-papers', 8, {
      roles: [
        { role: 'background', count: 1_042 },
        { role: 'dataset', count: 31 },
      ],
    }),
  ].map((record) => [record.hub.id, hubRecordSchema.parse(record)]),
);

/** Writes the cases into a folder as `npm run records` would, with their source files. */
export function writeFigureCases(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [id, record] of Object.entries(figureCases)) {
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(record));
    const text = sourceOf(id, record.citingPapers.length);
    for (const { file } of record.sources) writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, 'report.json'), JSON.stringify(toReport([])));
}

/** Some papers have several roles, some a name outside the vocabulary, some none. */
function rolesOf(at: number): StatedRole[] {
  if (at % 6 === 5) return [];
  const own: StatedRole = at % 6 === 4 ? { role: 'other', label: 'tooling' } : { role: 'method' };
  return at % 3 === 0 ? [own, { role: 'background' }] : [own];
}

function recordOf(
  id: string,
  papers: number,
  hub: Partial<HubPaper>,
  facts: (at: number) => Facts = () => ({}),
): HubRecord {
  const file = `${id}.pith.txt`;
  const provenance = Object.fromEntries(
    Object.keys(hub).map((field, at) => [field, [{ file, line: at + 3 }]]),
  );
  return {
    schemaVersion,
    hub: { ...plainHub, ...hub, id, title: id.replaceAll('-', ' '), provenance },
    citingPapers: Array.from({ length: papers }, (_, at) => paperOf(file, at, facts(at))),
    sources: [
      {
        file,
        format: 'pith',
        sha256: createHash('sha256').update(sourceOf(id, papers)).digest('hex'),
        lines: firstPaper + papers - 1,
        messages: 0,
        ...nothingNoted,
      },
    ],
  };
}

/** The text of the file that such a record names as its source: with every line that the record names. */
function sourceOf(id: string, papers: number): string {
  return Array.from({ length: firstPaper + papers - 1 }, (_, at) => `Line ${at + 1} of ${id}.\n`).join('');
}

function paperOf(file: string, at: number, facts: Facts): CitingPaper {
  return {
    ...plainPaper,
    id: `paper-${at + 1}`,
    title: `Paper ${at + 1}`,
    source: [{ file, line: at + firstPaper }],
    ...facts,
    role: facts.roles?.[0]?.role ?? null,
  };
}

/** One of several people of a family. */
function author(given: string, family: string, number: number) {
  return { given: `${given} ${String.fromCharCode(65 + (number % 26))}.`, family };
}

function month(number: number): string {
  return String(number).padStart(2, '0');
}
