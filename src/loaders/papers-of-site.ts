import { perSite } from './per-record.ts';

/** How many citing papers the lists of the site have in all. */
export const papersOfSite = perSite((hubs) =>
  hubs.reduce((sum, { citingPapers }) => sum + citingPapers.length, 0),
);
