import type { Diagnostic, Path } from "@millrace/core";
import type { Engine } from "../catalogue/engine.js";
import { invalidOption } from "../check/option-findings.js";
import type { OutputPlugin } from "../model/plugin.js";
import { checkOptions } from "./check-options.js";
import { checkLokiOutput } from "./loki-output.js";

/** All findings about one output: those of any config, and what a definition asks of Loki's labels besides. */
export function checkOutput(output: OutputPlugin, engine: Engine, path: Path): Diagnostic[] {
  const found = checkOptions(output, engine, path);
  if (output.plugin !== "loki") return found;
  const asked = [...checkLokiOutput(output, path)];
  // What we say of a host or of labels, the engine's view of them would only say again.
  const told = new Set(asked.map((one) => one.path[path.length]));
  const again = ({ code, path: at }: Diagnostic): boolean =>
    told.has(at[path.length]) && (code === "FB_HOST_SYNTAX" || code === invalidOption.code);
  return [...found.filter((one) => !again(one)), ...asked];
}
