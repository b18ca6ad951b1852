import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while the page is only what the build made: a control that would do nothing is then not drawn as one. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
