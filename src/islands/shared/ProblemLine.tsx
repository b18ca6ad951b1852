import { isOutdated, outdatedText } from './outdated.ts';
import { ReloadButton } from './ReloadButton.tsx';

interface Props {
  /** What failed; of an `OutdatedPage`, only a reload is offered. */
  error: unknown;
  /** What the reader misses, as a sentence. */
  lost: string;
  /** What the page still shows, as a sentence. */
  kept?: string;
  retry?: () => void;
}

/** Says what could not be loaded, and what the reader can do. */
export function ProblemLine({ error, lost, kept, retry }: Props) {
  const outdated = isOutdated(error);
  return (
    <p className="problem small" role="alert">
      {outdated ? outdatedText : lost} {kept && `${kept} `}
      {retry && !outdated && (
        <>
          <button type="button" className="link-button" onClick={retry}>
            Try again
          </button>{' '}
        </>
      )}
      <ReloadButton />
    </p>
  );
}
