import { describeFixtures } from '../paper-list-fixtures.ts';
import { cases } from './cases.ts';

describeFixtures('csl', 'json', cases);
