import { semanticScholar } from '../../../../src/core/formats/semantic-scholar/semantic-scholar.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(semanticScholar, 'citations-page', [
  '/offset',
  '/data/0/intents',
  '/data/0/contextsWithIntent/1/context',
  '/data/0/citingPaper/venue',
  '/data/0/citingPaper/publicationVenue/name',
  '/data/0/citingPaper/year',
  '/data/0/citingPaper/journal/name',
]);

testNoLoss(semanticScholar, 'paper-with-citations', [
  '/venue',
  '/publicationVenue/name',
  '/year',
  '/journal/name',
]);
