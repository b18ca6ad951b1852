import type { APIRoute, GetStaticPaths } from 'astro';
import { printCsv } from '../../../../core/text/csv.ts';
import { figurePaths } from '../../../../loaders/figures.ts';

export const getStaticPaths = (() => figurePaths(({ rows }, data) => rows(data))) satisfies GetStaticPaths;

/** The numbers of a figure. */
export const GET: APIRoute<{ content: string[][] }> = ({ props }) => new Response(printCsv(props.content));
