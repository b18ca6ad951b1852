import type { APIRoute, GetStaticPaths } from 'astro';
import type { Picture as PictureModel } from '../../../../core/figures/picture.ts';
import { Picture } from '../../../../islands/figures/Picture.tsx';
import { figurePaths } from '../../../../loaders/figures.ts';
import { siteAccent } from '../../../../loaders/site-config.ts';
import { svgFile } from '../../../../loaders/svg-file.ts';
import { hubUrl } from '../../../../site.ts';

export const getStaticPaths = (() =>
  figurePaths(({ picture }, data) =>
    picture(data, new URL(hubUrl(data.record.hub.id), import.meta.env.SITE).href),
  )) satisfies GetStaticPaths;

/** A figure as a file of its own. */
export const GET: APIRoute<{ content: PictureModel }> = ({ props }) =>
  svgFile(Picture, { picture: props.content, accent: siteAccent.hex });
