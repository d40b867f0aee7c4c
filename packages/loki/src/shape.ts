import { lazy, lazyModule } from "@millrace/core";
import type * as z from "zod";

const zod = lazyModule<typeof z>(import.meta.url, "zod");

/** The shape of a Loki model: which keys there are and of which type. What holds beyond that is a rule's. */
export const lokiShape = lazy(() => {
  const { array, boolean, int, literal, looseObject, strictObject, string } = zod();
  const period = strictObject({
    from: string(),
    store: string(),
    object_store: literal("s3"),
    schema: string(),
    index: strictObject({
      prefix: string(),
      path_prefix: string().optional(),
      period: string(),
    }),
  });
  return strictObject({
    kind: literal("monolithic-loki"),
    version: string(),
    bucket: string(),
    region: string().optional(),
    schema: array(period),
    retention: string().optional(),
    labels: looseObject({ kind: literal("label-contract"), names: array(string()) }).optional(),
    auth: boolean(),
    port: int(),
    task: strictObject({ cpu: int().positive(), memory: int().positive() }),
    image: string().min(1),
  });
});
