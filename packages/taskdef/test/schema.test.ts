import { expectTypeOf } from "expect-type";
import { test } from "vitest";
import type * as z from "zod";
import type { Container } from "../src/model/container-definition.js";
import type { RegisterTaskDefinition, TaskDefinition } from "../src/model/task-definition.js";
import type { containerSchema } from "../src/schema/container-schema.js";
import type { taskSchema } from "../src/schema/task-schema.js";

type Task = z.output<ReturnType<typeof taskSchema>>;
type AnyContainer = z.output<ReturnType<typeof containerSchema>>;

/** The schema's types are not read-only, and say `| undefined` where ours say that a key may be absent. */
type Comparable<T> = T extends object
  ? { -readonly [K in keyof T]-?: Comparable<Exclude<T[K], undefined>> }
  : T;

test("the schema knows every field, and no other", () => {
  expectTypeOf<keyof AnyContainer>().toEqualTypeOf<keyof Container>();
  expectTypeOf<keyof Task>().toEqualTypeOf<keyof TaskDefinition>();
  expectTypeOf<Comparable<Container>>().toExtend<Comparable<AnyContainer>>();
  expectTypeOf<Comparable<AnyContainer>>().toExtend<Comparable<Container>>();
  expectTypeOf<Comparable<TaskDefinition>>().toExtend<Comparable<Task>>();
  expectTypeOf<Comparable<Task>>().toExtend<Comparable<TaskDefinition>>();
});

test("the model has the API's 18 fields", () => {
  type Api = Exclude<keyof RegisterTaskDefinition, "containerDefinitions"> | "containers";
  expectTypeOf<keyof TaskDefinition>().toEqualTypeOf<Api>();
});
