import type { APIRoute, GetStaticPaths } from 'astro';
import { roleRows } from '../../../../core/figures/roles/role-rows.ts';
import type { HubRecord } from '../../../../core/schemas/hub-record.ts';
import { printCsv } from '../../../../core/text/csv.ts';
import { hubPaths } from '../../../../loaders/hub-paths.ts';

export const getStaticPaths = hubPaths satisfies GetStaticPaths;

/** The numbers of the figure of roles. */
export const GET: APIRoute<{ record: HubRecord }> = ({ props }) =>
  new Response(printCsv(roleRows(props.record)));
