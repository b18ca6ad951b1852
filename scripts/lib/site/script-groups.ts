/** What Rolldown tells of a module when it asks for the name of its chunk. */
interface Modules {
  getModuleInfo(id: string): { importers: string[] } | null;
}

const island = /[\\/]src[\\/]islands[\\/]search[\\/]SearchIsland\.tsx$/;
/** The script of an Astro component, which pages without islands have as well. */
const pageScript = /\.astro\?astro&type=script/;

/**
 * Which modules of the pages come as one script, as groups of Rolldown. By itself it makes a script of every set of
 * modules that the same scripts share: a dozen, some of 100 bytes. Over HTTP/1.1, browsers fetch six at a time.
 */
export const scriptGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@astrojs[\\/]react)[\\/]/ },
  // What all pages load late must not come with the search; nor may what loads parts of a page.
  {
    name: 'marks',
    test: /vite[\\/]preload-helper|node_modules[\\/]idb[\\/]|[\\/]src[\\/](?:site|workers[\\/]import-twice|core[\\/]reading-list[\\/]mark|islands[\\/]reading-list[\\/](?:marks|storage|problem-text))\.ts$/,
  },
  // What pages without islands need too comes first, so that they fetch no more than that.
  group('page', (id, modules) => isImportedBy(pageScript, id, modules)),
  group('islands', () => true),
];

/** What the search shares with other scripts, of the modules that `fits` names. */
function group(name: string, fits: (id: string, modules: Modules) => boolean) {
  return {
    name: (id: string, modules: Modules) =>
      isImportedBy(island, id, modules) && fits(id, modules) ? name : null,
    test: /[\\/]src[\\/]/,
    minShareCount: 2,
  };
}

/** Whether a module is imported, also through others, by one whose id fits a pattern; `import()` does not count. */
function isImportedBy(pattern: RegExp, id: string, modules: Modules): boolean {
  const found = new Set([id]);
  for (const module of found) {
    if (module !== id && pattern.test(module)) return true;
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) found.add(importer);
  }
  return false;
}
