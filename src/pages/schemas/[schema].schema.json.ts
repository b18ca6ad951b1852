import type { APIRoute, GetStaticPaths } from 'astro';
import * as z from 'zod';
import { badgeEndpointSchema } from '../../core/schemas/badge-endpoint.ts';
import { citingPapersFileSchema, compressedListSchema } from '../../core/schemas/citing-papers-file.ts';
import { compressedRecordSchema, hubRecordSchema } from '../../core/schemas/hub-record.ts';
import { listsFileSchema } from '../../core/schemas/lists-file.ts';
import { reportSchema } from '../../core/schemas/report.ts';
import { sharedPapersFileSchema } from '../../core/schemas/shared-papers-file.ts';

const schemas = {
  'hub-record': hubRecordSchema,
  'compressed-record': compressedRecordSchema,
  'citing-papers': citingPapersFileSchema,
  'compressed-list': compressedListSchema,
  badge: badgeEndpointSchema,
  'shared-papers': sharedPapersFileSchema,
  lists: listsFileSchema,
  report: reportSchema,
};

export const getStaticPaths = (() =>
  Object.entries(schemas).map(([schema, props]) => ({
    params: { schema },
    props: { schema: props },
  }))) satisfies GetStaticPaths;

/** JSON Schemas (draft 2020-12) of the published JSON, made from the schemas that check it. */
export const GET: APIRoute<{ schema: z.ZodType }> = ({ props, site, url }) =>
  Response.json({ $id: new URL(url.pathname, site).href, ...z.toJSONSchema(props.schema) });
