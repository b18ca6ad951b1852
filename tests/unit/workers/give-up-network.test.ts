import { expect, test } from 'vitest';
import { giveUpNetwork } from '../../../src/workers/library-messages.ts';

test('a worker that gave up the network has nothing that sends, and gets none of it back', () => {
  const scope = { fetch, Request, XMLHttpRequest: class {}, WebSocket, EventSource: class {} };
  giveUpNetwork(scope);
  for (const name of Object.keys(scope)) expect(Reflect.get(scope, name)).toBeUndefined();
  expect(() => Object.assign(scope, { fetch })).toThrow(TypeError);
  expect(() => Object.defineProperty(scope, 'WebSocket', { value: WebSocket })).toThrow(TypeError);
});
