import { dataPaths, writeData } from '../../../loaders/data-route.ts';
import { recordFiles } from '../../../loaders/record-files.ts';

export const getStaticPaths = dataPaths(recordFiles);

/** The whole record of a hub, as `npm run records` wrote it. */
export const GET = writeData;
