import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';

/** How the papers of a hub differ from those of an earlier state. */
export interface HubChange {
  hub: string;
  /** Titles of papers, in the order of the list. */
  new: string[];
  gone: string[];
  /** Papers of which some fact differs, in the order of the list. */
  changed: { title: string; fields: string[] }[];
}

/** The hubs of which any paper differs, in the order of their ids. Papers are the same by their id. */
export function compareHubs(before: readonly HubRecord[], after: readonly HubRecord[]): HubChange[] {
  const ids = [...new Set([...before, ...after].map(({ hub }) => hub.id))].sort();
  return ids.flatMap((hub) => {
    const change = comparePapers(hub, papersOf(before, hub), papersOf(after, hub));
    const differs = change.new.length + change.gone.length + change.changed.length > 0;
    return differs ? [change] : [];
  });
}

type Papers = Map<string, HubRecord['citingPapers'][number]>;

function papersOf(records: readonly HubRecord[], id: string): Papers {
  const papers = records.find(({ hub }) => hub.id === id)?.citingPapers ?? [];
  return new Map(papers.map((paper) => [paper.id, paper]));
}

function comparePapers(hub: string, before: Papers, after: Papers): HubChange {
  const titles = (some: Papers, others: Papers) =>
    [...some].filter(([id]) => !others.has(id)).map(([, { title }]) => title);
  return {
    hub,
    new: titles(after, before),
    gone: titles(before, after),
    changed: [...after].flatMap(([id, paper]) => {
      const old = before.get(id);
      const fields = old ? changedFields(old, paper) : [];
      return fields.length > 0 ? [{ title: paper.title, fields }] : [];
    }),
  };
}

/** The fields of a paper with another value; where a source states it may move without a change of fact. */
function changedFields(before: object, after: object): string[] {
  const old = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([field]) => field !== 'source' && field !== 'provenance')
    .filter(([field, value]) => JSON.stringify(old.get(field)) !== JSON.stringify(value))
    .map(([field]) => field);
}
