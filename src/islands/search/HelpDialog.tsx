import { useEffect, useRef } from 'react';
import type { FacetHead } from '../list/page-list.ts';
import { searchExamples } from './search-examples.ts';

const keys = [
  { keys: ['Ctrl K', '⌘ K'], does: 'to the search box' },
  { keys: ['↓', '↑'], does: 'walk through the results' },
  { keys: ['Enter'], does: 'opens the paper; in the box, the only result' },
  { keys: ['Esc'], does: 'from a result to the box; clears the box, then leaves it' },
];

interface Props {
  heads: FacetHead[];
  helpUrl: string;
  onSearch(query: string): void;
  onClose(): void;
}

/** How to search, with examples that can be tried, and the keys. */
export function HelpDialog({ heads, helpUrl, onSearch, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  function search(query: string) {
    dialog.current?.close();
    onSearch(query);
  }

  return (
    <dialog ref={dialog} className="keys" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">How search works</h2>
      <p className="small">
        Results contain every word, as typed or in another form; you can type just the beginning. A question
        works, too: words such as <i>which</i> and <i>of</i> are ignored. <a href={helpUrl}>All of it</a>
      </p>
      <dl>
        {searchExamples(heads).map(({ typed, finds }) => (
          <div key={typed}>
            <dt>
              <button type="button" className="link-button" onClick={() => search(typed)}>
                {typed}
              </button>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <h3>Keys</h3>
      <dl>
        {keys.map(({ keys: names, does }) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
