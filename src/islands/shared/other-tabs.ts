/**
 * Calls a function when what this browser keeps under a name may have changed: another tab said so, or the page was restored
 * after a while in which it heard nothing. Returns a function that says so to the other tabs.
 */
export function linkTabs(name: string, onChange: () => void): () => void {
  let channel: BroadcastChannel | null = null;
  const open = () => {
    if (typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
    channel.onmessage = () => onChange();
  };
  open();
  // A page with an open channel may not be kept for going back.
  window.addEventListener('pagehide', () => {
    channel?.close();
    channel = null;
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    open();
    onChange();
  });
  return () => channel?.postMessage(null);
}
