import type { APIRoute, GetStaticPaths } from 'astro';
import { sharedSets } from '../../core/analysis/overlap.ts';
import { schemaVersion } from '../../core/schemas/hub-record.ts';
import { loadOverlap, toPlace } from '../../loaders/overlap.ts';
import { loadRecords } from '../../loaders/records.ts';

/** Only on a site of several hubs, like its page. */
export const getStaticPaths = (() =>
  loadOverlap() ? [{ params: { overlap: 'overlap' } }] : []) satisfies GetStaticPaths;

/** Every set of hubs that papers cite together, and its papers by their ids in the list of each hub. */
export const GET: APIRoute = () => {
  const { hubs } = loadRecords();
  const overlap = loadOverlap();
  const sets = overlap ? sharedSets(overlap) : [];
  return Response.json({
    schemaVersion,
    hubs: hubs.map(({ hub }) => hub.id),
    sets: sets.map((set) => ({
      hubs: set.hubs.map((hub) => hubs[hub]?.hub.id),
      papers: set.papers.map((paper) =>
        Object.fromEntries(
          paper
            .flatMap((citation) => toPlace(hubs, citation))
            .map(({ record, index }) => [record.hub.id, record.citingPapers[index]?.id]),
        ),
      ),
    })),
  });
};
