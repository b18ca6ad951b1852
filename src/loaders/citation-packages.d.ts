// Types of the parts that are used of packages without types.
declare module 'citeproc' {
  import type { StyleNode } from './narrow-style.ts';

  export interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: System, style: StyleNode | string, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[], unsorted: boolean): string[];
    /** False for a style without a bibliography. */
    makeBibliography(): [options: object, entries: string[]] | false;
    /** Finds markup and quotes in the text of a part of a reference. */
    fun: { flipflopper: { processTags(blob: { blobs: string }): void } };
  }
  const CSL: { Engine: typeof Engine; parseXml(style: string): StyleNode };
  export default CSL;
}
declare module '@citation-js/core' {
  interface CslConfig {
    styles: { get(name: string): string };
    locales: { get(language: string): string };
  }
  export const plugins: {
    config: { get(name: '@csl'): CslConfig };
    /** Reads a file of any format with a loaded plugin as CSL items. */
    input: { chain(file: string, options: { generateGraph: false }): Record<string, unknown>[] };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
