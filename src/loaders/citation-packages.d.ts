// These packages come without types: what is used of them.
declare module 'citeproc' {
  export interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[], unsorted: boolean): string[];
    /** False for a style that has no bibliography. */
    makeBibliography(): [options: object, entries: string[]] | false;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
declare module '@citation-js/core' {
  interface CslConfig {
    styles: { get(name: string): string };
    locales: { get(language: string): string };
  }
  export const plugins: {
    config: { get(name: '@csl'): CslConfig };
    /** Reads a file of any format whose plugin is there as items of CSL. */
    input: { chain(file: string, options: { generateGraph: false }): Record<string, unknown>[] };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
