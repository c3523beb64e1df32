import { relative } from 'node:path'
import { floorProblem } from './floors.mjs'

/** The ESLint rule `house/floors`: every way to import is held against the floors of the house. */
export const floorsRule = {
  meta: { type: 'problem', messages: { floor: 'Floor: {{why}}.' }, schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll('\\', '/')
    const check = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return
      const why = floorProblem(file, source.value, { typeOnly })
      if (why !== undefined) context.report({ node, messageId: 'floor', data: { why } })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
          check(node, node.arguments[0], false)
        }
      },
    }
  },
}
