import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/site/folders.ts';
import {
  readCompared,
  writeComparer,
  writeFailure,
  writeMap,
  writeSimilar,
} from '../../../src/compared/compared-lists.ts';
import { wordingOf } from '../../../src/core/figures/map/list-wording.ts';

const titles = ['Hate speech in tweets', 'Tweets on rivers', 'Hate speech detection', 'Odes'];
const papers = titles.map((title) => ({ title, summary: null, abstract: null }));
const module = new URL('../../../src/compared/compared-lists.ts', import.meta.url).href;

test('a list that was compared before has the similar papers and the map that it has when it is compared', () => {
  const folder = temporaryFolder();
  const wording = wordingOf(papers);
  writeComparer(folder, undefined);
  writeSimilar(folder, 'hub', papers.length, wording);
  writeMap(folder, 'hub', wording);
  const read = readCompared(folder, 'hub');
  expect(papers.map((_, paper) => read.similar(paper))).toEqual(
    papers.map((_, paper) => wording.similar(paper)),
  );
  expect(read.similar(0)).toEqual([
    { paper: 2, terms: ['Hate speech'] },
    { paper: 1, terms: ['tweets'] },
  ]);
  expect(read.map()).toEqual(wording.map());
});

test('who reads before a list is compared waits for it', async () => {
  const folder = temporaryFolder();
  writeComparer(folder, process.pid);
  const script = `
    const { parentPort } = require('node:worker_threads');
    import(${JSON.stringify(module)}).then(({ readCompared }) => {
      parentPort.postMessage('reads');
      parentPort.postMessage(readCompared(${JSON.stringify(folder)}, 'hub').similar(0));
    });`;
  const thread = new Worker(script, { eval: true });
  const said: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    thread.on('message', (message) => {
      said.push(message);
      if (message === 'reads') writeSimilar(folder, 'hub', papers.length, wordingOf(papers));
    });
    thread.once('error', reject);
    thread.once('exit', () => resolve());
  });
  expect(said).toEqual(['reads', wordingOf(papers).similar(0)]);
});

test('reading ends with the reason where comparing failed, and where its process is gone', () => {
  const folder = temporaryFolder();
  writeComparer(folder, undefined);
  expect(() => readCompared(folder, 'hub').map()).toThrow(
    'The papers could not be compared: the process that compares them was ended.',
  );
  writeFailure(folder, 'There is no room on the disk.');
  expect(() => readCompared(folder, 'hub').map()).toThrow(
    'The papers could not be compared: There is no room on the disk.',
  );
});
