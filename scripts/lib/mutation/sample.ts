import { seededRandom } from '../made-papers/random.ts';
import type { Mutation } from './find-mutations.ts';

/** The room of a file of `src/core`: `figures`, or `search/index` in the search. */
export function roomOf(file: string): string {
  const [, , room = '', inner = ''] = file.split('/');
  return room === 'search' ? `search/${inner}` : room;
}

/** A room has at least so many mutants in a sample, if it has so many mutations. */
const minOfRoom = 6;

/**
 * Chooses mutations at random, the same for the same seed, from each room in proportion to what it has. `refuses` says
 * which of some do not count; others of the room take their places.
 */
export function sampleMutations(
  all: readonly Mutation[],
  count: number,
  seed: number,
  refuses: (some: readonly Mutation[]) => ReadonlySet<Mutation>,
): Mutation[] {
  const random = seededRandom(seed);
  const rooms = [...Map.groupBy(all, ({ file }) => roomOf(file)).values()].map((own) => shuffle(own, random));
  const wanted = shares(
    rooms.map(({ length }) => length),
    count,
  );
  const chosen: Mutation[][] = rooms.map(() => []);
  const lacks = (at: number) => Math.max(0, (wanted[at] ?? 0) - (chosen[at]?.length ?? 0));
  for (;;) {
    const next = rooms.map((own, at) => own.splice(0, lacks(at)));
    if (next.every(({ length }) => length === 0)) break;
    const refused = refuses(next.flat());
    for (const [at, some] of next.entries()) {
      chosen[at]?.push(...some.filter((mutation) => !refused.has(mutation)));
    }
  }
  return chosen.flat();
}

/** Divides a count in proportion to sizes; each gets `minOfRoom` if it can. */
function shares(sizes: readonly number[], count: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const least = sizes.map((size) => Math.min(size, minOfRoom));
  const left = Math.max(0, count - least.reduce((sum, size) => sum + size, 0));
  if (left === 0) return sizes.map((size) => Math.min(size, Math.ceil((count * size) / total)));
  return sizes.map((size, at) => Math.min(size, (least[at] ?? 0) + Math.round((left * size) / total)));
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}
