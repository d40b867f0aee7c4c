import { canonicalJson, type FileSet, fileSet, type RenderedFile } from "@millrace/core";
import { renderGrafana } from "@millrace/grafana";
import { renderLoki } from "@millrace/loki";
import { taskDefinitionJson } from "@millrace/taskdef";
import { manifestFile, servicePaths } from "./manifest.js";
import type { Stack, StackService } from "./stack.js";

/** All files of a stack, the manifest among them. Same stack, same bytes. */
export function renderStack(stack: Stack): FileSet {
  const files = fileSet([
    ...stack.services.flatMap(serviceFiles),
    ...(stack.loki === undefined ? [] : renderLoki(stack.loki)),
    ...(stack.lokiPolicy === undefined
      ? []
      : [policyFile("loki/policies/task.json", "loki-task-policy", stack.lokiPolicy)]),
    ...(stack.grafana === undefined ? [] : renderGrafana(stack.grafana)),
  ]);
  return fileSet([...files, manifestFile(stack, files)]);
}

function serviceFiles(service: StackService): RenderedFile[] {
  const paths = servicePaths(service);
  const { main, parsers } = service.config;
  const own = (file: RenderedFile): RenderedFile => ({ ...file, service: service.name });
  const conf = (path: string, text: string, purpose: string): RenderedFile => ({
    path,
    text,
    purpose,
    mediaType: "text/plain",
  });
  return [
    {
      path: paths.taskDefinition,
      text: taskDefinitionJson(service.task),
      purpose: "task-definition",
      mediaType: "application/json",
    },
    conf(paths.main, main, "fluent-bit-config"),
    ...(parsers === undefined ? [] : [conf(paths.parsers, parsers, "fluent-bit-parsers")]),
    policyFile(paths.task, "task-role-policy", service.policies.task),
    policyFile(paths.execution, "execution-role-policy", service.policies.execution),
    policyFile(paths.trust, "role-trust-policy", service.policies.trust),
  ].map(own);
}

function policyFile(path: string, purpose: string, document: object): RenderedFile {
  return { path, text: canonicalJson(document), purpose, mediaType: "application/json" };
}
