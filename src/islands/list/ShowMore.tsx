import { pageOfHits } from '../../core/search/view/view-state.ts';

interface Props {
  /** Number of matching papers beyond those shown. */
  more: number;
  onMore(): void;
}

/** Shows the next hits: `Show 25 more (243 left)`. */
export function ShowMore({ more, onMore }: Props) {
  if (more <= 0) return null;
  return (
    <button type="button" className="button show-more" onClick={onMore}>
      Show {Math.min(pageOfHits, more)} more ({more.toLocaleString('en')} left)
    </button>
  );
}
