import type { APIRoute, GetStaticPaths } from 'astro';
import { toMapFile } from '../../../core/figures/map/map-file.ts';
import { hubPaths } from '../../../loaders/hub-paths.ts';
import { type HubMap, hubMap } from '../../../loaders/map.ts';

export const getStaticPaths = (() =>
  hubPaths().flatMap(({ params, props }) => {
    const made = hubMap(props.record);
    return made ? [{ params, props: { made } }] : [];
  })) satisfies GetStaticPaths;

/** The positions and colours of the map of a hub, for the browser. */
export const GET: APIRoute<{ made: HubMap }> = ({ props: { made } }) =>
  Response.json(toMapFile(made.map, made.colours, made.stamp));
