import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False until scripts run: a control that would do nothing yet is then disabled. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
