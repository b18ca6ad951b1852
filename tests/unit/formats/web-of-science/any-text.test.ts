import { webOfScience } from '../../../../src/core/formats/web-of-science/web-of-science.ts';
import { testAnyTagged } from '../../../support/formats/tagged-files.ts';

testAnyTagged(webOfScience, {
  pieces: [
    ...[
      'FN Clarivate Analytics Web of Science',
      'VR 1.0',
      'EF',
      'ER',
      'PT J',
      'PT B',
      'PT',
      'PT X',
      'TI A Title',
    ],
    ...[
      '   continued',
      'AU Doe, J',
      'AF Doe, Jane',
      'CA A Group',
      'PY 2020',
      'PY x',
      'PD MAY 40',
      'EA MAR 2020',
    ],
    ...['BP 1', 'EP 2', 'AR e1', 'DI 10.5555/1', 'DT Article; Retracted Publication', 'ZZ ', 'ER x'],
  ],
  names: [
    ...['AU', 'AF', 'BA', 'CA', 'GP', 'PY', 'PD', 'EA', 'SO', 'PU', 'VL', 'IS', 'BP', 'EP', 'AR', 'DI', 'D2'],
    ...['AB', 'DT', 'UT', 'CR', 'C1'],
  ],
  fitting: { PY: '2025', PD: 'MAY 4', EA: 'MAR 2025', DI: '10.5555/1', DT: 'Proceedings Paper' },
  toLine: (name, value) => `${name} ${value}`,
  toEntry: (lines) => ['PT B', 'TI A Title', ...lines, 'ER', ''].join('\n'),
});
