import { RetryLine } from './RetryLine.tsx';

/** Says that facts of some papers could not be fetched (`useWorks`). */
export function LostFacts({ isRetrying, retry }: { isRetrying: boolean; retry(): void }) {
  const text = isRetrying ? 'Loading the facts again …' : 'Some facts could not be loaded.';
  return <RetryLine text={text} isBusy={isRetrying} retry={retry} />;
}
