import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessorFault, readAccessor } from "../../src/check/record-accessor.js";

const NEW = "5.0.9";
const key = (name: string, ...subkeys: (string | number)[]) => ({ kind: "key", name, subkeys });
const text = (value: string) => ({ kind: "text", text: value });

describe("readAccessor", () => {
  it.each([
    ["$log", [key("log")], ""],
    ["log", [text("log")], ""],
    ["$a['b']['c.d'][0]", [key("a", "b", "c.d", 0)], ""],
    ["$a['it''s']", [key("a", "it's")], ""],
    ["$a-b/c_d", [key("a-b/c_d")], ""],
    ["$a.b", [key("a"), text(".b")], ""],
    ["$a,b", [key("a"), text(",b")], ""],
    [
      "new.$TAG[1].$b['c'].$1",
      [
        text("new."),
        { kind: "tag-part", id: 1 },
        text("."),
        key("b", "c"),
        text("."),
        { kind: "capture", id: 1 },
      ],
      "",
    ],
    ["$TAG-x", [{ kind: "tag" }, text("-x")], ""],
    ["$12", [{ kind: "capture", id: 12 }, text("2")], ""],
    ["$@timestamp", [key("timestamp")], "@"],
    ["$a[-1]", [key("a", 1)], "-"],
    ["$a.", [key("a")], "."],
    ["new.$", [text("new.")], "$"],
    ["$", [], "$"],
    ["", [], ""],
  ])("reads %s", (given, parts, lost) => {
    const reading = readAccessor(given, NEW);
    expect(reading.fault).toBeUndefined();
    expect(reading.parts).toEqual(parts);
    expect(reading.lost).toBe(lost);
  });

  it("loses a text of one character before 2.1.5", () => {
    expect(readAccessor("a", "1.9.10").parts).toEqual([]);
    expect(readAccessor("a", NEW).parts).toEqual([text("a")]);
    expect(readAccessor("ab", "1.9.10").parts).toEqual([text("ab")]);
  });
});

describe("accessorFault", () => {
  it.each([
    ["$a[b]", 3],
    ["$a['b", 4],
    ['$a["b"]', 3],
    ["$a['b'", 6],
    ["$a[01]", 4],
    ["$a$b", 2],
    ["$a]", 2],
    ["$a;b", 2],
    ["$a@b", 3],
    ["$*", 2],
    ["x.$b['c", 6],
  ])("refuses %s", (given, offset) => {
    expect(accessorFault(given, NEW)?.offset).toBe(offset);
  });

  it("answers any text, and points into it", () => {
    const piece = fc.constantFrom("$", "a", "[", "]", "'", ".", "0", "TAG", " ", "@", ",", "['b']");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join("")),
        ),
        fc.constantFrom("1.9.10", NEW),
        (given, version) => {
          const { fault, lost } = readAccessor(given, version);
          expect(fault?.offset ?? 0).toBeLessThanOrEqual(given.length);
          expect(lost.length).toBeLessThanOrEqual(given.length);
        },
      ),
    );
  });

  it("answers long hostile texts", () => {
    for (const piece of ["$TAG[", "$a['", "$1", "'", "$a.", "$["])
      readAccessor(piece.repeat(100_000), NEW);
  });
});
