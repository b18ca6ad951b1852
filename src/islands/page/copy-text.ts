/** Lets the buttons of the texts to be copied work, however many texts there are. */
export function startCopyButtons() {
  document.addEventListener('click', async ({ target }) => {
    const root = target instanceof Element ? target.closest('button')?.closest('.copy-text') : null;
    const [code, status] = [root?.querySelector('code'), root?.querySelector('.copied')];
    if (!code || !status) return;
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      status.textContent = 'Copied.';
    } catch {
      // A browser may refuse: then the text is selected, and the keyboard copies it.
      getSelection()?.selectAllChildren(code);
      status.textContent = 'Text selected: press Ctrl+C (⌘C) to copy.';
    }
  });
}
