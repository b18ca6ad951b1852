import { defineMiddleware } from 'astro:middleware';
import { escapeAttributes } from './escape-attributes.ts';
import { narrowPolicy } from './page-policy.ts';

/** Finishes each page as it is built. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(narrowPolicy(escapeAttributes(await response.text())), response);
});
