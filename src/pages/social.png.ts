import type { APIRoute } from 'astro';
import { socialPicture } from '../loaders/social-picture.ts';

export const GET: APIRoute = async () =>
  new Response(await socialPicture(), { headers: { 'content-type': 'image/png' } });
