import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOutputCommon } from "../../../../src/check/laws/outputs/common.js";
import { checkOutputNetwork, hostFault } from "../../../../src/check/laws/outputs/network.js";
import { checkOutputTls } from "../../../../src/check/laws/outputs/tls.js";
import { lawContext, outputView, told } from "../view.js";

const common = (version: string, ...lines: string[]): string[] =>
  told(checkOutputCommon(outputView("http", ...lines), lawContext(version)));
const tls = (version: string, plugin: string, ...lines: string[]): string[] =>
  told(checkOutputTls(outputView(plugin, ...lines), lawContext(version, {})));
const network = (plugin: string, ...lines: string[]): string[] =>
  told(checkOutputNetwork(outputView(plugin, ...lines), lawContext("5.0.9")));

describe("options of every output", () => {
  it.each(["1", "5", "no_limits", "No_Retries", "False", "off"])("Retry_Limit takes %s", (text) => {
    expect(common("5.0.9", `Retry_Limit ${text}`)).toEqual([]);
  });

  it.each(["0", "-1", "x", "no", "unlimited", "1.5"])("Retry_Limit %s becomes one", (text) => {
    expect(common("5.0.9", `Retry_Limit ${text}`)).toEqual(["FB_MISREAD_OPTION Retry_Limit"]);
  });

  it.each([
    "workers two",
    "workers -1",
    "port http",
    "port 70000",
    "ipv6 maybe",
    "log_suppress_interval soon",
    "storage.total_limit_size -5M",
    "match_regex (app",
  ])("%s is taken in silence", (line) => {
    expect(common("5.0.9", line)).toEqual([`FB_MISREAD_OPTION ${line.split(" ")[0]}`]);
  });

  it.each(["log_level verbose", "storage.total_limit_size zzz", "log_suppress_interval -1"])(
    "%s stops new engines, and old ones ignore it",
    (line) => {
      const key = line.split(" ")[0];
      expect(common("4.2.8", line)).toEqual([`FB_INVALID_OPTION ${key}`]);
      expect(common("1.9.10", line)).toEqual([`FB_MISREAD_OPTION ${key}`]);
    },
  );

  it("a value that nobody knows is not judged, an empty one stops the engine", () => {
    expect(common("5.0.9", "workers")).toEqual([]);
    expect(common("5.0.9", "workers ")).toEqual(["FB_INVALID_OPTION workers"]);
  });
});

describe("a host", () => {
  it.each(["example.com", "my_host", "10.0.0.1", "::1", "fe80::1"])("may be %s", (text) => {
    expect(hostFault(text)).toBeUndefined();
  });

  it.each([
    ["http://example.com", "a scheme"],
    ["example.com/logs", "a path"],
    ["example.com:443", "a port"],
    ["a b", "a space"],
  ])("%s has %s", (text, wrong) => {
    expect(hostFault(text)).toBe(wrong);
  });

  it("is a name of any letters, digits, dots and dashes", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.-]+$/), (text) => hostFault(text) === undefined),
    );
  });

  it("on port 443 wants tls", () => {
    expect(network("es", "Port 443")).toEqual(["FB_PLAIN_HTTPS_PORT Port"]);
    expect(network("es", "Port 443", "tls on")).toEqual([]);
    expect(network("es", "Port 443", "tls")).toEqual([]);
    expect(network("forward", "Port 443")).toEqual([]);
  });
});

describe("tls", () => {
  it.each(["1.9.10", "5.0.9"])("options below it do nothing while it is off, on %s", (version) => {
    expect(tls(version, "http", "tls.verify off")).toEqual(["FB_OPTION_IGNORED tls.verify"]);
    expect(tls(version, "http", "tls", "tls.verify off")).toEqual([]);
    expect(tls(version, "s3", "tls.verify off")).toEqual([]);
  });

  it("before 2.2 is switched on by on and true alone", () => {
    expect(tls("1.9.10", "http", "tls yes")).toEqual(["FB_MISREAD_OPTION tls"]);
    expect(tls("5.0.9", "http", "tls yes")).toEqual([]);
  });

  it("stops new engines in an output that has none", () => {
    expect(tls("5.0.9", "stdout", "tls on")).toEqual(["FB_INVALID_OPTION tls"]);
    expect(tls("1.9.10", "stdout", "tls on")).toEqual(["FB_OPTION_IGNORED tls"]);
    expect(tls("5.0.9", "stdout", "tls off")).toEqual([]);
  });

  it.each([
    [["tls.ca_file ca.pem"], ["FB_MISSING_FILE tls.ca_file"]],
    [["tls.ca_file /etc/ssl/ca.pem"], []],
    [["tls.ca_file /nowhere/ca.pem"], ["FB_UNSEEN_FILE tls.ca_file"]],
    [["tls.key_file /etc/k.pem"], ["FB_OPTION_NEEDS_ANOTHER tls.key_file"]],
    [["tls.crt_file /etc/c.pem"], ["FB_PARTNER_MISSING tls.crt_file"]],
    [["tls.ca_path /etc/ssl", "tls.ca_file ca.pem"], ["FB_OPTION_IGNORED tls.ca_file"]],
    [["tls.verify off", "tls.verify_hostname on"], ["FB_OPTION_IGNORED tls.verify_hostname"]],
    [["tls.min_version 1.2"], ["FB_MISREAD_OPTION tls.min_version"]],
    [["tls.min_version TLSv1.2"], []],
    [["tls.ciphers none"], ["FB_INVALID_OPTION tls.ciphers"]],
  ])("on, with %j, gives %j", (lines, found) => {
    expect(tls("5.0.9", "http", "tls on", ...lines)).toEqual(found);
  });

  it("a file that is nowhere is missing where all files are known", () => {
    const context = { ...lawContext("5.0.9", {}), everyFileKnown: true };
    const view = outputView("http", "tls on", "tls.ca_file /nowhere/ca.pem");
    expect(told(checkOutputTls(view, context))).toEqual(["FB_MISSING_FILE tls.ca_file"]);
  });

  it("an unknown version crashes 4.2", () => {
    expect(tls("4.2.8", "http", "tls on", "tls.min_version 1.2")).toEqual([
      "FB_INVALID_OPTION tls.min_version",
    ]);
  });
});
