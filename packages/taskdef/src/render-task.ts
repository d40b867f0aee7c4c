import { canonicalJson } from "@millrace/core";
import type { Container, ContainerDefinition } from "./model/container-definition.js";
import { environmentOf, secretsOf } from "./model/named-values.js";
import type { RegisterTaskDefinition, TaskDefinition } from "./model/task-definition.js";

/** The task as the API takes it: sizes are strings, pairs are lists. What was not given stays absent. */
export function registerTaskDefinition(task: TaskDefinition): RegisterTaskDefinition {
  const { containers, cpu, memory, ...rest } = task;
  return {
    ...rest,
    containerDefinitions: containers.map(containerDefinition),
    ...(cpu === undefined ? {} : { cpu: String(cpu) }),
    ...(memory === undefined ? {} : { memory: String(memory) }),
  };
}

function containerDefinition(container: Container): ContainerDefinition {
  const { environment, secrets, ...rest } = container;
  const variables = environmentOf(container).map(({ name, value }) => ({ name, value }));
  const references = secretsOf(container).map(({ name, value }) => ({ name, valueFrom: value }));
  return {
    ...rest,
    ...(environment === undefined ? {} : { environment: variables }),
    ...(secrets === undefined ? {} : { secrets: references }),
  };
}

/** The file for `aws ecs register-task-definition --cli-input-json`: canonical JSON of a valid task. */
export function taskDefinitionJson(task: TaskDefinition): string {
  return canonicalJson(registerTaskDefinition(task));
}
