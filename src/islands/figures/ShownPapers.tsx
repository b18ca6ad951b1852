import { isFiltered, printState } from '../../core/search/view/view-state.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { useFilteredPapers } from '../shared/filtered-papers.ts';
import { useViewState } from '../shared/use-view-state.ts';

interface Props {
  /** The address of the list where it is on another page; null if this page has it. */
  list: string | null;
}

/** Beside a figure: what a choice in it did to the list, and the way there. */
export function ShownPapers({ list }: Props) {
  const state = useViewState();
  const papers = useFilteredPapers();
  const isChosen = isFiltered(state);
  return (
    <p className="shown-papers small needs-js no-print" role="status">
      {isChosen && list !== null && <a href={`${list}${printState(state)}`}>Show the chosen papers</a>}
      {isChosen && list === null && papers && (
        <>
          {pluralize(papers.length, 'paper')}:{' '}
          <a href="#results">show {papers.length === 1 ? 'it' : 'them'}</a>
        </>
      )}
    </p>
  );
}
