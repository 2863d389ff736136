/** Keeps the clock and randomness out of rooms where both are arguments, so that every result can be computed again. */

const members = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now', 'timeOrigin'],
  crypto: ['getRandomValues', 'randomUUID'],
  Temporal: ['Now'],
};

const message = 'The clock and chance are passed in here, never read.';

const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';

/** Reports `Date.now`, `new Date()` without arguments, `Date()`, `Math.random` and the like. */
export const noClockOrChance = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      MemberExpression(node) {
        const property = node.computed ? node.property.value : node.property.name;
        if (node.object.type === 'Identifier' && members[node.object.name]?.includes(property)) {
          context.report({ node, message });
        }
      },
      NewExpression(node) {
        if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, message });
      },
      CallExpression(node) {
        // Called without `new`, Date ignores its arguments and returns the current time.
        if (isDate(node.callee)) context.report({ node, message });
      },
    };
  },
};
