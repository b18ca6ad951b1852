import type { APIRoute, GetStaticPaths } from 'astro';
import { filesOf, type PaperFile, papersOfFiles } from '../../../../core/figures/map/map-file.ts';
import type { CitingPaper } from '../../../../core/schemas/citing-paper.ts';
import { at } from '../../../../core/text/at.ts';
import { toPlainText } from '../../../../core/text/tex.ts';
import { listPages } from '../../../../loaders/list-pages.ts';
import { hubMap } from '../../../../loaders/map.ts';
import { loadRecords } from '../../../../loaders/records.ts';

/** Only if the list is too long for the page to have the titles as links of the marks. */
export const getStaticPaths = (() =>
  loadRecords().hubs.flatMap((record) => {
    const { hub, citingPapers } = record;
    const made = listPages(citingPapers.length) > 1 ? hubMap(record) : null;
    if (!made) return [];
    return papersOfFiles(filesOf(made.map)).map((papers, file) => ({
      params: { hub: hub.id, file: String(file) },
      props: { stamp: made.stamp, papers: papers.map((paper) => at(citingPapers, paper)) },
    }));
  })) satisfies GetStaticPaths;

/** The papers of one region of a map, or of a part of it, shown when the reader points at their marks. */
export const GET: APIRoute<{ stamp: string; papers: CitingPaper[] }> = ({ props: { stamp, papers } }) =>
  Response.json({
    stamp,
    ids: papers.map(({ id }) => id),
    titles: papers.map(({ title }) => toPlainText(title)),
    dates: papers.map(({ issued }) => issued),
  } satisfies PaperFile);
