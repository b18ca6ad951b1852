import type { APIRoute, GetStaticPaths } from 'astro';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { rolePicture } from '../../../../core/figures/roles/role-picture.ts';
import type { HubRecord } from '../../../../core/schemas/hub-record.ts';
import { Picture } from '../../../../islands/figures/Picture.tsx';
import { hubPaths } from '../../../../loaders/hub-paths.ts';
import { hubUrl } from '../../../../site.ts';

export const getStaticPaths = hubPaths satisfies GetStaticPaths;

/** The figure of roles as a file. */
export const GET: APIRoute<{ record: HubRecord }> = ({ props: { record }, site }) => {
  const address = new URL(hubUrl(record.hub.id), site).href;
  return new Response(renderToStaticMarkup(createElement(Picture, rolePicture(record, address))));
};
