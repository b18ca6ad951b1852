import ts from 'typescript';

/** A small change of a file that a test should notice. */
export interface Mutation {
  /** From the root of the repository, with slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** The changed code is `text.slice(start, end)`: an expression or a statement. */
  start: number;
  end: number;
  /** What is there instead; empty if a statement is taken out. */
  replacement: string;
  isStatement: boolean;
}

const operators: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.PercentToken]: '*',
  [ts.SyntaxKind.AmpersandToken]: '|',
  [ts.SyntaxKind.BarToken]: '&',
  [ts.SyntaxKind.LessThanLessThanToken]: '>>',
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: '<<',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusEqualsToken]: '-=',
  [ts.SyntaxKind.MinusEqualsToken]: '+=',
};

/** Methods without which a value goes on as it is. */
const droppedCalls = new Set(
  'slice trim trimStart trimEnd toLowerCase toUpperCase normalize sort toSorted reverse toReversed filter flat'.split(
    ' ',
  ),
);

const swappedNames: Record<string, string> = {
  ...{ some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith' },
  ...{ min: 'max', max: 'min', floor: 'ceil', ceil: 'floor', indexOf: 'lastIndexOf', find: 'findLast' },
};

/** All mutations of a file of TypeScript, in the order of the code. Types, imports and rows of tables have none. */
export function findMutations(file: string, text: string): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  ts.forEachChild(source, visit);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const replacement of ts.isStatement(node) ? statements(node) : []) add(node, replacement, true);
    for (const replacement of ts.isExpression(node) && isWhole(node) ? expressions(node) : []) {
      add(node, replacement, false);
    }
    ts.forEachChild(node, visit);
  }

  function add(node: ts.Node, replacement: string, isStatement: boolean): void {
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, start, end: node.end, replacement, isStatement });
  }

  function statements(node: ts.Statement): string[] {
    const isAlone = ts.isExpressionStatement(node) && !isSuperCall(node.expression);
    return isAlone || isGuard(node) ? [''] : [];
  }

  function expressions(node: ts.Expression): string[] {
    const own = changed(node);
    return isCondition(node) && !isNegated(node) ? [...own, `!(${codeOf(node)})`] : own;
  }

  function changed(node: ts.Expression): string[] {
    if (isInOrder(node) || isNeverUsed(node)) return [];
    if (ts.isBinaryExpression(node)) return binary(node);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      return [codeOf(node.operand)];
    }
    if (ts.isCallExpression(node)) return call(node);
    if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
    if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
    if (isInTable(node)) return [];
    if (ts.isNumericLiteral(node)) return number(Number(node.text));
    if (ts.isStringLiteral(node)) return [node.text === '' ? "'mutated'" : "''"];
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return ['[]'];
    return [];
  }

  function binary({ left, operatorToken, right }: ts.BinaryExpression): string[] {
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      return isEndOfSplit(left) ? [] : [codeOf(left)];
    }
    const operator = operators[operatorToken.kind];
    if (operator === undefined) return [];
    const isAssignment = operator.length === 2 && /^[-+]=$/.test(operator);
    return [
      isAssignment
        ? `${codeOf(left)} ${operator} ${codeOf(right)}`
        : `(${codeOf(left)}) ${operator} (${codeOf(right)})`,
    ];
  }

  function call({ expression, arguments: given }: ts.CallExpression): string[] {
    if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken) return [];
    const { text: name } = expression.name;
    const object = codeOf(expression.expression);
    const swapped = Object.hasOwn(swappedNames, name) ? swappedNames[name] : undefined;
    const all = text.slice(expression.end, expression.parent.end);
    return [
      ...(droppedCalls.has(name) ? [object] : []),
      ...(swapped && given.length > 0 && !isInDifference(expression.parent)
        ? [`${object}.${swapped}${all}`]
        : []),
    ];
  }

  function codeOf(node: ts.Node): string {
    return text.slice(node.getStart(source), node.end);
  }
}

function number(value: number): string[] {
  return Number.isInteger(value) && value > 0 ? [String(value + 1), String(value - 1)] : [String(value + 1)];
}

