// @ts-check
// Makes aws-provider-schema.json: what the AWS provider accepts, for the few resources that our modules use.
//
// The source is the npm package @cdktf/provider-aws (MPL-2.0), whose classes were generated from the
// provider's own schema and carry that TypeScript source in their source maps. It takes 392 MB, so it is no
// dependency of this repository. To make the file anew:
//
//   npm install --prefix TEMP --ignore-scripts --legacy-peer-deps @cdktf/provider-aws@21.22.1
//   node deploy/terraform/test/support/extract-aws-schema.mjs TEMP/node_modules/@cdktf/provider-aws
//   npx biome check --write deploy/terraform/test/support/aws-provider-schema.json
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const resources = [
  "cloudwatch-log-group",
  "ecs-service",
  "ecs-task-definition",
  "iam-role",
  "iam-role-policy",
  "s3-bucket",
  "s3-bucket-lifecycle-configuration",
  "s3-bucket-ownership-controls",
  "s3-bucket-policy",
  "s3-bucket-public-access-block",
  "s3-bucket-server-side-encryption-configuration",
  "s3-bucket-versioning",
  "s3-object",
];
const dataSources = ["data-aws-region"];

/**
 * A block as the provider declares it. A type is in Terraform's own notation: `"string"`, `["list", "string"]`.
 *
 * @typedef {{ type: unknown, required?: true, optional?: true, computed?: true }} Attribute
 * @typedef {{ nesting: string, min?: number, max?: number, block: Block }} NestedBlock
 * @typedef {{ attributes: Record<string, Attribute>, blocks?: Record<string, NestedBlock> }} Block
 */

/** The TypeScript that a class file was compiled from. */
function sourceOf(/** @type {string} */ file) {
  const [, map = ""] = readFileSync(file, "utf8").split(
    "//# sourceMappingURL=data:application/json;base64,",
  );
  return /** @type {string} */ (
    JSON.parse(Buffer.from(map, "base64").toString()).sourcesContent[0]
  );
}

const scalars = new Map([
  ["string", "string"],
  ["number", "number"],
  ["boolean", "bool"],
  ["stringList", "string"],
  ["numberList", "number"],
  ["stringMap", "string"],
  ["numberMap", "number"],
  ["booleanMap", "bool"],
]);

/** Reads one class file: each struct's attributes with type, and which of them are blocks. */
class Module {
  /** @type {Map<string, string>} */
  classes = new Map();
  /** @type {Map<string, Map<string, { isBlock: boolean, type: string, of: string }>>} */
  inputs = new Map();

