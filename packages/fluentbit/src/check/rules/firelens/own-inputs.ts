import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../../explanation.js";
import { knownText } from "../../plugin-view.js";
import type { CheckSubject } from "../../subject.js";

export const socketInput = diagnostic("FL_SOCKET_INPUT", {
  severity: "warning",
  message: () =>
    "FireLens brings the input on /var/run/fluent.sock itself, and two cannot share a socket",
  hint: () => "take the input out of a custom file of FireLens",
});

export const yamlFile = diagnostic("FL_YAML_FILE", {
  severity: "warning",
  message: () =>
    "FireLens includes a custom file in a classic one, and the engine cannot read YAML there",
  hint: () => "write it in the classic format, or run the router with a command of your own",
});

export const includesMainFile = diagnostic<{ path: string }>("FL_INCLUDES_MAIN_FILE", {
  severity: "error",
  message: ({ path }) => `${path} is the file that FireLens writes, and it includes this one`,
  hint: () => "take the include out",
});

const SOCKET = "/var/run/fluent.sock";
const MAIN_FILE = "/fluent-bit/etc/fluent-bit.conf";

/** What the agent's own file has must not stand in a custom one again. */
export function* checkOwnInputs(subject: CheckSubject): Iterable<Diagnostic> {
  const { inputs, outputs, loaded, engine } = subject;
  for (const input of inputs)
    if (input.plugin === "forward" && knownText(input, "unix_path") === SOCKET)
      yield socketInput(input.spot.path, {}, input.spot.position);
  const onAws = engine.name.startsWith("aws-for-fluent-bit");
  if (onAws && loaded.format === "yaml" && inputs.length === 0 && outputs.length > 0)
    yield yamlFile([], {}, { file: loaded.path, line: 1 });
  for (const { code, message, file, line } of loaded.diagnostics)
    if (code === "FB_FILE_IN_IMAGE" && message.includes(MAIN_FILE))
      yield includesMainFile(
        [],
        { path: MAIN_FILE },
        {
          ...(file === undefined ? {} : { file }),
          ...(line === undefined ? {} : { line }),
        },
      );
}

const SERVICE = "[SERVICE]\n    Grace 30\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match app-firelens-*\n";
const engine = "aws-for-fluent-bit@3.4.9";
const source = "agent/taskresource/firelens/firelensconfig_unix.go of the ECS agent";

export const explanations: readonly Explanation[] = [
  {
    code: socketInput.code,
    wrong: "A config declares the forward input on FireLens's socket.",
    production:
      "The agent's file has that input already. The second one cannot bind, and the router stops.",
    fix: "Take the input out. A custom file needs filters and outputs only.",
    engine,
    source,
    failing: {
      config: `[INPUT]\n    Name      forward\n    unix_path ${SOCKET}\n[OUTPUT]\n    Name  stdout\n    Match *\n`,
    },
    fixed: { config: `${SERVICE}${OUTPUT}` },
  },
  {
    code: yamlFile.code,
    wrong: "A custom file of FireLens is written in YAML.",
    production:
      "The agent includes it in a classic file. The engine refuses it, and the router does not start.",
    fix: "Write it in the classic format. YAML works only where the router runs with a command of your own.",
    engine,
    source,
    failing: {
      format: "yaml",
      config:
        "service:\n  grace: 30\npipeline:\n  outputs:\n    - name: stdout\n      match: app-firelens-*\n",
    },
    fixed: { config: `${SERVICE}${OUTPUT}` },
  },
  {
    code: includesMainFile.code,
    wrong: "A custom file of FireLens includes the file that FireLens writes.",
    production:
      "The two include each other. The engine refuses that, and the router does not start.",
    fix: "Take the include out: the agent's file includes yours, not the other way round.",
    engine,
    source,
    failing: { config: `@INCLUDE ${MAIN_FILE}\n${SERVICE}${OUTPUT}` },
    fixed: { config: `${SERVICE}${OUTPUT}` },
  },
];
