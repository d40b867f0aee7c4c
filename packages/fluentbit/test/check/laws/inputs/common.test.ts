import { describe, expect, it } from "vitest";
import { checkInputCommon } from "../../../../src/check/laws/inputs/common.js";
import { checkInputNetwork } from "../../../../src/check/laws/inputs/network.js";
import { inputView, lawContext, told } from "./input-view.js";

const common = (version: string, key: string, text: string | undefined): string[] =>
  told(checkInputCommon(inputView("dummy", [key, text]), lawContext(version)));

describe("options of every input", () => {
  it.each([
    ["log_level", "verbose"],
    ["Mem_Buf_Limit", "5MiB"],
    ["storage.type", "disk"],
    ["storage.pause_on_chunks_overlimit", "maybe"],
  ])("%s %s stops new engines, and old ones ignore it", (key, text) => {
    expect(common("4.2.8", key, text)).toEqual([`FB_INVALID_OPTION ${key}`]);
    expect(common("1.9.10", key, text)).toEqual([`FB_MISREAD_OPTION ${key}`]);
  });

  it.each([
    ["Routable", "maybe"],
    ["Port", "http"],
    ["Port", "70000"],
    ["log_suppress_interval", "often"],
    ["Mem_Buf_Limit", "M"],
  ])("%s %s is taken in silence", (key, text) => {
    expect(common("5.0.9", key, text)).toEqual([`FB_MISREAD_OPTION ${key}`]);
  });

  it.each([
    ["thread.ring_buffer.window", "100", []],
    ["thread.ring_buffer.window", "101", ["FB_INVALID_OPTION thread.ring_buffer.window"]],
    ["thread.ring_buffer.capacity", "0", ["FB_INVALID_OPTION thread.ring_buffer.capacity"]],
    ["rate_gate.resume_ratio", "0.5", []],
    ["rate_gate.resume_ratio", "1", ["FB_INVALID_OPTION rate_gate.resume_ratio"]],
    ["rate_gate.max_records", "10k", ["FB_INVALID_OPTION rate_gate.max_records"]],
    ["rate_window", "0", ["FB_INVALID_OPTION rate_window"]],
  ])("%s %s gives %j on 5.1.1", (key, text, found) => {
    expect(common("5.1.1", key, text)).toEqual(found);
  });

  it("says nothing of an option that the engine does not have, nor of a value that nobody knows", () => {
    expect(common("1.9.10", "threaded", "maybe")).toEqual([]);
    expect(common("5.0.9", "log_level", undefined)).toEqual([]);
  });
});

describe("TLS and addresses", () => {
  const network = (plugin: string, ...options: Parameters<typeof inputView>[1][]): string[] =>
    told(checkInputNetwork(inputView(plugin, ...options), lawContext("5.0.9")));

  it("a server needs a certificate and a key", () => {
    expect(network("forward", ["tls", "on"], ["tls.key_file", "/k.pem"])).toEqual([
      "FB_OPTION_NEEDS_ANOTHER tls",
    ]);
    expect(
      network("forward", ["tls", "on"], ["tls.crt_file", "/c.pem"], ["tls.key_file", "/k.pem"]),
    ).toEqual([]);
  });

  it("a plugin without TLS refuses it", () => {
    expect(network("udp", ["tls", "on"])).toEqual(["FB_INVALID_OPTION tls"]);
    expect(network("prometheus_scrape", ["tls", "on"])).toEqual([]);
  });

  it("a bound of the version needs TLS", () => {
    expect(network("forward", ["tls.min_version", "TLSv1.2"])).toEqual([
      "FB_OPTION_NEEDS_ANOTHER tls.min_version",
    ]);
    expect(network("forward", ["tls", undefined], ["tls.min_version", "TLSv1.2"])).toEqual([]);
  });

  it.each([
    ["0.0.0.0", []],
    ["127.1", []],
    ["localhost", []],
    ["::", []],
    ["300.1.1.1", ["FB_INVALID_OPTION listen"]],
    ["1.2.3.4.5", ["FB_INVALID_OPTION listen"]],
  ])("listens on %s: %j", (address, found) => {
    expect(network("tcp", ["listen", address])).toEqual(found);
  });

  it("a file of TLS that is not there stops the engine", () => {
    const view = inputView(
      "tcp",
      ["tls", "on"],
      ["tls.crt_file", "c.pem"],
      ["tls.key_file", "/etc/k.pem"],
    );
    const context = lawContext("5.0.9", { filesKnown: true, readText: () => undefined });
    expect(told(checkInputNetwork(view, context))).toEqual(["FB_INVALID_OPTION tls.crt_file"]);
  });
});
