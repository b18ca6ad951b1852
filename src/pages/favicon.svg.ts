import type { APIRoute } from 'astro';
import { siteAccent } from '../loaders/site-config.ts';

const papers = [
  [7, 8],
  [25.5, 10],
  [23, 25.5],
  [7.5, 23.5],
];

/** A hub and the papers that cite it, in the accent of the site. */
export const GET: APIRoute = () => {
  const edges = papers.map(([x, y]) => `M16 16 ${x} ${y}`).join('');
  const dots = papers.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.6"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${siteAccent.hex}"/><path d="${edges}" stroke="#fff" stroke-width="1.8"/><circle cx="16" cy="16" r="5" fill="#fff"/><g fill="#fff" fill-opacity=".75">${dots}</g></svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
