import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termKey } from '../../../../src/core/analysis/terms/term-names.ts';
import { extractTerms, minPapers, termRule } from '../../../../src/core/analysis/terms/terms.ts';
import { parse } from '../../../../src/core/formats/pith/parse.ts';
import { realPithFile } from '../../../support/real-site.ts';

interface Texts {
  title: string;
  summary: string | null;
}

const inSummaries = (...summaries: string[]): Texts[] =>
  summaries.map((summary) => ({ title: 'Any', summary }));
const inTitles = (...titles: string[]): Texts[] => titles.map((title) => ({ title, summary: null }));
const labels = (papers: Texts[]) =>
  extractTerms(papers)
    .map(({ label }) => label)
    .sort();

describe('extractTerms of one summary', () => {
  test.each([
    // Capitals, mixed case, digits.
    ['uses GRPO and RLVR on LVIS', ['GRPO', 'LVIS', 'RLVR']],
    ['a CoT corpus for OSWorld and AgriInsect', ['AgriInsect', 'CoT', 'OSWorld']],
    ['propagated by SAM2 and o3, seq2seq, iCub', ['SAM2', 'iCub', 'o3', 'seq2seq']],
    ['reaching 89.8% on V* and outperforming CPO++', ['CPO', 'CPO++', 'V*']],
    ['3DGS on 2WikiMultihopQA', ['2WikiMultihopQA', '3DGS']],
    // Inflections.
    ['MLLMs beat an MLLM', ['MLLM']],
    ["VLMs' zoom, a VLM’s zoom, a VLM's box", ['VLM']],
    ['NeRFs and LLaMAs', ['LLaMA', 'NeRF']],
    // Compounds.
    ['GRPO-based and R1-style training', ['GRPO', 'R1']],
    ['with AT-GRPO', ['AT', 'AT-GRPO', 'GRPO']],
    ['on OSWorld-MCP', ['MCP', 'OSWorld', 'OSWorld-MCP']],
    ['with VLCoT-GRPO', ['GRPO', 'VLCoT', 'VLCoT-GRPO']],
    ['two-stage SFT-then-RL', ['RL', 'SFT']],
    ['UI-to-Code and GUI-tool, non-BERT', ['BERT', 'GUI', 'UI']],
    ['on CLIP/BLEU, SFT+RL (QA)', ['BLEU', 'CLIP', 'QA', 'RL', 'SFT']],
    ['exceeding GPT-4o and GPT-3.5', ['GPT', 'GPT-3.5', 'GPT-4o']],
    ['as DeepSeek-R1', ['DeepSeek', 'DeepSeek-R1', 'R1']],
    ['on VLM2-Bench', ['VLM2', 'VLM2-Bench']],
    ['on Visual7W-Telling', ['Visual7W', 'Visual7W-Telling']],
    ['than the LLaVA-NeXT-7B baseline', ['LLaVA', 'LLaVA-NeXT', 'NeXT']],
    ['on MME-RealWorld-lite', ['MME', 'MME-RealWorld', 'RealWorld']],
    ['beats Llama-2 and a U-Net', ['Llama-2', 'U-Net']],
    // Ordinary words, numbers, Roman numbers.
    ['Visual Learning in Vision-Language models. Towards A Multi-Task Chain-of-Thought I', []],
    ['2.5K samples, 9.1x, 7B, 56B, 89.8%, 4K, 3D, 2019, 9-shot', []],
    ['Track II, part VI-b, XIV', []],
    ['CV and ML with a CCC reward', ['CCC', 'CV', 'ML']],
    ['new SOTA results, SoTA', []],
    // What sets a sentence apart, or an address, or a formula.
    ['Top-down. Llama-2 chats. Multi-LLM pipelines.', ['LLM']],
    ['at https://github.com/THUDM/GLM, www.ABC.org', []],
    ['a bound $O(XYZ^2)$ for GRPO', ['GRPO']],
    ['基于BERT的模型 and العربيةQA', ['BERT', 'QA']],
    ['', []],
  ])('%s', (summary, expected) => {
    expect(labels(inSummaries(summary))).toEqual(expected.toSorted());
  });
});

