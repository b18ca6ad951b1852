import { dataPaths, writeData } from '../../../loaders/data-route.ts';
import { listFiles } from '../../../loaders/list-files.ts';

export const getStaticPaths = dataPaths(listFiles);

/** All citing papers of a hub, as other programs read them. */
export const GET = writeData;
