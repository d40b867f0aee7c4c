import { describe, expect, it } from "vitest";
import { catalogueVersions, loadCatalogue } from "../../../../src/catalogue/catalogue.js";
import { inputLaws } from "../../../../src/check/laws/inputs/index.js";
import { customOverlays, inputOverlays } from "../../../../src/overlay/input-overlays.js";
import { inputView, lawContext, told } from "./input-view.js";

type Option = readonly [key: string, text: string | undefined];

function own(plugin: string, options: readonly Option[], version = "5.1.1"): string[] {
  const law = inputLaws.own[plugin];
  if (law === undefined) throw new RangeError(plugin);
  return told(law(inputView(plugin, ...options), lawContext(version)));
}

/** A plugin, its options, and what is told of them. */
const CASES: readonly (readonly [string, readonly Option[], readonly string[]])[] = [
  ["tail", [["path", "a,b"]], []],
  ["tail", [["path", " , "]], ["FB_INVALID_OPTION path"]],
  ["tail", [["refresh_interval", "0"]], ["FB_INVALID_OPTION refresh_interval"]],
  ["tail", [["refresh_interval", "x"]], ["FB_INVALID_OPTION refresh_interval"]],
  ["tail", [["refresh_interval", "0.5"]], ["FB_MISREAD_OPTION refresh_interval"]],
  ["tail", [["refresh_interval", "1m"]], ["FB_MISREAD_OPTION refresh_interval"]],
  ["tail", [["refresh_interval", "10s"]], []],
  ["tail", [["rotate_wait", "0"]], ["FB_INVALID_OPTION rotate_wait"]],
  ["tail", [["buffer_chunk_size", "64k"]], ["FB_INVALID_OPTION buffer_chunk_size"]],
  [
    "tail",
    [
      ["buffer_chunk_size", "64k"],
      ["buffer_max_size", undefined],
    ],
    [],
  ],
  [
    "tail",
    [
      ["buffer_chunk_size", "64k"],
      ["buffer_max_size", "64k"],
    ],
    [],
  ],
  ["tail", [["multiline", "on"]], ["FB_OPTION_NEEDS_ANOTHER multiline"]],
  ["tail", [["parser_firstline", "a"]], ["FB_OPTION_IGNORED parser_firstline"]],
  [
    "tail",
    [
      ["multiline", undefined],
      ["parser_firstline", "a"],
    ],
    [],
  ],
  [
    "tail",
    [
      ["tag", "a.<n>"],
      ["tag_regex", "(?<n>x)"],
    ],
    [],
  ],
  [
    "tail",
    [
      ["tag", "a.<m>"],
      ["tag_regex", "(?<n>x)"],
    ],
    ["FB_MISREAD_OPTION tag"],
  ],
  ["tail", [["tag_regex", "x"]], ["FB_OPTION_IGNORED tag_regex"]],
  ["tail", [["tag_regex", "(?<n>x"]], ["FB_MISREAD_OPTION tag_regex"]],
  ["dummy", [["dummy", '{"a":1}{"b":2}']], []],
  ["dummy", [["dummy", "hello"]], ["FB_MISREAD_OPTION dummy"]],
  ["dummy", [["dummy", "[1]"]], ["FB_MISREAD_OPTION dummy"]],
  ["dummy", [["rate", "0"]], ["FB_MISREAD_OPTION rate"]],
  [
    "dummy",
    [
      ["rate", "5"],
      ["interval_sec", "2"],
    ],
    ["FB_OPTION_IGNORED rate"],
  ],
  ["forward", [["security.users", "a b"]], ["FB_OPTION_NEEDS_ANOTHER security.users"]],
  [
    "forward",
    [
      ["security.users", "a b"],
      ["empty_shared_key", "on"],
    ],
    [],
  ],
  [
    "forward",
    [
      ["security.users", "a"],
      ["shared_key", "k"],
    ],
    ["FB_INVALID_OPTION security.users"],
  ],
  [
    "forward",
    [
      ["unix_path", "/s"],
      ["unix_perm", "0660"],
    ],
    [],
  ],
  [
    "forward",
    [
      ["unix_path", "/s"],
      ["unix_perm", "rw"],
    ],
    ["FB_MISREAD_OPTION unix_perm"],
  ],
  [
    "forward",
    [
      ["unix_path", "/s"],
      ["port", "1"],
    ],
    ["FB_OPTION_IGNORED port"],
  ],
  [
    "forward",
    [
      ["unix_path", "/s"],
      ["workers", "2"],
    ],
    ["FB_EXCLUSIVE_OPTIONS workers"],
  ],
  ["tcp", [["separator", "|"]], ["FB_OPTION_IGNORED separator"]],
  [
    "tcp",
    [
      ["format", "none"],
      ["separator", "|"],
    ],
    [],
  ],
  [
    "tcp",
    [
      ["chunk_size", "64"],
      ["buffer_size", "32"],
    ],
    ["FB_MISREAD_OPTION buffer_size"],
  ],
  ["udp", [["chunk_size", "big"]], ["FB_INVALID_OPTION chunk_size"]],
  ["syslog", [], ["FB_MISSING_OPTION path"]],
  ["syslog", [["mode", "tcp"]], []],
  ["syslog", [["mode", undefined]], []],
  [
    "syslog",
    [
      ["mode", "tcp"],
      ["path", "/s"],
    ],
    ["FB_OPTION_IGNORED path"],
  ],
  [
    "syslog",
    [
      ["mode", "udp"],
      ["format", "octet"],
    ],
    ["FB_OPTION_IGNORED format"],
  ],
  ["http", [["success_header", "X-A"]], ["FB_MISREAD_OPTION success_header"]],
  ["http", [["tag_key", "$log['tag']"]], []],
  ["http", [["tag_key", "$log['tag"]], ["FB_INVALID_ACCESSOR tag_key"]],
  [
    "http",
    [
      ["oauth2.validate", "on"],
      ["oauth2.issuer", "i"],
    ],
    ["FB_OPTION_NEEDS_ANOTHER oauth2.validate"],
  ],
  ["exec", [["propagate_exit_code", "on"]], ["FB_OPTION_NEEDS_ANOTHER propagate_exit_code"]],
  [
    "exec",
    [
      ["interval_sec", "0"],
      ["interval_nsec", "5"],
    ],
    [],
  ],
  ["exec", [["interval_sec", "0"]], ["FB_MISREAD_OPTION interval_sec"]],
  ["systemd", [["systemd_filter", "_SYSTEMD_UNIT=a"]], []],
  ["systemd", [["systemd_filter", "a.service"]], ["FB_INVALID_OPTION systemd_filter"]],
  ["stdin", [["buffer_size", "15999"]], ["FB_INVALID_OPTION buffer_size"]],
  [
    "serial",
    [
      ["format", "json"],
      ["separator", "x"],
    ],
    ["FB_EXCLUSIVE_OPTIONS separator"],
  ],
  [
    "blob",
    [["upload_success_action", "add_suffix"]],
    ["FB_OPTION_NEEDS_ANOTHER upload_success_action"],
  ],
  ["kubernetes_events", [["kube_url", "kubernetes"]], ["FB_INVALID_OPTION kube_url"]],
];

