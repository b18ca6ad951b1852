/** A file that no format reads. */
export interface UnreadFile {
  /** What it is, as in “a PDF”. */
  looks: string;
  /** What to do with it; null if nothing better is known than the action of the rule. */
  action: string | null;
}

/** How a kind of file is recognised: by all of what its row states. */
interface UnreadKind extends UnreadFile {
  /** How its name ends. */
  ending?: RegExp;
  /** Its first bytes. */
  bytes?: readonly number[];
  /** A pattern for the start of its text. */
  text?: RegExp;
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const zip = ascii('PK\u0003\u0004');
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const sqlite = ascii('SQLite format 3\0');

const exportList =
  'Export the papers as RIS, BibTeX, CSL-JSON or CSV where they come from, and use that file.';
const fromEndNote = 'In EndNote, export the references as XML or RIS, and use that file.';
const fromZotero = 'In Zotero, export the items as CSL JSON, and use that file.';
const saveSheet = 'Save the sheet as CSV (UTF-8), and use that file.';
const fromManager =
  'Export the references from the program that put them there, as RIS, BibTeX or CSL-JSON, and use that file.';
const unpack = 'Unpack it, and use the files in it.';

/** Kinds that are no text, or are known by their names; of several that fit, the first counts. */
const kindsOfBytes: readonly UnreadKind[] = [
  { looks: 'a PDF', bytes: ascii('%PDF'), action: exportList },
  { looks: 'an EndNote library (.enl)', ending: /\.enl$/i, action: fromEndNote },
  { looks: 'a packed EndNote library (.enlx)', ending: /\.enlx$/i, bytes: zip, action: fromEndNote },
  { looks: 'a Word document (.docx)', ending: /\.docx$/i, bytes: zip, action: fromManager },
  { looks: 'an Excel workbook (.xlsx)', ending: /\.xlsx$/i, bytes: zip, action: saveSheet },
  { looks: 'a spreadsheet (.ods)', ending: /\.ods$/i, bytes: zip, action: saveSheet },
  { looks: 'a text document (.odt)', ending: /\.odt$/i, bytes: zip, action: fromManager },
  { looks: 'a ZIP or Office file', bytes: zip, action: unpack },
  { looks: 'an old Excel workbook (.xls)', ending: /\.xls$/i, bytes: oldOffice, action: saveSheet },
  { looks: 'an old Word document (.doc)', ending: /\.doc$/i, bytes: oldOffice, action: fromManager },
  { looks: 'an old Office file', bytes: oldOffice, action: exportList },
  { looks: 'the database of Zotero', ending: /zotero.*\.sqlite$/i, bytes: sqlite, action: fromZotero },
  { looks: 'an SQLite database', bytes: sqlite, action: exportList },
  { looks: 'a gzip file', bytes: [0x1f, 0x8b], action: unpack },
  { looks: 'a picture', bytes: [0x89, 0x50, 0x4e, 0x47], action: exportList },
  { looks: 'a picture', bytes: [0xff, 0xd8, 0xff], action: exportList },
];

const xml = String.raw`^(?:<\?xml[^>]*>\s*)?(?:<!(?:DOCTYPE|--)[^>]*>\s*)*`;

const kindsOfText: readonly UnreadKind[] = [
  { looks: 'an empty file', text: /^$/, action: 'Save or export it again, or delete the file.' },
  {
    looks: 'an HTML page',
    text: /^<(?:!doctype html|html|head)\b/i,
    action: 'Use the file that the page offers for download or export, not the page itself.',
  },
  {
    looks: 'PubMed XML',
    text: new RegExp(`${xml}<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle)\\b`),
    action: 'In PubMed, choose “Save” and the format PubMed, and use that file.',
  },
  { looks: 'an RDF file', text: new RegExp(`${xml}<rdf:RDF\\b`), action: fromZotero },
  {
    looks: 'a MODS file',
    text: new RegExp(`${xml}<(?:mods:)?(?:mods|modsCollection)\\b`),
    action: exportList,
  },
  {
    looks: 'a list of sources of Word',
    text: new RegExp(`${xml}<(?:b:)?Sources\\b`),
    action: fromManager,
  },
  { looks: 'an XML file', text: /^<\?xml/i, action: exportList },
  { looks: 'an RTF document', text: /^\{\\rtf/, action: fromManager },
  {
    looks: 'an EndNote tagged file (.enw)',
    text: /^%0 \S/m,
    action: 'Export it as RIS or EndNote XML, and use that file.',
  },
  {
    looks: 'CSL-YAML',
    text: /^(?:---\s*)?references:\s*$/m,
    action: 'Convert it to CSL-JSON, as pandoc does, and use that file.',
  },
];

/** What a file is by its first bytes or its name; null if it may be a text. */
export function unreadBytes(file: string, bytes: Uint8Array): UnreadFile | null {
  const fits = ({ ending, bytes: start = [] }: UnreadKind) =>
    (!ending || ending.test(file)) && start.every((byte, index) => bytes[index] === byte);
  return kindsOfBytes.find(fits) ?? null;
}

/** What a text that no format reads is; null if nothing says so. */
export function unreadText(text: string): UnreadFile | null {
  const start = text.trimStart().slice(0, 4096);
  return kindsOfText.find((kind) => kind.text?.test(start)) ?? null;
}
