import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { always, field, not, type Predicate } from "../../src/index.js";
import { luaFilter } from "../../src/routes/lua-test.js";
import { anyCharacter } from "../support/any-character.js";

const code = ({ test }: Predicate, keepWhen = true) =>
  luaFilter("keep", test, keepWhen, () => "__millrace_1");

/** The condition alone. */
const condition = (predicate: Predicate) =>
  /function keep\(tag,ts,r\) if (.*) then return/.exec(code(predicate))?.[1];

const NUM =
  "local function num(v) if type(v)=='number' then return v end if type(v)=='string' and (v:match('^[+-]?%d+%.?%d*$') or v:match('^[+-]?%.%d+$')) then return tonumber((v:gsub('^%+',''))) end end";
const GET =
  "local function get(r,...) for _,k in ipairs({...}) do if type(r)~='table' then return nil end r=r[k] end return r end";

describe("the code of a filter", () => {
  it("keeps what passes, or drops it", () => {
    expect(code(field("a").equals(true))).toBe(
      "function keep(tag,ts,r) if (r['a']==true) then return 0,ts,r end return -1,ts,r end",
    );
    expect(code(field("a").equals(true), false)).toBe(
      "function keep(tag,ts,r) if (r['a']==true) then return -1,ts,r end return 0,ts,r end",
    );
  });

  it("brings the helpers that it calls, and no other", () => {
    expect(code(field("a").atLeast(5))).toBe(
      `${NUM} function keep(tag,ts,r) if ((num(r['a']) or -math.huge)>=5) then return 0,ts,r end return -1,ts,r end`,
    );
    expect(code(field("a", "b").equals(true))).toBe(
      `${GET} function keep(tag,ts,r) if (get(r,'a','b')==true) then return 0,ts,r end return -1,ts,r end`,
    );
    expect(code(field("a", "b").below(5)).startsWith(`${NUM} ${GET} function keep`)).toBe(true);
  });
});

describe("a condition", () => {
  it.each([
    [always(), "true"],
    [not(always()), "not true"],
    [field("a").in(), "(false)"],
    [field("a").in("x", 5), "(r['a']=='x' or num(r['a'])==5)"],
    [field("a").equals(-0.5), "(num(r['a'])==(-0.5))"],
    [field("a").equals("500"), "(r['a']=='500' or (type(r['a'])=='number' and r['a']==500))"],
    [field("a").equals("+.5"), "(r['a']=='\\043.5' or (type(r['a'])=='number' and r['a']==0.5))"],
    [field("a").above(5), "((num(r['a']) or -math.huge)>5)"],
    [field("a").atMost(-5), "((num(r['a']) or math.huge)<=(-5))"],
    [field("a").below(5), "((num(r['a']) or math.huge)<5)"],
    [field("a").exists(), "(r['__millrace_1']~=nil)"],
    [field("a", "b").exists(), "(r['__millrace_1']~=nil and type(r['a'])=='table')"],
    [field("a", "b", "c").exists(), "(r['__millrace_1']~=nil and type(get(r,'a','b'))=='table')"],
    [field("a").matches("x"), "(r['__millrace_1']~=nil and type(r['a'])=='string')"],
    [
      field("a")
        .equals(true)
        .and(not(field("b").equals(1).or(always()))),
      "((r['a']==true) and not ((num(r['b'])==1) or true))",
    ],
  ])("%#: %o", (predicate, lua) => {
    expect(condition(predicate)).toBe(lua);
  });
});

describe("a text", () => {
  it.each([
    ["a b_c.d:e/f@g-1", "'a b_c.d:e/f@g-1'"],
    ["it's", "'it\\039s'"],
    ['"', "'\\034'"],
    ["\\", "'\\092'"],
    ["a\nb", "'a\\010b'"],
    ["${X}", "'\\036\\123X\\125'"],
    ["ü", "'\\195\\188'"],
    ["]]--", "'\\093\\093--'"],
    ["", "''"],
  ])("%j is %s", (value, lua) => {
    expect(condition(field("a").equals(value))).toBe(`(r['a']==${lua})`);
    expect(condition(field(value).equals(true))).toBe(`(r[${lua}]==true)`);
  });

  it("never ends its string, its line or the code, and is read back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (value) => {
        const text = /\['a'\]=='([^']*)'/.exec(code(field("a").equals(`${value}_`)))?.[1] ?? "";
        expect(text).toMatch(/^(\\\d{3}|[A-Za-z0-9_ .:/@-])*$/);
        const bytes = [...text.matchAll(/\\(\d{3})|(.)/g)].map(([, byte, char]) =>
          byte === undefined ? (char ?? "").charCodeAt(0) : Number(byte),
        );
        expect(Buffer.from(bytes).toString("utf8")).toBe(`${value}_`);
      }),
    );
  });
});

it("says that a limit which is no number is our bug: the rules refuse it first", () => {
  expect(() => code(field("a").atLeast(Number.NaN))).toThrow(/bug/);
});
