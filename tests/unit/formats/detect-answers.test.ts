import { describe, expect, test } from 'vitest';
import { findFormat } from '../../../src/core/formats/formats.ts';
import { cases as crossref } from '../../support/formats/crossref/cases.ts';
import { cases as europePmc } from '../../support/formats/europe-pmc/cases.ts';
import { inputsOf } from '../../support/formats/inputs.ts';
import { cases as inspire } from '../../support/formats/inspire/cases.ts';
import { cases as openalex } from '../../support/formats/openalex/cases.ts';
import { cases as opencitations } from '../../support/formats/opencitations/cases.ts';
import { cases as semanticScholar } from '../../support/formats/semantic-scholar/cases.ts';

// What is refused is known by its name only, but for the error answer that gives an address of its API.
const unknown = /^error-(?!authors|breaks-off|empty-page|groups|references|withheld|in-a-list|only|two)/;

const answers = {
  'semantic-scholar': semanticScholar,
  'europe-pmc': europePmc,
  crossref,
  inspire,
  openalex,
  opencitations,
};

describe.each(Object.entries(answers))('findFormat(an unnamed answer of %s)', (format, cases) => {
  const inputs = Object.entries(inputsOf(format, 'json', cases)).filter(([name]) => !unknown.test(name));

  test.each(inputs)('%s is known by its content', (_, bytes) => {
    expect(findFormat('x.json', new TextDecoder().decode(bytes))).toMatchObject({ name: format });
  });
});
