import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { luaFault, readLua } from "../../src/check/lua-syntax.js";

const NEW = "5.0.9";
const OLD = "1.9.10";

describe("luaFault", () => {
  it.each([
    "function f(a, b, c) return 0, b, c end",
    "goto done; local x ::done::",
    "for i = 1, 3 do if i == 2 then goto continue end print(i) ::continue:: end",
    "x = 42LL y = 0x2aULL z = 12.5i w = 0x1.8p3 v = 1ull",
    "x = '\\x41\\z   \\u{20AC}\\065\\\n'",
    "x = [==[ a ]] ]==] --[[ comment ]] y = 1",
    "local t = { 1, a = 2; ['b'] = 3, }",
    "local s = ('x'):rep(3) .. f'x' .. f{1}",
    "local function g(...) return ... end",
    "local x = ...",
    "local größe = 1",
    "repeat local x = 1 until x == 1",
    "#!/usr/bin/lua\nx = 1",
    "",
    "-- a comment",
    "return",
  ])("takes %j", (source) => {
    expect(luaFault(source, NEW)).toBeUndefined();
    expect(luaFault(source, OLD)).toBeUndefined();
  });

  it.each([
    ["function f( end", 1, 13],
    ["x = 3 // 2", 1, 8],
    ["x = 3 & 2", 1, 7],
    ["local x <const> = 1", 1, 9],
    ["if 1 != 2 then end", 1, 6],
    ["x += 1", 1, 3],
    ["function f()\n  return 1 b\nend", 2, 12],
    ["function f()", 1, 13],
    ["f() = 1", 1, 5],
    ["x = 'a\nb'", 1, 5],
    ["x = '\\q'", 1, 6],
    ["x = '\\256'", 1, 6],
    ["x = 3x", 1, 5],
    ["x = 4.2LL", 1, 5],
    ["x = [[ a", 1, 5],
    ["goto nope", 1, 6],
    ["::a:: ::a::", 1, 9],
    ["goto x local z ::x:: print(z)", 1, 6],
    ["break", 1, 1],
    ["function f() return ... end", 1, 21],
    ["for i in 1 do", 1, 14],
    ["x = @", 1, 5],
  ])("refuses %j", (source, line, column) => {
    expect(luaFault(source, NEW)).toMatchObject({ line, column });
    expect(luaFault(source, OLD)).toMatchObject({ line, column });
  });

  it("knows that LuaJIT has ways of Lua 5.2 since 3.2", () => {
    for (const source of ["x = 1;;", "while true do break print(1) end"]) {
      expect(luaFault(source, NEW)).toBeUndefined();
      expect(luaFault(source, OLD)).toBeDefined();
    }
    expect(luaFault("local goto = 1", NEW)).toBeDefined();
    expect(luaFault("local goto = 1", OLD)).toBeUndefined();
    expect(luaFault("f\n(1)", OLD)).toBeDefined();
  });

  it("has LuaJIT's limits", () => {
    const locals = (n: number) => Array.from({ length: n }, (_, i) => `local a${i}`).join("\n");
    expect(luaFault(locals(200), NEW)).toBeUndefined();
    expect(luaFault(locals(201), NEW)?.reason).toContain("200 local variables");
    expect(luaFault(`x = ${"(".repeat(150)}1${")".repeat(150)}`, NEW)).toBeUndefined();
    expect(luaFault(`x = ${"(".repeat(100_000)}1`, NEW)?.reason).toContain("levels deep");
  });

  it("answers any text with a place in it", () => {
    const word = fc.constantFrom(
      ..."function f ( a , ... ) return end if then else goto ::x:: local = { } [ ] 'a' 1 nil .. : . # - not while do for in repeat until break ; x".split(
        " ",
      ),
    );
    const script = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(script, fc.constantFrom(NEW, OLD), (source, version) => {
        const fault = luaFault(source, version);
        if (fault === undefined) return;
        expect(fault.line).toBeGreaterThan(0);
        expect(fault.line).toBeLessThanOrEqual(source.split(/\r\n|\n\r|\n|\r/).length);
      }),
    );
  });

  it("answers long hostile texts", () => {
    for (const piece of [
      "goto a ",
      "::a:: ",
      "[[",
      "--[[\n",
      "'\\z ",
      "a.",
      "0x",
      "local a = a ",
      "f(",
      "{",
    ])
      luaFault(piece.repeat(50_000), NEW);
  });
});

describe("readLua", () => {
  it.each([
    ["function f() end", ["f"], false],
    ["f, g = 1, 2", ["f", "g"], false],
    ["local function f() end", [], false],
    ["local f f = 1", [], false],
    ["local function make() h = 1 end", ["h"], false],
    ["M = {} function M.f() end", ["M"], false],
    ["_G['f'] = 1", [], true],
    ["require 'x'", [], true],
    ["local require = 1 x = require", ["x"], false],
  ])("finds the globals of %j", (source, globals, dynamic) => {
    const reading = readLua(source, NEW);
    expect([...reading.globals]).toEqual(globals);
    expect(reading.dynamic).toBe(dynamic);
  });
});
