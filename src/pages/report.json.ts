import type { APIRoute } from 'astro';
import { loadRecords } from '../loaders/records.ts';

/** Every message of the run that made the records. */
export const GET: APIRoute = () => Response.json(loadRecords().report);
