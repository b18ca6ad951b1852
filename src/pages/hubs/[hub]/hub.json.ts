import type { APIRoute, GetStaticPaths } from 'astro';
import type { HubRecord } from '../../../core/schemas/hub-record.ts';
import { hubJson } from '../../../loaders/hub-json.ts';
import { loadRecords } from '../../../loaders/records.ts';

export const getStaticPaths = (() =>
  loadRecords().hubs.map((record) => ({
    params: { hub: record.hub.id },
    props: { record },
  }))) satisfies GetStaticPaths;

/** The whole record of a hub, as `npm run records` wrote it. */
export const GET: APIRoute<{ record: HubRecord }> = ({ props }) =>
  new Response(hubJson(props.record), { headers: { 'Content-Type': 'application/json' } });
