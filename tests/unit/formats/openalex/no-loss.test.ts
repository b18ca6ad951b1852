import { openalex } from '../../../../src/core/formats/openalex/openalex.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(openalex, 'page', [
  // Said of the answer, not of a work.
  ...['/meta', '/meta/count', '/meta/db_response_time_ms', '/meta/page', '/meta/per_page'],
  // Said twice.
  ...['/results/0/id', '/results/0/doi', '/results/0/title', '/results/0/display_name'],
  ...['/results/0/publication_year', '/results/0/ids/openalex', '/results/0/ids/doi'],
  // An author of whom only nulls are given.
  '/results/0/authorships/1/author',
  '/results/0/locations/0/landing_page_url',
  // Left out whole, as the source of the first location is.
  ...['/results/0/locations/1/source/display_name', '/results/0/locations/1/source/type'],
]);
