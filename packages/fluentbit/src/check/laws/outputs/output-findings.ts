import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../../explanation.js";
import { missingOption } from "../../option-findings.js";
import type { OptionView, PluginView } from "../../plugin-view.js";

export const oneOfNeeded = diagnostic<{ plugin: string; options: readonly string[] }>(
  "FB_ONE_OF_NEEDED",
  {
    severity: "error",
    message: ({ plugin, options }) => `the ${plugin} plugin needs ${options.join(" or ")}`,
    hint: ({ options }) => `add ${options[0]}`,
  },
);

export const partnerMissing = diagnostic<{ option: string; other: string; effect: string }>(
  "FB_PARTNER_MISSING",
  {
    severity: "warning",
    message: ({ option, other, effect }) => `${option} stands without ${other}: ${effect}`,
    hint: ({ other }) => `add ${other}`,
  },
);

export const hostSyntax = diagnostic<{ option: string; host: string; wrong: string }>(
  "FB_HOST_SYNTAX",
  {
    severity: "warning",
    message: ({ option, host, wrong }) =>
      `${option} is a name or an address alone, and ${JSON.stringify(host)} has ${wrong}, so no connection is made`,
    hint: ({ option }) =>
      `write ${option} without scheme, port and path; the port stands in Port, https is tls on`,
  },
);

export const plainHttpsPort = diagnostic<{ plugin: string }>("FB_PLAIN_HTTPS_PORT", {
  severity: "warning",
  message: ({ plugin }) => `the ${plugin} plugin speaks plain text to port 443, because tls is off`,
  hint: () => "add tls on",
});

export const missingFile = diagnostic<{ option: string; file: string }>("FB_MISSING_FILE", {
  severity: "error",
  message: ({ option, file }) =>
    `${option} names ${JSON.stringify(file)}, and there is no such file`,
  hint: () => "give the path as the engine sees it, or put the file there",
});

export const unreadFile = diagnostic<{ option: string; file: string; wrong: string }>(
  "FB_UNREAD_FILE",
  {
    severity: "warning",
    message: ({ option, file, wrong }) =>
      `${option} names ${JSON.stringify(file)}, which ${wrong}, and the engine goes on without it`,
    hint: () => "give the path of a file that the engine's container has",
  },
);

export const unseenFile = diagnostic<{ option: string; file: string }>("FB_UNSEEN_FILE", {
  severity: "warning",
  message: ({ option, file }) =>
    `${option} names ${JSON.stringify(file)}, which cannot be seen from here; without it the engine does not start`,
  hint: () => "make sure that the image has it, or a volume",
});

export const headerSyntax = diagnostic<{ option: string; header: string; wrong: string }>(
  "FB_HEADER_SYNTAX",
  {
    severity: "warning",
    message: ({ option, header, wrong }) =>
      `${option} takes a name, a space and a value; ${JSON.stringify(header)} ${wrong}`,
    hint: ({ option }) => `write ${option} X-Name value`,
  },
);

/** An option that is of use only beside another. */
export function withoutPartner(
  { written, spot }: OptionView,
  other: string,
  effect: string,
): Diagnostic {
  return partnerMissing(spot.path, { option: written, other, effect }, spot.position);
}

/** None of some options stands there. */
export function noneOf({ plugin, spot }: PluginView, ...options: readonly string[]): Diagnostic {
  const [option = ""] = options;
  return options.length === 1
    ? missingOption([...spot.path, option], { option, plugin }, spot.position)
    : oneOfNeeded(spot.path, { plugin, options }, spot.position);
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const output = (...lines: readonly string[]): string =>
  `${INPUT}[OUTPUT]\n${lines.map((line) => `    ${line}\n`).join("")}    Match *\n`;

export const explanations: readonly Explanation[] = [
  {
    code: oneOfNeeded.code,
    wrong: "An output takes one of several options, and has none of them.",
    production: "The engine does not start.",
    fix: "Add one of them.",
    failing: { config: output("Name splunk", "Host splunk.local") },
    fixed: {
      config: output("Name splunk", "Host splunk.local", "Splunk_Token ${SPLUNK_TOKEN}"),
    },
    source: "plugins/out_splunk/splunk_conf.c",
  },
  {
    code: partnerMissing.code,
    wrong: "An option stands alone that is half of a pair.",
    production:
      "The engine starts. The other side refuses what it sends, or the option does nothing.",
    fix: "Add the other half.",
    failing: { config: output("Name http", "Host logs.local", "HTTP_User web") },
    fixed: {
      config: output(
        "Name http",
        "Host logs.local",
        "HTTP_User web",
        "HTTP_Passwd ${HTTP_PASSWORD}",
      ),
    },
  },
  {
    code: hostSyntax.code,
    wrong: "A host has a scheme, a port or a path.",
    production: "The engine starts, cannot resolve the name, retries and drops the records.",
    fix: "Split it: Host, Port, tls, and the path's own option.",
    failing: { config: output("Name loki", "Host http://loki.local:3100", "Labels job=web") },
    fixed: { config: output("Name loki", "Host loki.local", "Port 3100", "Labels job=web") },
  },
  {
    code: plainHttpsPort.code,
    wrong: "An output goes to port 443 and tls is off.",
    production: "The other side expects TLS and closes the connection, so nothing is delivered.",
    fix: "Add tls on.",
    failing: { config: output("Name es", "Host search.local", "Port 443") },
    fixed: { config: output("Name es", "Host search.local", "Port 443", "tls on") },
  },
  {
    code: missingFile.code,
    wrong: "An option names a file that is not there.",
    production: "The engine does not start.",
    fix: "Put the file there, or correct the path.",
    failing: { config: output("Name http", "Host logs.local", "tls on", "tls.ca_file ca.pem") },
    fixed: {
      config: output("Name http", "Host logs.local", "tls on", "tls.ca_file ca.pem"),
      files: { "ca.pem": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n" },
    },
    source: "src/tls/openssl.c",
  },
  {
    code: unreadFile.code,
    wrong: "An option names a file that the engine cannot read, and it starts all the same.",
    production: "What the file says is not done: Loki gets no labels from the records, for one.",
    fix: "Correct the path, or the file.",
    failing: { config: output("Name loki", "Host loki.local", "Label_Map_Path map.json") },
    fixed: {
      config: output("Name loki", "Host loki.local", "Label_Map_Path map.json"),
      files: { "map.json": '{"container_name": "container"}' },
    },
    source: "plugins/out_loki/loki.c",
  },
  {
    code: unseenFile.code,
    wrong: "An option names a file by its whole path, and it is not where the check runs.",
    production: "If the engine's container lacks it, the engine does not start.",
    fix: "Make sure that the file is in the image or on a volume; files below /fluent-bit, /etc and /run are not looked for.",
    failing: {
      config: output("Name http", "Host logs.local", "tls on", "tls.ca_file /nowhere/ca.pem"),
    },
    fixed: {
      config: output("Name http", "Host logs.local", "tls on", "tls.ca_file /etc/ssl/ca.pem"),
    },
  },
  {
    code: headerSyntax.code,
    wrong: "A header has no value, or is written with a colon as in HTTP itself.",
    production: "The engine sends a header that no server knows.",
    fix: "Write the name, a space and the value.",
    failing: { config: output("Name http", "Host logs.local", "Header X-Team: web") },
    fixed: { config: output("Name http", "Host logs.local", "Header X-Team web") },
    source: "plugins/out_http/http.c",
  },
];