describe("laws of inputs", () => {
  it.each(CASES)("%s %j: %j", (plugin, options, found) => {
    expect(own(plugin, options)).toEqual(found);
  });

  it("differ by version", () => {
    expect(own("systemd", [["systemd_filter", "a"]], "1.9.10")).toEqual([
      "FB_MISREAD_OPTION systemd_filter",
    ]);
    expect(own("http", [["oauth2.issuer", "i"]], "4.2.8")).toEqual([
      "FB_UNKNOWN_OPTION oauth2.issuer",
    ]);
  });
});

describe("tables", () => {
  const catalogues = catalogueVersions.map(loadCatalogue);

  it("laws and overlays are of plugins that some engine has", () => {
    const inputs = new Set(catalogues.flatMap((one) => one.pluginNames("inputs")));
    const unknown = [...Object.keys(inputLaws.own), ...Object.keys(inputOverlays)].filter(
      (name) => !inputs.has(name),
    );
    expect(unknown).toEqual([]);
    expect(Object.keys(customOverlays)).toEqual(["calyptia"]);
  });

  it.each(Object.entries(inputOverlays))(
    "%s speaks of options that some engine has",
    (name, row) => {
      const known = new Set(
        catalogues.flatMap((one) => [...(one.options("inputs", name)?.keys() ?? [])]),
      );
      for (const { name: unlisted } of row.unlisted ?? []) known.add(unlisted);
      const said = [
        ...(row.required ?? []).map((one) => (typeof one === "string" ? one : one.option)),
        ...(row.repeatable ?? []),
        ...(row.secret ?? []),
        ...Object.keys({ ...row.oneOf, ...row.types, ...row.about, ...row.range }),
      ];
      expect(said.filter((option) => !known.has(option))).toEqual([]);
    },
  );
});
