import { type KeyboardEvent, useState } from 'react';
import { type Cell, firstCell, nextCell } from '../../core/figures/role-years/next-cell.ts';
import type { RoleYearChart } from '../../core/figures/role-years/role-year-chart.ts';
import { chooseRange, drop, rangeOf, toggle } from '../../core/search/view/view-state.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { changeView, useChosen } from '../shared/use-view-state.ts';
import { RoleYearPlot } from './RoleYearPlot.tsx';
import { ShownPapers } from './ShownPapers.tsx';

interface Props {
  chart: RoleYearChart;
  /** The address of the list where it is on another page; null if this page has it. */
  list: string | null;
}

const idOf = (row: number, column: number) => `role-year-${row}-${column}`;

/** Roles by year as a filter: each bar leaves the papers of its role and its years. Arrow keys go from bar to bar. */
export function RoleYearControls({ chart, list }: Props) {
  const { periods, rows } = chart;
  const live = useHydrated();
  const chosen = useChosen();
  const counts = rows.map(({ bars }) => bars.map(({ count }) => count));
  const [stop, setStop] = useState<Cell>(() => firstCell(counts));

  function isPressed(row: number, column: number) {
    const range = rangeOf(chosen);
    const period = periods[column];
    const isRole = chosen.role?.length === 1 && chosen.role[0] === rows[row]?.key;
    return isRole && range?.from === period?.from && range?.to === period?.to;
  }

  function onToggle(row: number, column: number) {
    const [key, period] = [rows[row]?.key, periods[column]];
    if (!key || !period) return;
    setStop({ row, column });
    const range = { from: period.from, to: period.to };
    const pressed = isPressed(row, column);
    changeView((state) => {
      const others = chooseRange(drop(state, 'role'), pressed ? null : range);
      return pressed ? others : toggle(others, 'role', key);
    }, 'push');
  }

  function walk(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = nextCell(counts, stop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next === null) return;
    setStop(next);
    document.getElementById(idOf(next.row, next.column))?.focus();
  }

  const isStop = (row: number, column: number) => stop.row === row && stop.column === column;
  const control = live ? { control: { idOf, isPressed, isStop, onToggle } } : {};
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the bars in it take the focus */}
      <div className="role-years-frame" onKeyDown={walk}>
        <RoleYearPlot chart={chart} {...control} />
      </div>
      <p className="small needs-js no-print">
        Choose a bar to filter the list; arrow keys move between bars.
      </p>
      <ShownPapers list={list} />
    </>
  );
}
