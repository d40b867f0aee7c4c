import { spend } from "../meter.js";
import type { Statement } from "../syntax/lua-ast.js";
import type { Compiler, Execute, Leave, Signal } from "./compiler.js";

/** Statements one after the other; a `goto` out of them to a label among them goes on there. */
export function compileBlock(
  c: Compiler,
  statements: readonly Statement[],
  compile: (statement: Statement) => Execute,
): Execute {
  const labels = new Map<string, number>();
  const steps: Execute[] = [];
  for (const statement of statements) {
    if (statement.kind === "label") labels.set(statement.name, steps.length);
    else steps.push(compile(statement));
  }
  return labels.size > 0 ? withLabels(c, steps, labels) : straight(steps);
}

function straight(steps: readonly Execute[]): Execute {
  const [first, second, third] = steps;
  if (first === undefined) return () => undefined;
  if (second === undefined) return first;
  if (third === undefined) return (frame) => first(frame) ?? second(frame);
  if (steps.length === 3) return (frame) => first(frame) ?? second(frame) ?? third(frame);
  return (frame) => {
    for (let at = 0; at < steps.length; at += 1) {
      const signal = steps[at]?.(frame);
      if (signal !== undefined) return signal;
    }
    return undefined;
  };
}

export const isLeave = (signal: Signal): signal is Leave =>
  signal !== undefined && "leave" in signal;

function withLabels(
  { machine }: Compiler,
  steps: readonly Execute[],
  labels: ReadonlyMap<string, number>,
): Execute {
  return (frame) => {
    for (let at = 0; at < steps.length; ) {
      const signal = steps[at]?.(frame);
      at += 1;
      if (signal === undefined) continue;
      const target =
        isLeave(signal) && signal.leave === "goto" ? labels.get(signal.label) : undefined;
      if (target === undefined) return signal;
      spend(machine.meter, 1);
      at = target;
    }
    return undefined;
  };
}
