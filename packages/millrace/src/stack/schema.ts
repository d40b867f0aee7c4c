import { lazy, lazyModule } from "@millrace/core";
import type * as Zod from "zod";

const zod = lazyModule<typeof Zod>(import.meta.url, "zod");

/** Shape of a definition's outermost level. Its parts are checked by the packages that made them. */
export const definitionSchema = lazy(() => {
  const z = zod();
  return z.strictObject({
    name: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]{0,30}$/,
        "expected lower-case letters, digits and -, from a letter, at most 31",
      ),
    region: z
      .string()
      .regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/, "expected an AWS region such as eu-west-1"),
    account: z
      .string()
      .regex(/^\d{12}$/, "expected the twelve digits of an AWS account")
      .optional(),
    engine: z.string(),
    services: z.array(z.unknown()),
    loki: z.unknown().optional(),
    grafana: z
      .strictObject({
        dashboards: z.array(z.unknown()).optional(),
        alerts: z.array(z.unknown()).optional(),
        datasource: z.unknown().optional(),
      })
      .optional(),
    configBucket: z.string().min(1).optional(),
    logGroupRetentionDays: z.int().min(0).optional(),
    preset: z.unknown().optional(),
    ignore: z
      .array(
        z.strictObject({
          code: z.string(),
          path: z.string().optional(),
          reason: z.string().min(1, "expected a reason"),
        }),
      )
      .optional(),
  });
});

/** Shape of one service. */
export const serviceSchema = lazy(() => {
  const z = zod();
  const count = z.int().min(1);
  return z.strictObject({
    kind: z.literal("service", { error: "expected what service(…) returns" }),
    name: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]{0,62}$/,
        "expected lower-case letters, digits and -, from a letter, at most 63",
      ),
    task: z.unknown(),
    logs: z.unknown(),
    router: z
      .strictObject({
        name: z.string().optional(),
        memoryReservation: count.optional(),
        image: z.string().min(1).optional(),
        graceSeconds: count.optional(),
        stopTimeout: count.optional(),
        environment: z.record(z.string(), z.string()).optional(),
        secrets: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
  });
});
