import type { APIRoute, GetStaticPaths } from 'astro';
import { writers } from '../../../core/formats/writers.ts';
import type { HubRecord } from '../../../core/schemas/hub-record.ts';
import { loadRecords } from '../../../loaders/records.ts';
import { hubWorks } from '../../../loaders/works.ts';

export const getStaticPaths = (() =>
  loadRecords().hubs.flatMap((record) =>
    writers.map(({ extension }) => ({ params: { hub: record.hub.id, extension }, props: { record } })),
  )) satisfies GetStaticPaths;

/** All citing papers of a hub, in one of the formats that other programs read. */
export const GET: APIRoute<{ record: HubRecord }> = ({ params, props }) => {
  const writer = writers.find(({ extension }) => extension === params.extension);
  if (!writer) throw new RangeError(`No format has the extension ${params.extension}`);
  const { citingPapers, origin } = hubWorks(props.record);
  const headers = { 'Content-Type': writer.mediaType };
  return new Response(writer.stringify(citingPapers, origin), { headers });
};
