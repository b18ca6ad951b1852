import type { APIRoute, GetStaticPaths } from 'astro';
import { mapRows } from '../../../../core/figures/map/map-rows.ts';
import { printCsv } from '../../../../core/text/csv.ts';
import { hubPaths } from '../../../../loaders/hub-paths.ts';
import { hubMap } from '../../../../loaders/map.ts';

/** Only where there is a map. */
export const getStaticPaths = (() =>
  hubPaths().flatMap(({ params, props: { record } }) => {
    const made = hubMap(record);
    return made ? [{ params, props: { rows: mapRows(made.map, record.citingPapers) } }] : [];
  })) satisfies GetStaticPaths;

/** The papers of the map with their regions and places. */
export const GET: APIRoute<{ rows: string[][] }> = ({ props }) => new Response(printCsv(props.rows));
