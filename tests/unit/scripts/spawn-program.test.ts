import { expect, test } from 'vitest';
import { commandOf } from '../../../scripts/lib/spawn-program.ts';

test('on Linux and macOS a program gets its arguments as they are', () => {
  expect(commandOf('npm', ['run', 'add', '--', 'My Library.json'], 'linux')).toEqual({
    command: 'npm',
    quotedArgs: ['run', 'add', '--', 'My Library.json'],
    shell: false,
  });
});

test('on Windows a shell starts a program by its name, and reads an argument with a space as one', () => {
  expect(commandOf('npm', ['run', 'add', '--', 'C:\\My Papers\\a.json', '--hub', 'a-b'], 'win32')).toEqual({
    command: 'npm',
    quotedArgs: ['run', 'add', '--', '"C:\\My Papers\\a.json"', '--hub', 'a-b'],
    shell: true,
  });
});

test('no shell starts a program by its path, which may have a space in it', () => {
  expect(commandOf(process.execPath, ['a b'], 'win32')).toMatchObject({ quotedArgs: ['a b'], shell: false });
});
