import type { FacetName } from '../../core/search/facets.ts';
import { toggle } from '../../core/search/view-state.ts';
import { useViewState } from '../use-view-state.ts';
import { BarList, type BarListProps } from './BarList.tsx';
import { useLive } from './use-live.ts';

interface Props extends BarListProps {
  facet: FacetName;
}

/** Bars that filter the list below by what they count; plain marks until the page is taken over. */
export function BarControls({ facet, ...bars }: Props) {
  const [state, change] = useViewState();
  const live = useLive();
  const chosen = state.chosen[facet] ?? [];
  const control = {
    id: `bar-${facet}`,
    isPressed: (name: string) => chosen.includes(name),
    onToggle: (name: string) => change((last) => toggle(last, facet, name), 'push'),
  };
  return <BarList {...bars} {...(live ? { control } : {})} />;
}
