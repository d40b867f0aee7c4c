import type * as Yaml from "yaml";
import { lazyModule } from "./lazy.js";

const yaml = lazyModule<typeof Yaml>(import.meta.url, "yaml");

/** What YAML and JSON can both say. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Text above a YAML document, a line each. */
export interface YamlOptions {
  /** Lines for the head of the file, without `#`. */
  readonly comment?: readonly string[];
}

/**
 * Prints YAML that reads the same under YAML 1.1 (Loki) and 1.2: `on`, `yes`, `012`, `1:30` are quoted.
 * Keys keep their order, long lines stay whole, keys whose value is undefined are left out.
 */
export function printYaml(value: Plain, options: YamlOptions = {}): string {
  const { Document, visit } = yaml();
  const document = new Document(value, {
    version: "1.1",
    schema: "yaml-1.1",
    compat: "core",
    customTags: (tags) => tags.filter((tag) => tag !== "merge" && tagName(tag) !== MERGE),
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && BARE_IS_UNSAFE.test(node.value))
        node.type = "QUOTE_DOUBLE";
    },
  });
  const body = document.toString({ lineWidth: 0, singleQuote: false }).replace(UNSEEN, escaped);
  const head = (options.comment ?? [])
    .map((line) => `# ${line.replace(/[\r\n\u0085\u2028\u2029]+/g, " ")}\n`)
    .join("");
  return head + body;
}

/** Writes `<<` bare, quoted or not. */
const MERGE = "tag:yaml.org,2002:merge";
const tagName = (tag: Yaml.Tags[number]): string => (typeof tag === "string" ? tag : tag.tag);

/** What some reader takes for a merge key, an indentation, a line end or a byte order mark unless it stands in quotes. */
const BARE_IS_UNSAFE = /^<<$|^(?=\s)[\s\S]*\n|[\u0085\u2028\u2029\ufeff]/;
/** Control characters that stand in quotes only, where an escape says the same. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
