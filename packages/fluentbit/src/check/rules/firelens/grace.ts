import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../../explanation.js";
import type { CheckSubject } from "../../subject.js";
import { timeSeconds } from "../options.js";
import { isFirelens } from "../tags.js";

/** What the engine waits at a stop when nobody says. Source: src/flb_config.c. */
const DEFAULT_GRACE = 5;
/** What ECS waits between SIGTERM and SIGKILL when nobody says. */
const ECS_STOP = 30;

export const shortGrace = diagnostic<{ seconds: number; given: boolean }>("FL_SHORT_GRACE", {
  severity: "warning",
  message: ({ seconds, given }) =>
    `the engine has ${seconds} s to send what it holds when the task stops${given ? "" : " (Grace is not set)"}, and ECS would wait ${ECS_STOP} s`,
  hint: () =>
    `write Grace ${ECS_STOP} in SERVICE, and a stopTimeout of the router that is not shorter`,
});

/** At a task's stop the engine should use the time that ECS gives it. */
export function* checkGrace(subject: CheckSubject): Iterable<Diagnostic> {
  if (!isFirelens(subject)) return;
  const { service, loaded } = subject;
  const grace = service.findLast(({ key }) => key === "grace");
  if (grace?.known === false) return;
  const seconds = grace === undefined ? DEFAULT_GRACE : timeSeconds(grace.text);
  if (seconds === undefined || seconds >= ECS_STOP) return;
  const spot = grace?.spot ?? { path: ["service"], position: { file: loaded.path, line: 1 } };
  yield shortGrace(spot.path, { seconds, given: grace !== undefined }, spot.position);
}

const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match app-firelens-*\n";

export const explanations: readonly Explanation[] = [
  {
    code: shortGrace.code,
    wrong: "Fluent Bit gives up 5 seconds after a SIGTERM. ECS would wait 30.",
    production:
      "At every deployment and scale-in the last seconds of logs are lost, and a slow destination loses more.",
    fix: "Set Grace to the stop timeout of the router's container.",
    engine: "aws-for-fluent-bit@3.4.9",
    failing: { config: `[SERVICE]\n    Flush 1\n${OUTPUT}` },
    fixed: { config: `[SERVICE]\n    Flush 1\n    Grace 30\n${OUTPUT}` },
    source: "src/flb_config.c; configs/minimize-log-loss.conf of the AWS image",
  },
];
