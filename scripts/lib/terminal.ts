import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Paint } from '../../src/core/messages/reporters.ts';
import type { Progress } from './records/build-all.ts';

const styles = { error: 'red', warning: 'yellow', info: 'cyan', quiet: 'dim' } as const;

/** Colours where `stream` is a terminal that wants colour (NO_COLOR is respected), else plain text. */
export function terminalPaint(stream: WriteStream): Paint {
  return (style, text) => styleText(styles[style], text, { stream });
}

/** Shows the step at work on one line of a terminal that is wiped at the end; silent anywhere else. */
export function terminalProgress(stream: WriteStream): Progress {
  if (!stream.isTTY) return { step() {}, done() {} };
  const clear = '\r\u001B[2K';
  return {
    step: (text) => stream.write(`${clear}${text}`),
    done: () => stream.write(clear),
  };
}