describe('extractTerms and shouting', () => {
  test.each([
    ['SPHINX: A SYNTHETIC ENVIRONMENT FOR VISUAL PERCEPTION', []],
    ['NEURAL MACHINE TRANSLATION', []],
    ['NEURAL MACHINE TRANSLATION www.example.org', []],
    ['READ, THINK, ACT', []],
    ['SPHINX: A Synthetic Environment', ['SPHINX']],
    ['Warning: THIS PAPER HOLDS OFFENSIVE TEXT of LLMs', ['LLM']],
    ['A survey of BLEU, TER, METEOR, ROUGE, COMET', ['BLEU', 'COMET', 'METEOR', 'ROUGE', 'TER']],
    ['GRPO', ['GRPO']],
  ])('%s', (title, expected) => {
    expect(labels(inTitles(title))).toEqual(expected);
  });

  test('leaves out what more papers write in small letters', () => {
    const papers = inSummaries(
      'what LLMs do NOT know',
      'they do not',
      'it is not so',
      'Task1, in a task',
      'a task',
    );
    expect(labels(papers)).toEqual(['LLM']);
  });

  test('keeps a name that fewer papers write in small letters', () => {
    expect(labels(inSummaries('CLIP', 'a clip of CLIP'))).toEqual(['CLIP']);
  });
});

describe('extractTerms of several papers', () => {
  test('a compound is no name where some text writes its word small', () => {
    expect(labels(inSummaries('the LLM-Based Agents', 'LLM-based agents'))).toEqual(['LLM']);
  });

  test('a capital of a title proves nothing, a summary does', () => {
    const [one, two] = inTitles('Towards LLM-Based Agents', 'Gains on MIG-Bench') as [Texts, Texts];
    expect(labels([one, two])).toEqual(['LLM', 'MIG']);
    expect(labels([one, two, ...inSummaries('gains on MIG-Bench')])).toEqual(['LLM', 'MIG', 'MIG-Bench']);
  });

  test('capitals that end a longer name count where they are more common alone', () => {
    const papers = inSummaries('with AdaGRPO', 'with GRPO', 'CoNLL', 'CoNLL', 'NLL');
    const terms = extractTerms(papers);
    expect(terms.find(({ key }) => key === 'grpo')?.papers).toEqual([0, 1]);
    expect(terms.find(({ key }) => key === 'nll')?.papers).toEqual([4]);
  });

  test('ways to write a name join, and the most frequent is shown', () => {
    const terms = extractTerms(inSummaries('a BiLSTM', 'the Bi-LSTM', 'the BILSTM', 'BiLSTMs'));
    expect(terms.find(({ key }) => key === 'bilstm')).toEqual({
      key: 'bilstm',
      label: 'BiLSTM',
      papers: [0, 1, 2, 3],
    });
  });

  test('a name and the same name with a number are one term where two papers write both for one thing', () => {
    const papers = inSummaries('COVID, as COVID-19 is called', 'COVID19 or COVID', 'on COVID-19', 'in COVID');
    expect(extractTerms(papers).map(({ label, papers: places }) => [label, places])).toEqual([
      ['COVID-19', [0, 1, 2, 3]],
    ]);
    expect(labels(inSummaries('COVID, as COVID-19 is called', 'on COVID-19', 'in COVID'))).toEqual([
      'COVID',
      'COVID-19',
    ]);
  });

  test('the shorter name is shown where more papers write it by itself', () => {
    const papers = inSummaries('EmoInt of EmoInt-2017', 'EmoInt, that is EmoInt-2017', 'on EmoInt');
    expect(labels(papers)).toEqual(['EmoInt']);
  });

  test('a name with several numbers is a term, and so is each with its number', () => {
    const papers = inSummaries('SemEval, SemEval-2021', 'SemEval, SemEval-2021', 'on SemEval2022');
    expect(labels(papers)).toEqual(['SemEval', 'SemEval-2021', 'SemEval2022']);
    expect(extractTerms(papers).find(({ key }) => key === 'semeval')?.papers).toEqual([0, 1]);
  });

  test('a number of one digit or with a point sets versions apart', () => {
    expect(labels(inSummaries('GPT, GPT-3.5', 'GPT beside GPT-3.5'))).toEqual(['GPT', 'GPT-3.5']);
    expect(labels(inSummaries('BERT, BERT-2', 'BERT beside BERT-2'))).toEqual(['BERT', 'BERT-2']);
  });

  test('the terms of most papers come first, then by label', () => {
    expect(extractTerms(inSummaries('QA, RL, CoT', 'RL')).map(({ label }) => label)).toEqual([
      'RL',
      'CoT',
      'QA',
    ]);
  });
});

