import type { APIRoute, GetStaticPaths } from 'astro';
import type { HubRecord } from '../../../core/schemas/hub-record.ts';
import { hasFeed, hubFeed } from '../../../loaders/feed.ts';
import { loadRecords } from '../../../loaders/records.ts';

export const getStaticPaths = (() =>
  loadRecords()
    .hubs.filter(hasFeed)
    .map((record) => ({ params: { hub: record.hub.id }, props: { record } }))) satisfies GetStaticPaths;

/** The newest citing papers, for feed readers. */
export const GET: APIRoute<{ record: HubRecord }> = ({ props, site }) =>
  new Response(hubFeed(props.record, site), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
