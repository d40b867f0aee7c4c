import { fileURLToPath } from "node:url";
import ts from "typescript";
import * as customs from "../../src/generated/customs/index.js";
import * as filters from "../../src/generated/filters/index.js";
import * as inputs from "../../src/generated/inputs/index.js";
import * as outputs from "../../src/generated/outputs/index.js";
import * as processors from "../../src/generated/processors/index.js";
import * as main from "../../src/index.js";

const MODULES: Readonly<Record<string, object>> = {
  "@millrace/fluentbit": main,
  "@millrace/fluentbit/customs": customs,
  "@millrace/fluentbit/filters": filters,
  "@millrace/fluentbit/inputs": inputs,
  "@millrace/fluentbit/outputs": outputs,
  "@millrace/fluentbit/processors": processors,
};

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
};

/** What a printed file exports. It can reach this package and nothing else. */
export function runTypeScript(text: string): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(text, { compilerOptions: options });
  const exported: Record<string, unknown> = {};
  const require = (name: string): object => {
    const module = MODULES[name];
    if (module === undefined) throw new Error(`${name} is imported`);
    return module;
  };
  new Function("require", "exports", `"use strict";${outputText}`)(require, exported);
  return exported;
}

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** What strict TypeScript says of printed files, by name. One program for all of them. */
export function typeFaults(texts: ReadonlyMap<string, string>): readonly string[] {
  const files = new Map(
    [...texts].map(([name, text]) => [`${root}packages/fluentbit/${name}`, text]),
  );
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options: own } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const compilerOptions = { ...own, incremental: false, types: [] };
  const host = ts.createCompilerHost(compilerOptions);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...files.keys()], compilerOptions, host);
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return found.map(({ messageText, start = 0 }) => {
      const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
      const shown = source?.text.split("\n")[line]?.trim();
      return `${path.slice(root.length)}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}: ${shown}`;
    });
  });
}