describe('extractTerms of the real dump', () => {
  const dump = parse(readFileSync(realPithFile, 'utf8'));
  const papers = dump.papers.map(({ title, summary }) => ({ title: title ?? '', summary }));
  const terms = extractTerms(papers);
  const titles = (key: string) =>
    terms.find((term) => term.key === key)?.papers.map((index) => papers[index]?.title.split(/ ?:/)[0]);

  test('offers these as filters', () => {
    const offered = terms.filter((term) => term.papers.length >= minPapers);
    expect(offered.map(({ label, papers: places }) => `${label} ${places.length}`)).toMatchInlineSnapshot(`
      [
        "RL 16",
        "MLLM 13",
        "GRPO 10",
        "LVLM 7",
        "R1 6",
        "VLM 6",
        "GUI 5",
        "RLVR 5",
        "SFT 4",
        "GPT 3",
        "LLM 3",
        "CoT 2",
        "GPT-4o 2",
        "V* 2",
      ]
    `);
  });

  test('GRPO has the papers with the word, a compound of it, or AdaGRPO', () => {
    expect(titles('grpo')).toMatchInlineSnapshot(`
      [
        "Pest-Thinker",
        "Multi-modal Reasoning with LLMs for Visual Semantic Arithmetic",
        "GUI-R1",
        "From Failure to Feedback",
        "Rethinking Reinforcement Fine-Tuning in LVLM",
        "AdaTooler-V",
        "TempR1",
        "Mixture-of-Visual-Thoughts",
        "RealSR-R1",
        "RCoT-Seg",
      ]
    `);
    const containing = papers.flatMap(({ title, summary }, index) =>
      /GRPO/.test(`${title} ${summary}`) ? [index] : [],
    );
    expect(terms.find(({ key }) => key === 'grpo')?.papers).toEqual(containing);
  });

  test('MLLM has the papers with MLLM or MLLMs', () => {
    const containing = papers.flatMap(({ title, summary }, index) =>
      /\bMLLMs?\b/.test(`${title} ${summary}`) ? [index] : [],
    );
    expect(terms.find(({ key }) => key === 'mllm')?.papers).toEqual(containing);
    expect(terms.some(({ key }) => key === 'mllms')).toBe(false);
  });

  test('V* has two papers', () => {
    expect(titles('v*')).toEqual(['AdaTooler-V', 'Perceptual Flow Network for Visually Grounded Reasoning']);
  });
});

test.each(['a', 'A', 'aA', 'A-', 'A1', '1.', ',', '."', '$', 'x:', 'A '])(
  'extractTerms takes linear time: 400,000 × %s',
  (piece) => {
    // If the time grew with the square of the length, this would exceed the limit of a test.
    expect(extractTerms(inSummaries(piece.repeat(400_000)))).toBeInstanceOf(Array);
  },
);

// In quadratic time, this would take minutes.
test('a name made of 500,000 digits is found in linear time', () => {
  const name = `Abc${'1'.repeat(500_000)}x`;
  expect(extractTerms(inSummaries(`We use ${name} and ${name}.`))).toBeInstanceOf(Array);
});

