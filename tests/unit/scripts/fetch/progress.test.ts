import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, test } from 'vitest';
import { fetchProgress } from '../../../../scripts/lib/fetch/progress.ts';

function stream(isTTY: boolean) {
  const written = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  return { stream: written as unknown as WriteStream, text: () => String(written.read() ?? '') };
}

describe('fetchProgress(stream)', () => {
  test('on a terminal shows count, rate and time left on one line, and clears it', () => {
    const { stream: terminal, text } = stream(true);
    let time = 0;
    const progress = fetchProgress(terminal, () => time);
    progress.came('OpenAlex', 100, 1100);
    time = 2000;
    progress.came('OpenAlex', 300, 1100);
    expect(text()).toMatch(/OpenAlex 300 of 1,100 \(100 a second, 8 s left\)$/);
    progress.done();
    expect(text()).not.toContain('OpenAlex');
  });

  test('anywhere else prints a plain line for each tenth of a list', () => {
    const { stream: file, text } = stream(false);
    const progress = fetchProgress(file);
    for (let papers = 1; papers <= 100; papers += 1) progress.came('OpenAlex', papers, 100);
    progress.say('A sentence.');
    const lines = text().trim().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.slice(-2)).toEqual(['OpenAlex: 100 of 100', 'A sentence.']);
  });
});
