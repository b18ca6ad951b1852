import type { HubRecord } from '../../schemas/hub-record.ts';
import { isSplit, rolePanels } from './role-panels.ts';

const notStated = 'not stated';

/**
 * The numbers of the figure of roles as rows of a table with a head: each row of a group, followed by its
 * polarities if it is divided by them; last the papers that state nothing.
 */
export function roleRows(record: Pick<HubRecord, 'hub' | 'citingPapers'>): string[][] {
  const head = ['basis', 'kind', 'name', 'polarity', 'papers', 'of'];
  return [
    head,
    ...rolePanels(record).flatMap((panel) => {
      const { basis, dimension, rows, missing, whole } = panel;
      const row = (name: string, polarity: string, count: number, by: string = basis) => [
        by,
        dimension,
        name,
        polarity,
        String(count),
        whole === null ? '' : String(whole),
      ];
      return [
        ...rows.flatMap(({ name, count, parts }) => [
          row(name, '', count),
          ...(isSplit([panel]) ? parts.map((part) => row(name, part.name ?? notStated, part.count)) : []),
        ]),
        // No source states this number: it is the whole minus the totals.
        ...(missing > 0 ? [row(notStated, '', missing, basis === 'stated' ? 'computed' : basis)] : []),
      ];
    }),
  ];
}
