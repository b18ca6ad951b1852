import { useEffect, useRef } from 'react';
import { pluralize } from '../../core/text/numbers.ts';
import { Rail, type RailProps } from './Rail.tsx';

interface Props extends RailProps {
  /** Number of papers that the filters leave. */
  papers: number;
  onClose(): void;
}

/** The filters on a phone: a sheet over the page. */
export function FilterSheet({ papers, onClose, ...rail }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="sheet-title" onClose={onClose}>
      <form method="dialog" className="sheet-head">
        <h2 id="sheet-title">Filter</h2>
        <button type="submit" className="button">
          Show {pluralize(papers, 'paper')}
        </button>
      </form>
      <Rail {...rail} />
    </dialog>
  );
}
