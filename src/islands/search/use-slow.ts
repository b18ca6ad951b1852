import { useEffect, useState } from 'react';

/** How long a view may take before the page says that it is on its way, in milliseconds. */
const maxSilence = 100;

/** True once something has been under way for longer than a moment. */
export function useSlow(isUnderWay: boolean): boolean {
  const [slow, setSlow] = useState(false);

  useEffect(() => {
    if (!isUnderWay) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), maxSilence);
    return () => clearTimeout(timer);
  }, [isUnderWay]);

  return slow;
}
