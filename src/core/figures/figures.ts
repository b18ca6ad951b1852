import type { InThisList } from '../facts/in-this-list.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import { authorFigure } from './authors/author-figure.ts';
import { datePicture } from './dates/date-picture.ts';
import { dateRows } from './dates/date-rows.ts';
import { dateSlots } from './dates/date-slots.ts';
import { mapPicture } from './map/map-picture.ts';
import { mapRows } from './map/map-rows.ts';
import type { PaperMap } from './map/paper-map.ts';
import type { Picture } from './picture.ts';
import { roleYearPicture } from './role-years/role-year-picture.ts';
import { roleYearRows } from './role-years/role-year-rows.ts';
import { roleYears } from './role-years/role-years.ts';
import { rolePicture } from './roles/role-picture.ts';
import { roleRows } from './roles/role-rows.ts';
import { countsOf, type ValueFigure, valueRows } from './values/value-figure.ts';
import { valuePicture } from './values/value-picture.ts';
import { venueFigure } from './venues/venue-figure.ts';

/** What figures are made from. */
export interface FigureData {
  record: HubRecord;
  inList: InThisList;
  /** The map takes long to compute, so it is computed on demand; null if the list has none. */
  map(): PaperMap | null;
}

/** One figure of a hub; `HubFigures.astro` has its component, `figures/[figure].{csv,svg}` its files. */
export interface FigureDefinition {
  /** Names the section of the page and the files. */
  id: string;
  /** The numbers as rows of text, the head first; null if the list has no such figure. */
  rows(data: FigureData): string[][] | null;
  /** The figure as a file of its own; `address` is that of the hub page. Null as for `rows`. */
  picture(data: FigureData, address: string): Picture | null;
}

/** The figures in the order of the page. */
export const figures = [
  {
    id: 'roles',
    rows: ({ record }) => roleRows(record),
    picture: ({ record }, address) => rolePicture(record, address),
  },
  {
    id: 'role-years',
    rows: ({ record }) => {
      const years = roleYears(record.citingPapers);
      return years && roleYearRows(years);
    },
    picture: ({ record }, address) => roleYearPicture(record, address),
  },
  {
    id: 'dates',
    rows: ({ record: { hub, citingPapers }, inList }) => {
      const dates = dateSlots(citingPapers, hub.issued);
      return dates && dateRows(dates, inList);
    },
    picture: ({ record, inList }, address) => datePicture(record, address, inList),
  },
  { id: 'venues', ...ofValues(venueFigure) },
  { id: 'authors', ...ofValues(authorFigure) },
  {
    id: 'map',
    rows: ({ record, map }) => {
      const made = map();
      return made && mapRows(made, record.citingPapers);
    },
    picture: ({ record, map }, address) => {
      const made = map();
      return made && mapPicture(record, made, address);
    },
  },
] as const satisfies readonly FigureDefinition[];

export type FigureId = (typeof figures)[number]['id'];

function ofValues(figure: ValueFigure): Pick<FigureDefinition, 'rows' | 'picture'> {
  return {
    rows: ({ record, inList }) => {
      const counts = countsOf(figure, record.citingPapers);
      return counts && valueRows(figure, counts, inList);
    },
    picture: ({ record, inList }, address) => valuePicture(figure, record, address, inList),
  };
}
