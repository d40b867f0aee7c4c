import { diagnostic } from "@millrace/core";
import { parseImage } from "../model/image.js";
import type { TaskRule } from "./task-rule.js";

type Tool = "curl" | "wget";

export const healthCheckToolMissing = diagnostic<{ tool: Tool; image: string; instead: string }>(
  "ECS_HEALTHCHECK_TOOL_MISSING",
  {
    severity: "warning",
    message: ({ tool, image }) => `the health check runs ${tool}, which ${image} does not have`,
    hint: ({ instead }) => `a form that works there: ${instead}`,
  },
);

interface KnownImage {
  readonly repository: RegExp;
  readonly tag: RegExp;
  readonly lacks: readonly Tool[];
  readonly instead: (url: string) => string;
}

const node = (url: string): string =>
  `["CMD", "node", "-e", "fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"], or a script of your own: ["CMD", "node", "healthcheck.js"]`;
const python = (url: string): string =>
  `["CMD", "python", "-c", "import urllib.request as u; u.urlopen('${url}', timeout=4)"]`;
const busybox = (url: string): string => `["CMD-SHELL", "wget -q -O /dev/null ${url} || exit 1"]`;
const ownProgram = (): string => '["CMD", "/path/to/a/program/of/the/image"]';
const routerImage = (): string =>
  "the same command with aws-for-fluent-bit 3.0.1 or later, which brought curl back";

/** Images that are known to lack a tool. Names of the user's own images say nothing about what is in them. */
const IMAGES: readonly KnownImage[] = [
  { repository: /(^|\/)node$/, tag: /alpine/, lacks: ["curl"], instead: node },
  { repository: /(^|\/)node$/, tag: /slim/, lacks: ["curl", "wget"], instead: node },
  { repository: /(^|\/)python$/, tag: /alpine/, lacks: ["curl"], instead: python },
  { repository: /(^|\/)python$/, tag: /slim/, lacks: ["curl", "wget"], instead: python },
  { repository: /(^|\/)alpine$/, tag: /^/, lacks: ["curl"], instead: busybox },
  { repository: /(^|\/)distroless\//, tag: /^/, lacks: ["curl", "wget"], instead: ownProgram },
  {
    repository: /(^|\/)fluent\/fluent-bit$/,
    tag: /^(?!.*debug)/,
    lacks: ["curl", "wget"],
    instead: ownProgram,
  },
  {
    repository: /(^|\/)aws-for-fluent-bit$/,
    tag: /^(init-)?(a(md|rm)64-)?3\.0\.0$/,
    lacks: ["curl"],
    instead: routerImage,
  },
];

/** A health check runs what its image has. */
export const healthCheckTool: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    const { image, healthCheck } = container;
    if (image === undefined || healthCheck === undefined) continue;
    const { repository, tag = "" } = parseImage(image);
    const command = healthCheck.command.slice(1).join(" ");
    const known = IMAGES.find((one) => one.repository.test(repository) && one.tag.test(tag));
    const tool = known?.lacks.find((name) => runs(command, name));
    if (known === undefined || tool === undefined) continue;
    const instead = known.instead(urlIn(command));
    yield healthCheckToolMissing([...at, "healthCheck", "command"], { tool, image, instead });
  }
};

/** True when a word of the command is the tool, maybe with its folder. */
function runs(command: string, tool: Tool): boolean {
  return new RegExp(`(^|[\\s;&|(/])${tool}(?=$|[\\s;&|)])`).test(command);
}

/** The address that the command asks, without a password in it. */
function urlIn(command: string): string {
  const url = /https?:\/\/[^\s"']+/.exec(command)?.[0] ?? "http://127.0.0.1:8080/";
  return url.replace(/\/\/[^/@]*@/, "//");
}
