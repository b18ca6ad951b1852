import type { APIRoute, GetStaticPaths } from 'astro';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { datePicture } from '../../../../core/figures/dates/date-picture.ts';
import type { Picture as PictureModel } from '../../../../core/figures/picture.ts';
import { Picture } from '../../../../islands/figures/Picture.tsx';
import { hubPaths } from '../../../../loaders/hub-paths.ts';
import { hubUrl } from '../../../../site.ts';

/** Only where some paper is dated. */
export const getStaticPaths = (() =>
  hubPaths().flatMap(({ params, props: { record } }) => {
    const address = new URL(hubUrl(record.hub.id), import.meta.env.SITE).href;
    const picture = datePicture(record, address);
    return picture ? [{ params, props: { picture } }] : [];
  })) satisfies GetStaticPaths;

/** The figure of dates as a file. */
export const GET: APIRoute<{ picture: PictureModel }> = ({ props }) =>
  new Response(renderToStaticMarkup(createElement(Picture, props.picture)));