/** Whether an expression can be put into parentheses: it is no name of a property, and no part of a longer chain. */
function isWhole(node: ts.Expression): boolean {
  const { parent } = node;
  if ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node)
    return false;
  if (ts.isBindingElement(parent) && parent.propertyName === (node as ts.Node)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent)) return false;
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent)) return parent.expression === node;
  return !(ts.isOptionalChain(parent) && 'expression' in parent && parent.expression === node);
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Whether another mutation of an expression is its negation already. */
function isNegated(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  const equality = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
  return ts.isBinaryExpression(node) && equality.includes(node.operatorToken.kind);
}

function isCondition(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
}

/** An `if` that only leaves early: `if (…) return;`. */
function isGuard(node: ts.Statement): boolean {
  if (!ts.isIfStatement(node) || node.elseStatement) return false;
  const { thenStatement } = node;
  const [only, ...more] = ts.isBlock(thenStatement) ? thenStatement.statements : [thenStatement];
  return (
    only !== undefined &&
    more.length === 0 &&
    (ts.isReturnStatement(only) ||
      ts.isThrowStatement(only) ||
      ts.isContinueStatement(only) ||
      ts.isBreakStatement(only))
  );
}

/**
 * Whether an expression is a part of `a < b ? -1 : 1`, by which lists are sorted: what is equal has no order, and only the sign
 * counts. The whole is turned around as the condition that it is.
 */
function isInOrder(node: ts.Expression): boolean {
  const inSign = ts.isPrefixUnaryExpression(node.parent) ? node.parent : node;
  const whole = inSign.parent;
  if (!ts.isConditionalExpression(whole) || !ts.isBinaryExpression(whole.condition)) return false;
  const { kind } = whole.condition.operatorToken;
  const isOrder = kind === ts.SyntaxKind.LessThanToken || kind === ts.SyntaxKind.GreaterThanToken;
  return isOrder && isOne(whole.whenTrue) && isOne(whole.whenFalse);
}

/** `1` or `-1`. */
function isOne(node: ts.Expression): boolean {
  return /^-?1$/.test(node.getText());
}

/** Whether a call is a side of `names.indexOf(a) - names.indexOf(b)`, which sorts by a list: it has each name once. */
function isInDifference(call: ts.Node): boolean {
  const { parent } = call;
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.MinusToken &&
    [parent.left, parent.right].every((side) => /^\w+\.indexOf\([\w.]+\)$/.test(side.getText()))
  );
}

/** Whether an expression is what stands for the first or the last part of a split text, which always has one. */
function isNeverUsed(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const isDefault = parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
    return isDefault && parent.right === node && isEndOfSplit(parent.left);
  }
  if (!ts.isBindingElement(parent) || parent.initializer !== node) return false;
  const { parent: pattern } = parent;
  const { parent: declaration } = pattern;
  return (
    ts.isArrayBindingPattern(pattern) &&
    pattern.elements[0] === parent &&
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    isSplit(declaration.initializer)
  );
}

/** `text.split('/')[0]`, or `pop()`, `shift()`, `at(0)` or `at(-1)` of it. */
function isEndOfSplit(node: ts.Expression): boolean {
  if (ts.isElementAccessExpression(node)) {
    return node.argumentExpression.getText() === '0' && isSplit(node.expression);
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  const call = `${name.text}(${node.arguments.map((given) => given.getText()).join()})`;
  return ['pop()', 'shift()', 'at(0)', 'at(-1)'].includes(call) && isSplit(expression);
}

/** A text split at a text that is not empty, which is never a list of no parts. */
function isSplit(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node) || ts.isOptionalChain(node)) return false;
  const [separator, ...more] = node.arguments;
  return (
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'split' &&
    separator !== undefined &&
    ts.isStringLiteral(separator) &&
    separator.text !== '' &&
    more.length === 0
  );
}

function isSuperCall(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function isSum({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/**
 * Whether a value is a row of a table of a module, or a part of a text of several lines: it is data, which a test could only
 * write again.
 */
function isInTable(node: ts.Node): boolean {
  let isRow = false;
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at)) return false;
    isRow ||= ts.isObjectLiteralExpression(at) || ts.isArrayLiteralExpression(at);
    isRow ||= ts.isStringLiteral(node) && ts.isBinaryExpression(at) && isSum(at);
  }
  return isRow;
}
