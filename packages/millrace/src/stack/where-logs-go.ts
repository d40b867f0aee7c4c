import { describeOutput, describeTest, OTHERWISE } from "@millrace/fluentbit";
import type { Stack } from "./stack.js";

/** One kind of log: where it comes from, what it is, where it goes. */
export interface DestinationRow {
  /** `service/container`. */
  readonly from: string;
  readonly route: string;
  /** The route's test, in words. */
  readonly test: string;
  readonly outputs: readonly string[];
  readonly continue: boolean;
}

/** Every route of every service, in words and in order. */
export function whereLogsGo({ services }: Stack): DestinationRow[] {
  return services.flatMap(({ name, pipelines }) =>
    pipelines.flatMap(({ place, routes, otherwise = [] }) => {
      const from = `${name}/${place.name}`;
      const rows = routes.map(({ name: route, test, outputs, continue: goesOn }) => ({
        from,
        route,
        test: describeTest(test),
        outputs: outputs.map(describeOutput),
        continue: goesOn,
      }));
      const rest = {
        from,
        route: OTHERWISE,
        test: "what no route took",
        outputs: otherwise.map(describeOutput),
        continue: false,
      };
      return [...rows, rest];
    }),
  );
}
