import type { APIRoute } from 'astro';
import { schemaVersion } from '../../core/schemas/hub-record.ts';
import type { ListsFile } from '../../core/schemas/lists-file.ts';
import { savedHubs } from '../../loaders/saved-hubs.ts';

/** The lists of the site, for pages that fetch the facts of papers of any of them. */
export const GET: APIRoute = () => {
  const file: ListsFile = { schemaVersion, hubs: savedHubs() };
  return Response.json(file);
};
