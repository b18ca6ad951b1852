import { type FigureData, type FigureDefinition, type FigureId, figures } from '../core/figures/figures.ts';
import { hubPaths } from './hub-paths.ts';
import { inList } from './in-list.ts';
import { hubMap } from './map.ts';

interface FigurePath<Content> {
  params: { hub: string; figure: FigureId };
  props: { content: Content };
}

/** The static paths of one file for each figure of each hub; `make` returns null if the hub has no such figure. */
export function figurePaths<Content>(
  make: (figure: FigureDefinition, data: FigureData) => Content | null,
): FigurePath<Content>[] {
  return hubPaths().flatMap(({ params, props: { record } }) => {
    const data = { record, inList: inList(), map: () => hubMap(record)?.map ?? null };
    return figures.flatMap((figure) => {
      const content = make(figure, data);
      return content ? [{ params: { ...params, figure: figure.id }, props: { content } }] : [];
    });
  });
}
