import { bibtex } from './bibtex/bibtex.ts';
import { csl } from './csl/csl.ts';
import { csv } from './csv/csv.ts';
import { endnote } from './endnote/endnote.ts';
import type { Format } from './format.ts';
import { pubmed } from './pubmed/pubmed.ts';
import { ris } from './ris/ris.ts';
import { webOfScience } from './web-of-science/web-of-science.ts';
import { zotero } from './zotero/zotero.ts';

/** The formats of kept libraries and of databases, in which a list of references is exported; the most trusted first. */
export const referenceFormats: readonly Format[] = [csl, zotero, bibtex, ris, endnote, pubmed, webOfScience];

/** The formats in which a reader may have a library. They are also read in the browser, so that none may import zod. */
export const libraryFormats: readonly Format[] = [...referenceFormats, csv];
