/** The search box of pages about a part of a list: Ctrl+K or Cmd+K goes to it, and it has the query of the address. */
export function startPageSearch() {
  const input = document.querySelector<HTMLInputElement>('.page-search input');
  if (!input) return;
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (isComposing || key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