describe('extractTerms of any text', () => {
  const word = fc.constantFrom(
    ...[
      'GRPO',
      'grpo',
      'MLLMs',
      "VLMs'",
      'GPT-4o',
      'GPT4o',
      'AT-GRPO',
      'AdaGRPO',
      'V*',
      'LLM-based',
      'LLM-Based',
    ],
    ...[
      'MIG-Bench',
      'Bi-LSTM',
      'A',
      'NEW',
      'new',
      'Task1',
      '7B',
      'II',
      'SOTA',
      'state.',
      '$x$',
      'É́cole-QA',
      'İI',
      'ßS',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
    fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 4 }))).map((words) => words.join('')),
  );
  const papersOf = fc.array(fc.record({ title: text, summary: fc.option(text) }), { maxLength: 8 });

  test('has places in range and in order, unique keys that an address can carry, labels from the texts', () => {
    fc.assert(
      fc.property(papersOf, (papers) => {
        const terms = extractTerms(papers);
        expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
        for (const { key, label, papers: places } of terms) {
          expect(places.length).toBeGreaterThan(0);
          expect(places).toEqual(Array.from(new Set(places)).sort((a, b) => a - b));
          for (const place of places) expect(papers[place]).toBeDefined();
          expect(papers.some(({ title, summary }) => title.includes(label) || summary?.includes(label))).toBe(
            true,
          );
          expect(decodeURIComponent(encodeURIComponent(key))).toBe(key);
        }
      }),
    );
  });

  test('is the same in any order of the papers', () => {
    const shuffled = papersOf.chain((papers) =>
      fc.tuple(
        fc.constant(papers),
        fc.shuffledSubarray(Array.from(papers.keys()), { minLength: papers.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([papers, order]) => {
        const inOrder = extractTerms(order.map((place) => papers[place] ?? { title: '', summary: null }));
        const back = inOrder.map((term) => ({
          ...term,
          papers: term.papers.map((place) => order[place]).sort((a, b) => Number(a) - Number(b)),
        }));
        expect(back).toEqual(extractTerms(papers));
      }),
    );
  });

  test('joins once and for all: a label has the key of its term, and a key is its own', () => {
    fc.assert(
      fc.property(papersOf, (papers) => {
        for (const { key, label } of extractTerms(papers)) {
          expect(termKey(label)).toBe(key);
          expect(termKey(key)).toBe(key);
        }
      }),
    );
  });
});

test('termRule names the terms it explains as they come out', () => {
  expect(termRule).toContain('computed by us');
  expect(labels(inSummaries('GRPO-based, MIG-Bench, Llama-2, V*, o3'))).toEqual(
    ['GRPO', 'Llama-2', 'MIG', 'MIG-Bench', 'V*', 'o3'].toSorted(),
  );
});

