import { fileURLToPath } from "node:url";
import ts from "typescript";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the compiler says of each file in `messages`, which are meant not to compile. One program for all of them. */
export function compilerMessages(names: readonly string[]): Map<string, string[]> {
  const files = names.map((name) => at(`./messages/${name}`));
  const { config } = ts.readConfigFile(at("../../../../tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, extends: undefined, files: [] },
    ts.sys,
    at("../../../.."),
  );
  const program = ts.createProgram(files, {
    ...options,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    incremental: false,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2023.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  return new Map(
    names.map((name, i) => [
      name,
      program
        .getSemanticDiagnostics(program.getSourceFile(files[i] ?? ""))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ]),
  );
}
