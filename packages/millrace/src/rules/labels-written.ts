import {
  type Diagnostic,
  diagnostic,
  didYouMean,
  type LabelContract,
  type Path,
} from "@millrace/core";

export const labelNotWritten = diagnostic<{ label: string; written: readonly string[] }>(
  "STACK_LABEL_NOT_WRITTEN",
  {
    severity: "error",
    message: ({ label }) =>
      `the label ${JSON.stringify(label)} is queried, and no output of the stack writes it`,
    hint: ({ label, written }) =>
      didYouMean(label, written) ??
      (written.length === 0
        ? "add a lokiOutput that writes it: labels.write({ … })"
        : `labels that are written: ${written.join(", ")}`),
  },
);

export const noLokiOutput = diagnostic("STACK_NO_LOKI_OUTPUT", {
  severity: "error",
  message: () =>
    "there are dashboards or alerts for Loki, and no output of the stack writes to Loki",
  hint: () => "send a route to lokiOutput({ … }), or take grafana out of the definition",
});

/** Where a contract is used to read: a dashboard, an alert. */
export interface LabelReader {
  readonly path: Path;
  readonly contract: LabelContract;
}

/** What is queried must be written: a label that nobody writes makes a dashboard that is empty for ever. */
export function* checkLabelsWritten(
  readers: readonly LabelReader[],
  written: ReadonlySet<string>,
): Iterable<Diagnostic> {
  if (readers.length > 0 && written.size === 0) {
    yield noLokiOutput(["grafana"], {});
    return;
  }
  for (const { path, contract } of readers) {
    for (const label of contract.names) {
      if (!written.has(label))
        yield labelNotWritten([...path, "labels"], { label, written: [...written] });
    }
  }
}
