import type { APIRoute, GetStaticPaths } from 'astro';
import { badgeOf, shieldsEndpoint } from '../../../core/figures/badge.ts';
import type { HubRecord } from '../../../core/schemas/hub-record.ts';
import { hubPaths } from '../../../loaders/hub-paths.ts';
import { siteAccent } from '../../../loaders/site-config.ts';

export const getStaticPaths = hubPaths satisfies GetStaticPaths;

/** The same badge for Shields, which draws it in the style that a read-me requests. */
export const GET: APIRoute<{ record: HubRecord }> = ({ props }) =>
  Response.json(shieldsEndpoint(badgeOf(props.record.hub), siteAccent.hex));
