import { useEffect, useRef } from 'react';
import { ReloadButton } from '../shared/ReloadButton.tsx';

interface Props {
  /** What could not be loaded, or that it is being loaded again, as a sentence. */
  text: string;
  /** True while it is being loaded again. */
  isBusy?: boolean;
  retry(): void;
}

/** Says what could not be loaded, until it is. */
export function RetryLine({ text, isBusy = false, retry }: Props) {
  const wasPressed = useRef(false);

  useEffect(
    () => () => {
      // The button that had the focus is gone.
      const isFocusLost = wasPressed.current && document.activeElement === document.body;
      if (isFocusLost) document.querySelector('main')?.focus({ preventScroll: true });
    },
    [],
  );

  return (
    <p className="small problem needs-js" role="alert">
      {text} {/* It stays while it works: a button that goes takes the focus with it. */}
      <button
        type="button"
        className="link-button"
        aria-disabled={isBusy}
        onClick={() => {
          if (isBusy) return;
          wasPressed.current = true;
          retry();
        }}
      >
        Try again
      </button>
      {/* After an update the page may name files that are gone. */}
      {' or '}
      <ReloadButton />
    </p>
  );
}