describe('extractTerms on both sides of its borders', () => {
  test.each<[string, string[]]>([
    // Words in capitals in a row, and in a text without other words.
    ['NEURAL TRANSLATION', ['NEURAL', 'TRANSLATION']],
    ['NEURAL TRANSLATION 2 B', ['NEURAL', 'TRANSLATION']],
    ['of BLEU TER METEOR', ['BLEU', 'METEOR', 'TER']],
    ['of BLEU TER METEOR ROUGE', []],
    ['BLEU TER METEOR ROUGE of us', []],
    ['BLEU TER of METEOR ROUGE', ['BLEU', 'METEOR', 'ROUGE', 'TER']],
    ['of BLEU TER, METEOR ROUGE', ['BLEU', 'METEOR', 'ROUGE', 'TER']],
    ['of BLEU TER (METEOR ROUGE', ['BLEU', 'METEOR', 'ROUGE', 'TER']],
    ['of BLEU TER) METEOR ROUGE', ['BLEU', 'METEOR', 'ROUGE', 'TER']],
    ['of BLEU TER. METEOR ROUGE', []],
    ['of BLEU 5 TER 5 METEOR ROUGE', []],
    // Roman numbers below 40, sizes and what begins with a digit.
    ['parts IX, XIV, XXXIX and XL', ['XL']],
    ['with 4KBT and 3DGS and 3DG', ['3DGS', '4KBT']],
    ['with LLaVA-7B, GPT-7X and Qwen-2', ['GPT', 'GPT-7X', 'LLaVA', 'Qwen-2']],
    ['a 7B-LLaVA', ['LLaVA']],
    ['7B-R1-5K-2M', ['R1']],
    // Capitals, small letters and digits in one word.
    ['as iOS, eBay, x2, B and Bb', ['eBay', 'iOS', 'x2']],
    ['the U-net, a Net-U, a u-Net', ['Net-U']],
    ['on V+, V++ and V+++', ['V+', 'V++']],
    ['with GRPO*', ['GRPO', 'GRPO*']],
    ['AI’s and AIs', ['AI']],
    // Ends of sentences and of what surrounds them.
    ['Gains. Llama-2 chats', []],
    ['Gains; Llama-2 chats', ['Llama-2']],
    ['Gains! “Llama-2” chats', []],
    ['“Gains.” Llama-2 chats', []],
    ['See http://x.org/GRPO and a GRPO', ['GRPO']],
  ])('of “%s”', (summary, expected) => {
    expect(labels(inSummaries(summary))).toEqual(expected.toSorted());
  });

  test('a name that as many papers write in small letters is a term, and one that more do is none', () => {
    expect(labels(inSummaries('CLIP', 'a clip'))).toEqual(['CLIP']);
    expect(labels(inSummaries('CLIP', 'a clip', 'the clip'))).toEqual([]);
    expect(labels(inSummaries('Task1', 'a task', 'the task'))).toEqual([]);
    expect(labels(inSummaries('Tas1', 'a ta', 'the ta', 'ta'))).toEqual(['Tas1']);
  });

  test('the end of a longer name counts where the short name is as common by itself', () => {
    const placesOf = (...summaries: string[]) =>
      extractTerms(inSummaries(...summaries)).find(({ key }) => key === 'grpo')?.papers;
    expect(placesOf('with AdaGRPO', 'with GRPO')).toEqual([0, 1]);
    expect(placesOf('with AdaGRPO', 'with NetGRPO', 'with GRPO')).toEqual([2]);
    expect(placesOf('with GRPO', 'with AdaGRPO and NetGRPO')).toEqual([0, 1]);
    expect(placesOf('with AdaGRPO')).toBeUndefined();
  });

  test('only three capitals, or capitals and digits, end a longer name', () => {
    const has = (longer: string, key: string) =>
      extractTerms(inSummaries(`with ${longer}`, `with ${key.toUpperCase()}`)).find(
        (term) => term.key === key,
      )?.papers;
    expect(has('AdaGRP', 'grp')).toEqual([0, 1]);
    expect(has('AdaGR', 'gr')).toEqual([1]);
    expect(has('AdaG2', 'g2')).toEqual([0, 1]);
    expect(has('ADAGRPO', 'grpo')).toEqual([1]);
  });

  test('a spelling that more papers use is shown, of equal ones the first by its characters', () => {
    expect(labels(inSummaries('BiLSTM', 'Bi-LSTM'))).toContain('Bi-LSTM');
    expect(labels(inSummaries('BiLSTM', 'Bi-LSTM', 'BiLSTM'))).toContain('BiLSTM');
  });

  test('a name of a title that a sentence proves has the papers of both', () => {
    const papers = [
      ...inTitles('Gains on MIG-Bench', 'MIG-Bench Again'),
      ...inSummaries('gains on MIG-Bench'),
    ];
    expect(extractTerms(papers).map(({ label, papers: places }) => [label, places])).toEqual([
      ['MIG', [0, 1, 2]],
      ['MIG-Bench', [0, 1, 2]],
    ]);
  });

  test('titles come before summaries: a paper has a name once', () => {
    const papers = [
      { title: 'GRPO and GRPO', summary: 'a GRPO.' },
      { title: 'Any', summary: 'GRPO' },
    ];
    expect(extractTerms(papers)).toEqual([{ key: 'grpo', label: 'GRPO', papers: [0, 1] }]);
  });
});
