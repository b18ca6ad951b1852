import type { APIRoute, GetStaticPaths } from 'astro';
import type { HubRecord } from '../../../core/schemas/hub-record.ts';
import { feedUrl, hubFeed } from '../../../loaders/feed.ts';
import { loadRecords } from '../../../loaders/records.ts';

export const getStaticPaths = (() =>
  loadRecords()
    .hubs.filter((record) => feedUrl(record) !== null)
    .map((record) => ({ params: { hub: record.hub.id }, props: { record } }))) satisfies GetStaticPaths;

/** The citing papers that were found or published last, for feed readers. */
export const GET: APIRoute<{ record: HubRecord }> = ({ props, site }) =>
  new Response(hubFeed(props.record, site), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
