import type HandlebarsModule from "handlebars";
import { ConfigError, invariant } from "./diagnostic.js";
import { checkOneLine, type Scalar } from "./guard.js";
import { lazy, lazyModule } from "./lazy.js";

type Handlebars = typeof HandlebarsModule;

const load = lazyModule<Handlebars>(import.meta.url, "handlebars");

/** Handlebars with our one helper that writes: `{{line value}}` puts a value on its line or refuses it. */
const engine = lazy(() => {
  const own = load().create();
  own.registerHelper("line", (value: unknown) => oneLine(value));
  return own;
});

/**
 * Declares a text artefact that is neither YAML nor JSON. The template is compiled at first use, strictly:
 * a name that the data lacks is our bug. Values enter only through `{{line …}}`, which lets no value add a line.
 *
 * @returns a function from data to text; it throws ConfigError `CORE_LINE_BREAK_IN_VALUE`.
 */
export function textTemplate<Data extends object>(source: string): (data: Data) => string {
  const compiled = lazy(() => {
    const { parse, compile } = engine();
    const tree = parse(source);
    assertGuarded(tree.body);
    return compile(tree, {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { line: true },
    });
  });
  return (data) => compiled()(data, { allowProtoPropertiesByDefault: false });
}

interface TemplateNode {
  readonly type: string;
  readonly path?: { readonly original: unknown };
  readonly program?: {
    readonly body: readonly unknown[];
    readonly blockParams?: readonly string[];
  };
  readonly inverse?: { readonly body: readonly unknown[] };
}

/** A template that writes a value past the guard is our bug, found when it is compiled. */
function assertGuarded(body: readonly unknown[]): void {
  for (const node of body as readonly TemplateNode[]) {
    const bare = node.type === "MustacheStatement" && node.path?.original !== "line";
    invariant(!bare, `a template writes ${String(node.path?.original)} without the guard`);
    invariant(!node.type.startsWith("Partial"), "a template uses a partial");
    const shadowed = node.program?.blockParams?.includes("line") === true;
    invariant(!shadowed, "a template hides the guard behind a block parameter");
    if (node.program !== undefined) assertGuarded(node.program.body);
    if (node.inverse !== undefined) assertGuarded(node.inverse.body);
  }
}

function oneLine(value: unknown): string {
  const scalar =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  invariant(scalar, `a template got ${typeof value} where text belongs`);
  const found = checkOneLine([], value as Scalar);
  if (found.length > 0) throw new ConfigError(found);
  return String(value);
}
