import type { APIRoute, GetStaticPaths } from 'astro';
import { dateRows } from '../../../../core/figures/dates/date-rows.ts';
import { type DateSlots, dateSlots } from '../../../../core/figures/dates/date-slots.ts';
import { printCsv } from '../../../../core/text/csv.ts';
import { hubPaths } from '../../../../loaders/hub-paths.ts';

/** Only where some paper is dated. */
export const getStaticPaths = (() =>
  hubPaths().flatMap(({ params, props: { record } }) => {
    const dates = dateSlots(record.citingPapers, record.hub.issued);
    return dates ? [{ params, props: { dates } }] : [];
  })) satisfies GetStaticPaths;

/** The numbers of the figure of dates. */
export const GET: APIRoute<{ dates: DateSlots }> = ({ props }) =>
  new Response(printCsv(dateRows(props.dates)));
