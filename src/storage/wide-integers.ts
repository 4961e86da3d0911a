import {
  type DataTypeNode,
  DataTypeNode as DataTypes,
  type KyselyPlugin,
  OperationNodeTransformer,
} from 'kysely'

class Widened extends OperationNodeTransformer {
  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    return node.dataType === 'integer' ? DataTypes.create('bigint') : node
  }
}

const widened = new Widened()

/** An integer has 64 bits in SQLite; where it has 32, a country would run out of numbers in a year or two. */
export const wideIntegers: KyselyPlugin = {
  transformQuery: ({ node }) => widened.transformNode(node),
  transformResult: async ({ result }) => result,
}
