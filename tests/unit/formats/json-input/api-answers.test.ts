import { describe, expect, test } from 'vitest';
import { parseAnswers, saidInErrorAnswer } from '../../../../src/core/formats/json-input/api-answers.ts';
import { leftOutEntry } from '../../../../src/core/formats/json-input/recover-entries.ts';
import { finding } from '../../../../src/core/messages/finding.ts';
import { paperFacts } from '../../../../src/core/sources/parsed-source.ts';

const expected = 'works, or a work';

/** Reads a file in which each answer is a paper with a title, and says which answers there were. */
function read(text: string) {
  const pointers: string[] = [];
  const { papers, hub, findings } = parseAnswers(
    text,
    (answers, values) => {
      pointers.push(...answers.map(({ pointer }) => pointer));
      return {
        papers: answers.map(({ fields, pointer }) => {
          const title = typeof fields.title === 'string' ? fields.title : null;
          return { ...paperFacts(), title, key: null, place: values.placeOf(pointer) };
        }),
      };
    },
    expected,
  );
  return { pointers, hub, titles: papers.map(({ title }) => title), findings };
}

describe('a file of answers', () => {
  test.each<[string, string, string[]]>([
    ['one answer', '{"title":"A"}', ['']],
    ['a list of answers', '[{"title":"A"},{"title":"B"}]', ['/0', '/1']],
    ['lines of answers', '{"title":"A"}\n{"title":"B"}\n', ['/0', '/1']],
    ['an answer after a byte order mark', '\uFEFF{"title":"A"}', ['']],
  ])('is %s', (_, text, pointers) => {
    expect(read(text)).toMatchObject({ pointers, findings: [] });
  });

  test('that is no answer is refused, and so is what is no answer in a list', () => {
    expect(read('"text"').findings).toEqual([
      finding('bad-value', { path: '' }, 'The file is “text”.', { expected }),
      finding('no-entries', null, 'Found no paper with a title.', { expected }),
    ]);
    expect(read('[{"title":"A"},5,null]')).toEqual({
      pointers: ['/0'],
      hub: {},
      titles: ['A'],
      findings: [
        finding('bad-value', { path: '/1' }, 'An entry is 5.', { expected }),
        finding('bad-value', { path: '/2' }, 'An entry is null.', { expected }),
      ],
    });
  });

  test('without an answer has no paper', () => {
    expect(read('[]').findings).toEqual([
      finding('no-entries', null, 'Found no paper with a title.', { expected }),
    ]);
  });

  test('with a broken answer has the others, and one message about it, with what to do', () => {
    const { titles, findings } = read('[{"title":"A"},{"title" "B"},{"title":"C"}]');
    expect(titles).toEqual(['A', 'C']);
    expect(findings).toEqual([
      finding(
        'broken-entry',
        { line: 1, column: 25 },
        'Expected “:”, found “"B"},{"title":"C"}]”. Left out: columns 16 to 28, “{"title" "B"}”.',
        { action: 'The other entries are read; correct this one in the file, or export the file again.' },
      ),
    ]);
    expect(JSON.stringify(findings)).not.toContain(JSON.stringify(leftOutEntry).slice(1, -1));
  });

  test('that is cut has the answers before, and a message to fetch it again', () => {
    const { titles, findings } = read('[{"title":"A"},{"title":');
    expect(titles).toEqual(['A']);
    expect(findings).toEqual([
      finding(
        'cut-file',
        { line: 1, column: 25 },
        'Expected a value, found the end of the file. Left out: columns 16 to 24, “{"title":”.',
      ),
    ]);
  });

  test('that is no JSON has one message, where it breaks the rules', () => {
    expect(read('<html>\n')).toEqual({
      pointers: [],
      hub: {},
      titles: [],
      findings: [finding('bad-syntax', { line: 1, column: 1 }, 'Expected a value, found “<html>”.')],
    });
  });
});

