import { diagnostic } from "@millrace/core";
import { isOnFargate, type TaskRule } from "./task-rule.js";

const docs =
  "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html";

export const configFileType = diagnostic<{ type: string; reason: string }>("FL_CONFIG_FILE_TYPE", {
  severity: "error",
  message: ({ type, reason }) => `config-file-type ${JSON.stringify(type)} ${reason}`,
  hint: () =>
    'on Fargate use an init- image, which reads S3 itself, or "file" and a config that is in the image',
  docs,
});

export const configFileValue = diagnostic<{ reason: string }>("FL_CONFIG_FILE_VALUE", {
  severity: "error",
  message: ({ reason }) => `config-file-value ${reason}`,
  hint: () =>
    "the absolute path of a config in the image, such as /fluent-bit/millrace/fluent-bit.conf",
  docs,
});

/** The agent mounts its generated config there. */
const RESERVED = "/fluent-bit/etc/fluent-bit.conf";

/** The options of a log router name a config that the agent can include. */
export const firelensOptions: TaskRule = function* (task) {
  for (const { at, container } of task.containers) {
    const { options } = container.firelensConfiguration ?? {};
    if (options === undefined) continue;
    const path = [...at, "firelensConfiguration", "options"];
    const type = options["config-file-type"];
    const value = options["config-file-value"];
    if (type === undefined) continue;
    const typeReason = typeFault(type, isOnFargate(task));
    const valueReason = valueFault(type, value);
    if (typeReason !== undefined)
      yield configFileType([...path, "config-file-type"], { type, reason: typeReason });
    if (valueReason !== undefined)
      yield configFileValue([...path, "config-file-value"], { reason: valueReason });
  }
};

function typeFault(type: string, onFargate: boolean): string | undefined {
  if (type !== "s3" && type !== "file") return "is neither s3 nor file";
  return type === "s3" && onFargate ? "is not supported on Fargate" : undefined;
}

function valueFault(type: string, value: string | undefined): string | undefined {
  if (value === undefined || value === "") return "is missing";
  if (type === "file" && value === RESERVED) return `is ${RESERVED}, where the agent puts its own`;
  if (type === "s3" && !/^arn:[^:]+:s3:::[^/]+\/.+/.test(value) && !value.startsWith("${"))
    return "is no ARN of an object in S3";
  return undefined;
}
