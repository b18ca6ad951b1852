import type { APIRoute, GetStaticPaths } from 'astro';
import { badgeOf } from '../../../core/figures/badge.ts';
import type { HubRecord } from '../../../core/schemas/hub-record.ts';
import { Badge } from '../../../islands/figures/Badge.tsx';
import { hubPaths } from '../../../loaders/hub-paths.ts';
import { siteAccent } from '../../../loaders/site-config.ts';
import { svgFile } from '../../../loaders/svg-file.ts';

export const getStaticPaths = hubPaths satisfies GetStaticPaths;

/** A badge for a read-me: how the hub paper is classified, as stated. */
export const GET: APIRoute<{ record: HubRecord }> = ({ props }) =>
  svgFile(Badge, { badge: badgeOf(props.record.hub), accent: siteAccent.hex });
