import type { Diagnostic } from "@millrace/core";
import type { Condition } from "../../model/processors.js";
import type { CheckSubject, ProcessorView } from "../subject.js";
import {
  checkCondition,
  conditionIdle,
  explanations,
  partPosition,
  ruleContext,
} from "./condition-findings.js";

export { explanations };

/** A processor's condition is one that the engine takes, and that does what it says. */
export function* checkProcessorConditions({
  processors,
  version,
}: Pick<CheckSubject, "processors" | "version">): Iterable<Diagnostic> {
  for (const view of processors)
    if (view.condition !== undefined) {
      yield* checkCondition(view.condition, {
        kind: "processor",
        path: view.spot.path,
        version,
      });
      yield* checkContexts(view.condition, view);
      yield* checkSignal(view.condition, view);
    }
}

const CONTEXTS = ["body", "metadata"];

/** Unknown ones are taken for the body. */
function* checkContexts({ rules }: Condition, { spot }: ProcessorView): Iterable<Diagnostic> {
  for (const [i, { context, source }] of rules.entries()) {
    if (context === undefined || CONTEXTS.includes(context.toLowerCase())) continue;
    const path = [...spot.path, "condition", "rules", i, "context"];
    const about = { context, known: CONTEXTS, effect: "the record's body is looked at" };
    const found = ruleContext(path, about, partPosition(source, "context"));
    yield Object.freeze({ ...found, severity: "warning" });
  }
}

function* checkSignal(
  { source }: Condition,
  { signal, spot }: ProcessorView,
): Iterable<Diagnostic> {
  if (signal === "logs") return;
  const effect = "it is not looked at, and the processor always runs";
  const position = source === undefined ? spot.position : partPosition(source, "");
  yield conditionIdle([...spot.path, "condition"], { signals: signal, effect }, position);
}
