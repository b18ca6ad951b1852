import { useEffect, useRef } from 'react';

const keys = [
  { keys: ['Ctrl K', '⌘ K'], does: 'to the search box' },
  { keys: ['↓', '↑'], does: 'walk through the results' },
  { keys: ['Enter'], does: 'opens the paper' },
  { keys: ['Esc'], does: 'clears the search, then leaves the box' },
  { keys: ['?'], does: 'this list' },
];

/** The list of keyboard shortcuts, opened by `?` outside text fields. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const typing = target?.closest('input:not([type="checkbox"], [type="radio"]), textarea, select');
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);

  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
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
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
