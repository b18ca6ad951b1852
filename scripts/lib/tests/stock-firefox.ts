import { createRequire } from 'node:module';
import type { LaunchOptions } from '@playwright/test';

/** `/` and `'` open no search of the browser: tests say what keys do on a page. */
export const firefoxPreferences = { 'accessibility.typeaheadfind.manual': false };

/** How Playwright starts a Firefox as Mozilla or a distribution releases it, and drives it by WebDriver BiDi. */
export function stockFirefoxOptions(executablePath: string): LaunchOptions {
  mendBidi();
  return {
    channel: 'moz-firefox',
    executablePath,
    // Lets `emulateColourScheme` into the browser itself.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: {
      ...firefoxPreferences,
      // Playwright waits for the event `load`, which a page out of this cache does not have.
      'browser.sessionhistory.max_total_viewers': 0,
    },
  };
}

/**
 * Mends, on the connection of this process, what Playwright 1.65 and Firefox 153 cannot do together:
 *
 * - Firefox has no `emulation.setMediaFeaturesOverride`, without which Playwright opens no page. The colour scheme is
 *   set inside the browser instead.
 * - `fill()` sets the property `value`, which React does not notice. The text is typed instead.
 * - Firefox names no download that a script starts, and Playwright passes over it. Its address becomes its name.
 */
function mendBidi(): void {
  const { ws }: PlaywrightParts = createRequire(import.meta.url)('playwright-core/lib/utilsBundle');
  if (mended.has(ws)) return;
  mended.add(ws);
  const { send, emit } = ws.prototype;
  ws.prototype.emit = function (event, data, ...rest) {
    return emit.call(this, event, event === 'message' ? nameDownload(data) : data, ...rest);
  };
  ws.prototype.send = function (data, ...rest) {
    const command = readCommand(data);
    const ask: Ask = (method, params) => {
      const id = nextId++;
      const answer = answerTo(this, id);
      send.call(this, JSON.stringify({ id, method, params }));
      return answer;
    };
    if (command?.method === 'emulation.setMediaFeaturesOverride') {
      emulateColourScheme(ask, command.params).then((answer) => {
        this.emit('message', Buffer.from(JSON.stringify({ ...answer, id: command.id })), false);
      });
      return;
    }
    if (command?.method === 'session.subscribe') {
      ask('script.addPreloadScript', { functionDeclaration: typeInsertedText });
    }
    send.call(this, data, ...rest);
  };
}

function nameDownload(data: unknown): unknown {
  const text = String(data);
  if (!text.includes('"browsingContext.download')) return data;
  const event = JSON.parse(text);
  event.params.download ??= event.params.navigation ?? event.params.url;
  return Buffer.from(JSON.stringify(event));
}

function readCommand(data: unknown): Command | undefined {
  return typeof data === 'string' && data.startsWith('{') ? JSON.parse(data) : undefined;
}

function answerTo(socket: Socket, id: number): Promise<Answer> {
  return new Promise((done) => {
    const listen = (data: unknown) => {
      const answer = JSON.parse(String(data));
      if (answer.id !== id) return;
      socket.off('message', listen);
      done(answer);
    };
    socket.on('message', listen);
  });
}

async function emulateColourScheme(ask: Ask, params: MediaFeatures): Promise<Answer> {
  const { features, contexts = [], userContexts = [] } = params;
  const windows = await ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = windows.result?.contexts ?? [];
  if (!window) return windows;
  const args = [features['prefers-color-scheme'] ?? 'none', contexts, userContexts];
  return ask('script.evaluate', {
    expression: `(${setColourScheme})(...${JSON.stringify(args)})`,
    target: { context: window.context },
    awaitPromise: false,
  });
}

/** Runs in the window of the browser: for open tabs, and for the tabs that a user context will open. */
const setColourScheme = `(scheme, contexts, userContexts) => {
  const load = (name) => ChromeUtils.importESModule('chrome://remote/content/shared/' + name + '.sys.mjs')[name];
  for (const id of contexts) load('NavigableManager').getBrowsingContextById(id).top.prefersColorSchemeOverride = scheme;
  for (const id of userContexts) {
    const internal = load('UserContextManager').getInternalIdById(id);
    Services.obs.addObserver((tab) => {
      if (tab.isContent && !tab.parent && tab.originAttributes.userContextId === internal) {
        tab.prefersColorSchemeOverride = scheme;
      }
    }, 'browsing-context-attached');
  }
}`;

/** Runs in every page, before its scripts: takes the place of what Playwright would put there. */
const typeInsertedText = `() => {
  const insert = (text) => { document.execCommand(text === '' ? 'delete' : 'insertText', false, text); };
  Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set() {} });
}`;

const mended = new WeakSet<object>();
/** Far above the numbers that Playwright gives its own commands, and below those that it keeps for closing. */
let nextId = 2 ** 52;

interface Socket {
  on(event: 'message', listener: (data: unknown) => void): void;
  off(event: 'message', listener: (data: unknown) => void): void;
  emit(event: string, data: unknown, ...rest: unknown[]): boolean;
}

interface PlaywrightParts {
  ws: {
    prototype: {
      send(this: Socket, data: unknown, ...rest: unknown[]): void;
      emit(this: Socket, event: string, data: unknown, ...rest: unknown[]): boolean;
    };
  };
}

type Ask = (method: string, params: object) => Promise<Answer>;

interface Command {
  id: number;
  method: string;
  params: MediaFeatures;
}

interface MediaFeatures {
  features: { 'prefers-color-scheme'?: string | null };
  contexts?: string[];
  userContexts?: string[];
}

interface Answer {
  type: 'success' | 'error';
  result?: { contexts?: { context: string }[] };
}
