import type { APIRoute, GetStaticPaths } from 'astro';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { mapPicture } from '../../../../core/figures/map/map-picture.ts';
import type { Picture as PictureModel } from '../../../../core/figures/picture.ts';
import { Picture } from '../../../../islands/figures/Picture.tsx';
import { hubPaths } from '../../../../loaders/hub-paths.ts';
import { hubMap } from '../../../../loaders/map.ts';
import { hubUrl } from '../../../../site.ts';

/** Only where there is a map. */
export const getStaticPaths = (() =>
  hubPaths().flatMap(({ params, props: { record } }) => {
    const made = hubMap(record);
    const address = new URL(hubUrl(record.hub.id), import.meta.env.SITE).href;
    return made ? [{ params, props: { picture: mapPicture(record, made.map, address) } }] : [];
  })) satisfies GetStaticPaths;

/** The map as a file. */
export const GET: APIRoute<{ picture: PictureModel }> = ({ props }) =>
  new Response(renderToStaticMarkup(createElement(Picture, props.picture)));
