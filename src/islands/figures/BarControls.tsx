import type { FacetName } from '../../core/search/view/facet-table.ts';
import { toggle } from '../../core/search/view/view-state.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { changeView, useChosen } from '../shared/use-view-state.ts';
import { BarList, type BarListProps } from './BarList.tsx';
import { ShownPapers } from './ShownPapers.tsx';

interface Props extends BarListProps {
  facet: FacetName;
  /** The address of the list where it is on another page; null if this page has it. */
  list: string | null;
}

/** Bars that filter the list below by what they count; plain marks until the page is hydrated. */
export function BarControls({ facet, list, ...bars }: Props) {
  const live = useHydrated();
  const chosen = useChosen()[facet] ?? [];
  const control = {
    id: `bar-${facet}`,
    isPressed: (key: string) => chosen.includes(key),
    onToggle: (key: string) => changeView((last) => toggle(last, facet, key), 'push'),
  };
  return (
    <>
      <BarList {...bars} {...(live ? { control } : {})} />
      <ShownPapers list={list} />
    </>
  );
}
