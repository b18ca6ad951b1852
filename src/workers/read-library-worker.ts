/// <reference lib="webworker" />

/**
 * Reads the file of a reader's library, off the main thread. It has the readers of the formats, which decode the entities of
 * HTML, so that it is fetched only when a file is chosen.
 */
import { writeLibrary } from '../core/library/library-paper.ts';
import { readLibrary, tooLarge } from '../core/library/read-library.ts';
import { giveUpNetwork, type ReadReply, type ReadRequest } from './library-messages.ts';

giveUpNetwork(self);

self.onmessage = async ({ data: { file } }: MessageEvent<ReadRequest>) => {
  const reply = await read(file).catch(
    (): ReadReply => ({ problem: 'The browser could not read this file. Choose it again.' }),
  );
  self.postMessage(reply);
};

async function read(file: File): Promise<ReadReply> {
  const refused = tooLarge(file.size);
  if (refused !== null) return { problem: refused };
  const read = readLibrary(file.name, new Uint8Array(await file.arrayBuffer()));
  if ('problem' in read) return read;
  const { format, papers, faults } = read;
  return { format, library: writeLibrary(papers), papers: papers.length, faults };
}
