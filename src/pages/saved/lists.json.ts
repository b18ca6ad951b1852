import type { APIRoute } from 'astro';
import { savedHubs } from '../../loaders/saved-hubs.ts';

/** The lists of the site, for pages that fetch the facts of papers of any of them. */
export const GET: APIRoute = () => Response.json(savedHubs());
