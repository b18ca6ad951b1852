import { useEffect, useRef } from 'react';

const keys = [
  { keys: ['Ctrl K', '⌘ K'], does: 'to the search box' },
  { keys: ['↓', '↑'], does: 'walk through the results' },
  { keys: ['Enter'], does: 'opens the paper; in the box, the only result' },
  { keys: ['Esc'], does: 'from a result to the box; clears the box, then leaves it' },
];

interface Props {
  helpUrl: string;
  onClose(): void;
}

/** How to search, and the keys. */
export function KeysDialog({ helpUrl, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
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
      <p className="small">
        Results contain every word; you can type just the beginning. <a href={helpUrl}>How search works</a>
      </p>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
