/** What Rollup gives to a plugin that adds a script to the site. */
interface Context {
  emitFile(file: { type: 'chunk'; id: string }): string;
}

/**
 * The Vite plugin by which scripts get the address of another script, as a virtual module, and import that when the page
 * has loaded; a server for development serves `served` in its place. An `import()` of an address that Vite sees brings 0.6 KB
 * of code that preloads, which is more than what waits for it.
 */
export function lateScript(name: string, file: string, served = file) {
  const resolved = `\0${name}`;
  let isServing = false;
  let base = '/';
  return {
    name: 'late-script',
    configResolved({ command, base: own }: { command: string; base: string }) {
      isServing = command === 'serve';
      base = own.replace(/\/?$/, '/');
    },
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load(this: Context, id: string) {
      if (id !== resolved) return undefined;
      if (isServing) return `export default ${JSON.stringify(base + served)};`;
      const chunk = this.emitFile({ type: 'chunk', id: file });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
    },
  };
}
