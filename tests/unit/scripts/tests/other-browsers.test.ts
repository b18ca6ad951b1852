import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOther, type OtherBrowserEffects } from '../../../../scripts/lib/tests/other-browsers.ts';

const esr = join('/usr/bin', 'firefox-esr');
const path = ['/usr/local/bin', '/usr/bin'].join(delimiter);

describe('findOther(browser)', () => {
  test('takes the Firefox that FIREFOX_PATH names, and no other', async () => {
    const machine = fakeMachine({
      env: { FIREFOX_PATH: '/opt/firefox', PATH: path },
      files: ['/opt/firefox', esr],
      opens: ['/opt/firefox', esr, ''],
    });
    expect(await findOther('firefox', machine)).toEqual({
      executablePath: '/opt/firefox',
      how: 'FIREFOX_PATH',
    });
    machine.opened = ['', esr];
    expect(await findOther('firefox', machine)).toEqual({
      missing: '/opt/firefox does not open a page when Playwright drives it.',
    });
  });

  test('says that FIREFOX_PATH names no file', async () => {
    const machine = fakeMachine({
      env: { FIREFOX_PATH: '/opt/gone', PATH: path },
      files: [esr],
      opens: [esr],
    });
    expect(await findOther('firefox', machine)).toEqual({
      missing: 'FIREFOX_PATH is /opt/gone, but there is no such file.',
    });
  });

  test("prefers Playwright's Firefox to firefox-esr of the PATH; an empty FIREFOX_PATH counts as unset", async () => {
    const machine = fakeMachine({ env: { FIREFOX_PATH: '', PATH: path }, files: [esr], opens: ['', esr] });
    expect(await findOther('firefox', machine)).toMatchObject({ executablePath: undefined });
    machine.opened = [esr];
    expect(await findOther('firefox', machine)).toEqual({ executablePath: esr, how: 'firefox-esr' });
  });

  test('does not take a firefox-esr that cannot be driven', async () => {
    const machine = fakeMachine({ env: { PATH: path }, files: [esr], opens: [] });
    expect(await findOther('firefox', machine)).toEqual({
      missing: `${esr} does not open a page when Playwright drives it.`,
    });
  });

  test('says how to get a Firefox or a WebKit where there is none', async () => {
    const machine = fakeMachine({ env: {}, files: [], opens: [] });
    expect(await findOther('firefox', machine)).toEqual({
      missing:
        'There is no Firefox here; install firefox-esr, set FIREFOX_PATH, or run `npx playwright install firefox`.',
    });
    expect(await findOther('webkit', machine)).toEqual({
      missing: 'There is no WebKit here; `npx playwright install webkit` installs it.',
    });
  });

  test("takes only Playwright's WebKit, whatever Firefox there is", async () => {
    const machine = fakeMachine({ env: { FIREFOX_PATH: esr, PATH: path }, files: [esr], opens: [''] });
    expect(await findOther('webkit', machine)).toMatchObject({ executablePath: undefined });
  });
});

/** A machine with programs at `files`; `opens` are the paths of those that open a page, '' for Playwright's own. */
function fakeMachine({
  env,
  files,
  opens,
}: {
  env: Record<string, string>;
  files: string[];
  opens: string[];
}) {
  const machine = {
    env,
    opened: opens,
    exists: (path: string) => files.includes(path),
    tryLaunch: async (_: string, path = '') => machine.opened.includes(path),
  };
  return machine satisfies OtherBrowserEffects;
}
