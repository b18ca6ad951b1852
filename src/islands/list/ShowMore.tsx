import { pageOfHits } from '../../core/search/view/view-state.ts';
import { printCount } from '../../core/text/numbers.ts';

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
      Show {Math.min(pageOfHits, more)} more ({printCount(more)} left)
    </button>
  );
}
