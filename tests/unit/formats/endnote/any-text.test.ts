import { endnote } from '../../../../src/core/formats/endnote/endnote.ts';
import { testAnyTagged } from '../../../support/formats/tagged-files.ts';

/** An element by its path, with the elements around it. */
function element(path: string, value: string): string {
  const [name = '', ...inner] = path.split('/');
  const content = inner.length > 0 ? element(inner.join('/'), value) : value;
  return `<${name}>${content}</${name}>`;
}

testAnyTagged(endnote, {
  pieces: [
    ...['<xml><records>', '</records></xml>', '<record>', '</record>', '<titles><title>A</title></titles>'],
    ...[
      '<titles>',
      '</titles>',
      '<ref-type name="Book">6</ref-type>',
      '<ref-type>',
      '&amp;',
      '&x;',
      '<style>',
    ],
    ...['<dates><year>2020</year></dates>', '<!-- ', ' -->', '<![CDATA[', ']]>', '<record', '<', '>'],
  ],
  names: [
    ...[
      'label',
      'contributors/authors/author',
      'dates/year',
      'dates/pub-dates/date',
      'titles/secondary-title',
    ],
    ...['periodical/full-title', 'publisher', 'volume', 'number', 'pages', 'electronic-resource-num'],
    ...['urls/related-urls/url', 'abstract', 'notes', 'keywords/keyword', 'isbn'],
  ],
  fitting: {
    'dates/year': '2020',
    'dates/pub-dates/date': 'May 4',
    'electronic-resource-num': '10.5555/1',
    'urls/related-urls/url': 'https://example.org/',
  },
  toLine: (name, value) => element(name === 'AB' ? 'abstract' : name, value),
  toEntry: (lines) => `<record><titles><title>A Title</title></titles>\n${lines.join('\n')}\n</record>\n`,
});
