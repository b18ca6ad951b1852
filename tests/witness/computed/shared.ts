import type { CitingPaper, Hub } from '../sources/read-hub.ts';

/** Papers that cite the same hub papers, of those listed. */
export interface SharedSet {
  hubs: Hub[];
  titles: string[];
}

/** The papers of all hubs by the hubs whose lists have them, by their titles; the sets of most hubs first. */
export function sharedSets(hubs: Hub[]): SharedSet[] {
  const sets = new Map<string, SharedSet>();
  for (const title of allTitles(hubs)) {
    const citing = hubs.filter((hub) => paperOf(hub, title));
    const key = citing.map(({ id }) => id).join();
    const set = sets.get(key) ?? { hubs: citing, titles: [] };
    set.titles.push(title);
    sets.set(key, set);
  }
  return [...sets.values()].sort((a, b) => b.hubs.length - a.hubs.length);
}

/** Every title once. */
export function allTitles(hubs: Hub[]): string[] {
  return [...new Set(hubs.flatMap(({ papers }) => papers.map(({ title }) => title.value)))];
}

export function paperOf({ papers }: Hub, title: string): CitingPaper | undefined {
  return papers.find((paper) => paper.title.value === title);
}

/** How many papers of a hub cite another hub, too. */
export function sharedBy(hub: Hub, hubs: Hub[]): number {
  const others = hubs.filter((other) => other !== hub);
  return hub.papers.filter(({ title }) => others.some((other) => paperOf(other, title.value))).length;
}
