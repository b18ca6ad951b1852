import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';

/** How the papers of a hub differ from those of an earlier state. */
export interface HubChange {
  hub: string;
  /** Fields of the hub paper with another value; none where the hub is new or gone. */
  hubFields: string[];
  /** Titles of papers, in the order of the list. */
  new: string[];
  gone: string[];
  /** Papers of which some fact differs, in the order of the list. */
  changed: { title: string; fields: string[] }[];
}

/** The hubs of which the hub paper or any other differs, in the order of their ids. Papers are the same by their id. */
export function compareHubs(before: readonly HubRecord[], after: readonly HubRecord[]): HubChange[] {
  const ids = [...new Set([...before, ...after].map(({ hub }) => hub.id))].sort();
  return ids.flatMap((hub) => {
    const [old, now] = [before, after].map((records) => records.find((record) => record.hub.id === hub));
    const hubFields = old && now ? changedFields(old.hub, now.hub) : [];
    const change = { hub, hubFields, ...comparePapers(papersOf(old), papersOf(now)) };
    const differs = hubFields.length + change.new.length + change.gone.length + change.changed.length > 0;
    return differs ? [change] : [];
  });
}

type Papers = Map<string, HubRecord['citingPapers'][number]>;

function papersOf(record: HubRecord | undefined): Papers {
  return new Map(record?.citingPapers.map((paper) => [paper.id, paper]));
}

function comparePapers(before: Papers, after: Papers): Omit<HubChange, 'hub' | 'hubFields'> {
  const titles = (some: Papers, others: Papers) =>
    [...some].filter(([id]) => !others.has(id)).map(([, { title }]) => title);
  return {
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
