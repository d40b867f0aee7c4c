import { expect, it } from "vitest";
import { checkText, codes, OUTPUT } from "../check-text.js";

const input = (name: string, ...lines: readonly string[]): string =>
  `[INPUT]\n    Name ${name}\n    Tag x\n${lines.map((line) => `    ${line}\n`).join("")}`;
const parser = "Parser a";

it.each([
  ["two of a kind", [input("forward"), input("forward")], true],
  ["a port that another has by itself", [input("forward", "Port 5170"), input("tcp")], true],
  ["one address for all", [input("tcp"), input("tcp", "Listen 127.0.0.1")], true],
  ["two addresses", [input("tcp", "Listen 127.0.0.1"), input("tcp", "Listen 127.0.0.2")], false],
  ["TCP and UDP", [input("tcp"), input("udp")], false],
  ["two ports", [input("tcp"), input("tcp", "Port 5171")], false],
  ["a socket", [input("forward"), input("forward", "Unix_Path /var/run/a.sock")], false],
  ["a port that nobody knows", [input("tcp"), input("tcp", "Port ${PORT}")], false],
  ["a port that one would share", [input("tcp"), input("tcp", "net.share_port on")], true],
  [
    "a port that both share",
    [input("tcp", "net.share_port on"), input("tcp", "net.share_port on")],
    false,
  ],
  ["workers", [input("http", "Workers 2"), input("http", "Workers 2")], false],
  ["the HTTP server", ["[SERVICE]\n    HTTP_Server on\n", input("tcp", "Port 2020")], false],
  [
    "syslog in two modes",
    [input("syslog", "Mode tcp", parser), input("syslog", "Mode udp", parser)],
    false,
  ],
])("%s", (_, inputs, taken) => {
  expect(codes(checkText(inputs.join("") + OUTPUT)).includes("FB_PORT_TAKEN")).toBe(taken);
});
