/**
 * Shows the list that waits for a view of the address, once it is laid out, so that nothing moves in sight; then calls
 * `onSeen`. A list that is in sight stays there.
 */
export function revealList(onSeen = () => {}) {
  const { classList } = document.documentElement;
  classList.remove('late');
  if (!classList.replace('pending', 'arriving')) return onSeen();
  const show = () => {
    classList.remove('arriving');
    onSeen();
  };
  requestAnimationFrame(() => requestAnimationFrame(show));
}
