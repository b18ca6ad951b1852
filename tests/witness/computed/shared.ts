import type { CitingPaper, Hub } from '../sources/read-hub.ts';

/** Papers that cite the same hub papers, of those listed. */
export interface SharedSet {
  hubs: Hub[];
  /** The title of each, or what tells it from others of its title. */
  titles: string[];
}

/** The papers of all hubs by the hubs whose lists have them; those of several hubs first, of these the largest. */
export function sharedSets(hubs: Hub[]): SharedSet[] {
  const sets = new Map<string, SharedSet>();
  for (const title of allTitles(hubs)) {
    const citing = hubs.filter((hub) => keysOf(hub, hubs).has(title));
    const key = citing.map(({ id }) => id).join();
    const set = sets.get(key) ?? { hubs: citing, titles: [] };
    set.titles.push(title);
    sets.set(key, set);
  }
  return [...sets.values()].sort(
    (a, b) =>
      Number(a.hubs.length === 1) - Number(b.hubs.length === 1) ||
      b.titles.length - a.titles.length ||
      a.hubs.length - b.hubs.length,
  );
}

/** Every paper once. */
export function allTitles(hubs: Hub[]): string[] {
  return [...new Set(hubs.flatMap((hub) => [...keysOf(hub, hubs).keys()]))];
}

/**
 * The papers of a list by what two lists name them alike. Where one list has a title twice, nothing says which of them the
 * other means, so each stays by itself.
 */
function keysOf(hub: Hub, hubs: Hub[]): Map<string, CitingPaper> {
  const known = kept.get(hub);
  if (known) return known;
  const repeated = new Set(
    hubs.flatMap(({ papers }) => {
      const titles = papers.map(({ title }) => title.value);
      return titles.filter((title, at) => titles.indexOf(title) !== at);
    }),
  );
  const keys = new Map(
    hub.papers.map((paper): [string, CitingPaper] => {
      const { value } = paper.title;
      return [repeated.has(value) ? `${value} (${hub.id} ${paper.position})` : value, paper];
    }),
  );
  kept.set(hub, keys);
  return keys;
}

const kept = new WeakMap<Hub, Map<string, CitingPaper>>();

export function paperOf(hub: Hub, title: string, hubs: Hub[]): CitingPaper | undefined {
  return keysOf(hub, hubs).get(title);
}

/** The same paper in the list of another hub. */
export function sameIn(other: Hub, hub: Hub, paper: CitingPaper, hubs: Hub[]): CitingPaper | undefined {
  if (other === hub) return undefined;
  const [title] = [...keysOf(hub, hubs)].find(([, each]) => each === paper) ?? [];
  return title === undefined ? undefined : paperOf(other, title, hubs);
}

/** How many papers of a hub cite another hub, too. */
export function sharedBy(hub: Hub, hubs: Hub[]): number {
  return hub.papers.filter((paper) => hubs.some((other) => sameIn(other, hub, paper, hubs))).length;
}