describe('an error answer', () => {
  test.each([
    [{ error: 'Paper not found' }, 'Paper not found'],
    [{ error: 'Paper not found.' }, 'Paper not found'],
    [{ message: 'Too Many Requests', code: '429' }, 'Too Many Requests (429)'],
    [{ message: 'Too Many Requests.', code: 429 }, 'Too Many Requests (429)'],
    [{ detail: 'Not found' }, 'Not found'],
    [{ detail: 'Wait.', message: 'Slow', error: 'Limit.' }, 'Limit. Slow Wait'],
    [{ error: 404, message: 'Not\n  found ' }, '404 Not found'],
    [{ error: { status: 404 } }, 'it gives no reason'],
    [{ error: '', message: 'No.' }, 'No'],
    [{ error: '', code: '500' }, 'it gives no reason (500)'],
    [{ error: 'Down', code: null }, 'Down'],
    [{ error: true }, 'it gives no reason'],
  ])('%j says: %s', (answer, said) => {
    const message = `Found an error answer of the API, not papers: ${said}.`;
    expect(read(JSON.stringify(answer))).toEqual({
      pointers: [],
      hub: {},
      titles: [],
      findings: [finding('error-answer', { path: '' }, message, { expected })],
    });
  });

  test('among answers is reported at its place, and the others are read', () => {
    const { pointers, findings } = read('[{"title":"A"},{"error":"No."},{"title":"B"}]');
    expect(pointers).toEqual(['/0', '/2']);
    expect(findings).toMatchObject([{ rule: 'error-answer', path: '/1' }]);
  });

  test('is not what has works as its message', () => {
    for (const message of [{ items: [] }, { DOI: '10.1000/1' }])
      expect(read(JSON.stringify({ status: 'ok', message })).pointers).toEqual(['']);
  });

  test('may have more than a text as its message', () => {
    const answers = [
      { error: 'Forbidden', message: { reason: 'token expired' } },
      { error: 'Forbidden', message: { items: [] } },
      { message: { type: 'rate' }, code: '429' },
    ];
    const { pointers, findings } = read(JSON.stringify([{ title: 'A' }, ...answers]));
    expect(pointers).toEqual(['/0']);
    expect(findings.map(({ rule, path }) => `${path} ${rule}`)).toEqual(
      ['/1', '/2', '/3'].map((path) => `${path} error-answer`),
    );
  });

  test.each(['title', 'display_name', 'data', 'results', 'paperId', 'citingPaper', 'id', 'message-type'])(
    'is not what has “%s” too, though it has a message',
    (name) => {
      expect(read(JSON.stringify({ message: 'x', [name]: 'A' })).pointers).toEqual(['']);
    },
  );

  test('is not what has neither an error, a message nor a detail', () => {
    expect(read('{"code":"429"}').pointers).toEqual(['']);
    expect(read('{}').pointers).toEqual(['']);
  });
});

describe('a text that is an error answer and nothing else', () => {
  const fill = (length: number) => {
    const text = '{"error":""}';
    return text.replace('""', `"${'x'.repeat(length - text.length)}"`);
  };
  test.each([
    ['{"error":"Paper not found"}', 'Paper not found'],
    ['{"message":"Too Many Requests","code":"429"}', 'Too Many Requests (429)'],
    ['{"status":404,"path":"/x","timestamp":"2025","error":"Not Found"}', 'Not Found'],
    ['{"detail":"No","errors":[],"details":{},"statusCode":404,"retryAfter":3}', 'No'],
  ])('%s says %j', (text, said) => {
    expect(saidInErrorAnswer(text)).toBe(`Found an error answer of the API, not papers: ${said}.`);
  });

  test.each([
    ['an answer with more than an error', '{"error":"x","note":"y"}'],
    ['a paper', '{"title":"A"}'],
    ['an object without an error', '{"code":"429"}'],
    ['a list of errors', '[{"error":"x"}]'],
    ['a text', '"error"'],
    ['null', 'null'],
    ['no JSON', 'error: x'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(saidInErrorAnswer(text)).toBeNull();
  });

  test('has 10,000 characters at most', () => {
    expect(saidInErrorAnswer(fill(10_000))).toContain('xxx');
    expect(saidInErrorAnswer(fill(10_001))).toBeNull();
  });
});
