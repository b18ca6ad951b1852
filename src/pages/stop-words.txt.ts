import type { APIRoute } from 'astro';
import { stopWords } from '../core/analysis/similarity/stop-words.ts';

/** The words that similar papers, topics and the map leave out, one a line, so that anyone can compute them again. */
export const GET: APIRoute = () => new Response(`${[...stopWords].join('\n')}\n`);