  constructor(/** @type {string} */ source) {
    for (const [, name = "", body = ""] of source.matchAll(
      /^export class (\w+) extends [^{]*\{(.*?)^\}/gms,
    )) {
      this.classes.set(name, body);
    }
    for (const [text, name = ""] of source.matchAll(
      /^export function (\w+)ToHclTerraform\(.*?^\}/gms,
    )) {
      this.inputs.set(name.toLowerCase(), inputsOf(text));
    }
  }

  /** The class of the resource, data source or provider itself. */
  outermost() {
    for (const [name, body] of this.classes) {
      const type = /tfResourceType = "(\w+)"/.exec(body)?.[1];
      if (type !== undefined) return { name, body, type };
    }
    throw new Error("no class of this file is a resource");
  }

  block(/** @type {string} */ body, /** @type {Map<string, any>} */ inputs) {
    /** @type {Block} */
    const block = { attributes: {} };
    for (const part of body.split(/^ {2}\/\/ (?=\w+ - computed: )/m).slice(1)) {
      const [head = "", ...rest] = part.split("\n");
      const [, name = "", computed, optional, required] =
        /^(\w+) - computed: (\w+), optional: (\w+), required: (\w+)/.exec(head) ?? [];
      const flags = {
        ...(required === "true" ? { required: /** @type {const} */ (true) } : {}),
        ...(optional === "true" ? { optional: /** @type {const} */ (true) } : {}),
        ...(computed === "true" ? { computed: /** @type {const} */ (true) } : {}),
      };
      const input = inputs.get(name);
      if (input?.isBlock) {
        block.blocks ??= {};
        block.blocks[name] = this.nested(input, rest.join("\n"), required === "true");
      } else {
        block.attributes[name] = {
          type: input === undefined ? this.typeRead(rest.join("\n")) : this.typeOf(input),
          ...flags,
        };
      }
    }
    return block;
  }

  /** @returns {NestedBlock} */
  nested(
    /** @type {{ type: string, of: string }} */ { type, of },
    /** @type {string} */ text,
    /** @type {boolean} */ required,
  ) {
    const single = type === "struct";
    const one = new RegExp(`new ${of.replace(/List$/, "")}OutputReference\\(`).test(text);
    return {
      nesting: single ? "single" : type,
      ...(required ? { min: 1 } : {}),
      ...(!single && one ? { max: 1 } : {}),
      block: this.struct(of),
    };
  }

  /** @returns {Block} */
  struct(/** @type {string} */ of) {
    const name = of.replace(/List$/, "");
    const body = this.classes.get(`${name}OutputReference`);
    const inputs = this.inputs.get(name.toLowerCase()) ?? new Map();
    return body === undefined ? this.optionalBlock(inputs) : this.block(body, inputs);
  }

  /**
   * Blocks of the provider itself have no class that says which attributes are required.
   *
   * @returns {Block}
   */
  optionalBlock(/** @type {Map<string, any>} */ inputs) {
    const attributes = [...inputs].map(([name, input]) => [
      name,
      { type: this.typeOf(input), optional: true },
    ]);
    return /** @type {Block} */ ({ attributes: Object.fromEntries(attributes) });
  }

  /**
   * Type of what can be set.
   *
   * @returns {unknown}
   */
  typeOf(/** @type {{ type: string, of: string }} */ { type, of }) {
    const scalar = scalars.get(of);
    const item = scalar ?? this.objectType(of);
    return type === "simple" || type === "struct" ? item : [type, item];
  }

  /** Type of what can only be read. */
  typeRead(/** @type {string} */ text) {
    if (text.includes("getStringAttribute(")) return "string";
    if (text.includes("getNumberAttribute(")) return "number";
    if (text.includes("getBooleanAttribute(")) return "bool";
    if (text.includes("cdktf.StringMap(")) return ["map", "string"];
    if (/Fn\.tolist\(this\.getListAttribute\(/.test(text)) return ["set", "string"];
    if (text.includes("getListAttribute(")) return ["list", "string"];
    const [, list, , set] = /new (\w+)List\(this, "(\w+)", (true|false)\)/.exec(text) ?? [];
    if (list !== undefined) return [set === "true" ? "set" : "list", this.objectType(list)];
    throw new Error(`no type in: ${text.slice(0, 200)}`);
  }

  /** @returns {unknown} */
  objectType(/** @type {string} */ of) {
    const { attributes } = this.struct(of);
    return [
      "object",
      Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type])),
    ];
  }
}

function inputsOf(/** @type {string} */ text) {
  const found = new Map();
  for (const [, name, isBlock, type, of] of text.matchAll(
    /^ {4,6}(\w+): \{\n.*\n\s*isBlock: (\w+),\n\s*type: "(\w+)",\n\s*storageClassType: "(\w+)",/gm,
  )) {
    found.set(name, { isBlock: isBlock === "true", type, of });
  }
  return found;
}

const [from] = process.argv.slice(2);
if (from === undefined) throw new Error("name the folder of @cdktf/provider-aws");

function schemaOf(/** @type {string} */ folder) {
  const source = sourceOf(join(/** @type {string} */ (from), "lib", folder, "index.js"));
  const module = new Module(source);
  const { body, type } = module.outermost();
  const version = /providers\/hashicorp\/aws\/([\d.]+)\/docs/.exec(source)?.[1];
  return { type, version, block: module.block(body, inputsOf(body)) };
}

const provider = schemaOf("provider");
delete provider.block.attributes.alias; // Terraform's own
const byType = (/** @type {string[]} */ folders) =>
  Object.fromEntries(folders.map(schemaOf).map(({ type, block }) => [type, block]));

const schema = {
  origin: "derived from @cdktf/provider-aws 21.22.1, Copyright (c) HashiCorp, Inc., MPL-2.0",
  providerVersion: provider.version,
  provider: provider.block,
  resources: byType(resources),
  dataSources: byType(dataSources),
};
writeFileSync(
  fileURLToPath(new URL("aws-provider-schema.json", import.meta.url)),
  `${JSON.stringify(schema, undefined, 1)}\n`,
);
