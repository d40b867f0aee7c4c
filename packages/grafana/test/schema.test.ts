import type { ErrorRate, GrafanaModel, LogsOverview, LokiDatasource } from "@millrace/grafana";
import { expectTypeOf } from "expect-type";
import { test } from "vitest";
import type * as z from "zod";
import type { grafanaSchema } from "../src/schema/grafana.js";

type Shape = z.output<ReturnType<typeof grafanaSchema>>;
type Dashboard = NonNullable<Shape["dashboards"]>[number];
type Alert = NonNullable<Shape["alerts"]>[number];

test("the schema knows every option, and no other", () => {
  expectTypeOf<keyof Shape>().toEqualTypeOf<keyof GrafanaModel>();
  expectTypeOf<keyof NonNullable<Shape["datasource"]>>().toEqualTypeOf<keyof LokiDatasource>();
  expectTypeOf<keyof Extract<Dashboard, { kind: "logs-overview" }>>().toEqualTypeOf<
    keyof LogsOverview
  >();
  expectTypeOf<keyof Extract<Alert, { kind: "error-rate" }>>().toEqualTypeOf<keyof ErrorRate>();
});
