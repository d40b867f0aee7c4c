import { fileURLToPath } from "node:url";
import ts from "typescript";

/** What the compiler says of a file in `test/types/messages`, which is meant not to compile. */
export function messagesOf(name: string): string[] {
  const file = fileURLToPath(new URL(`../types/messages/${name}`, import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2023.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
