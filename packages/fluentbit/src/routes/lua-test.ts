import { invariant } from "@millrace/core";
import {
  type Comparison,
  type FieldPath,
  isDecimal,
  type Literal,
  type Test,
} from "./predicate.js";

/**
 * Writes a test as one line of Lua that keeps or drops the records that pass. The record itself is only
 * read: the engine hands on the bytes that it had, so nulls, empty lists and integers beyond 2^53 survive.
 *
 * @param markOf the key that another filter sets where a `matches` or `exists` test holds.
 */
export function luaFilter(
  name: string,
  test: Test,
  keepWhen: boolean,
  markOf: (test: Test) => string,
): string {
  const [yes, no] = keepWhen ? ["0", "-1"] : ["-1", "0"];
  const body = `function ${name}(tag,ts,r) if ${expression(test, markOf)} then return ${yes},ts,r end return ${no},ts,r end`;
  return [...HELPERS.filter(({ call }) => body.includes(call)).map(({ code }) => code), body].join(
    " ",
  );
}

/** `num` gives a number for a number or a decimal string; `get` follows keys into nested maps. */
const HELPERS: readonly { readonly call: string; readonly code: string }[] = [
  {
    call: "num(",
    code:
      "local function num(v) if type(v)=='number' then return v end " +
      "if type(v)=='string' and (v:match('^[+-]?%d+%.?%d*$') or v:match('^[+-]?%.%d+$')) then return tonumber((v:gsub('^%+',''))) end end",
  },
  {
    call: "get(",
    code: "local function get(r,...) for _,k in ipairs({...}) do if type(r)~='table' then return nil end r=r[k] end return r end",
  },
];

function expression(test: Test, markOf: (test: Test) => string): string {
  switch (test.op) {
    case "always":
      return "true";
    case "not":
      return `not ${expression(test.test, markOf)}`;
    case "and":
    case "or":
      return `(${test.tests.map((inner) => expression(inner, markOf)).join(` ${test.op} `)})`;
    case "exists":
      return `(r[${text(markOf(test))}]~=nil${inMap(test.field)})`;
    case "matches":
      return `(r[${text(markOf(test))}]~=nil and type(${get(test.field)})=='string')`;
    case "in":
      return `(${test.values.map((value) => equals(test.field, value)).join(" or ") || "false"})`;
    default:
      return `((num(${get(test.field)}) or ${NEVER[test.op]})${OPERATOR[test.op]}${number(test.than)})`;
  }
}

/** The engine's mark holds for `$a['b']` also where `a` is no map. */
function inMap(field: FieldPath): string {
  return field.length === 1 ? "" : ` and type(${get(field.slice(0, -1))})=='table'`;
}

const OPERATOR: Readonly<Record<Comparison, string>> = {
  atLeast: ">=",
  above: ">",
  atMost: "<=",
  below: "<",
};
/** What stands in for a value that is no number: it is on the false side of every limit. */
const NEVER: Readonly<Record<Comparison, string>> = {
  atLeast: "-math.huge",
  above: "-math.huge",
  atMost: "math.huge",
  below: "math.huge",
};

function equals(field: FieldPath, value: Literal): string {
  if (typeof value === "boolean") return `${get(field)}==${value}`;
  if (typeof value === "number") return `num(${get(field)})==${number(value)}`;
  const same = `${get(field)}==${text(value)}`;
  return isDecimal(value) && Number.isFinite(Number(value))
    ? `${same} or (type(${get(field)})=='number' and ${get(field)}==${number(Number(value))})`
    : same;
}

function get(field: FieldPath): string {
  const [top, ...rest] = field;
  if (rest.length === 0) return `r[${text(String(top))}]`;
  return `get(r,${field.map(text).join(",")})`;
}

function number(value: number): string {
  invariant(Number.isFinite(value), `a limit of ${value} reached the compiler`);
  return value < 0 ? `(${value})` : String(value);
}

/** A Lua string of plain ASCII: no quote, backslash, `$` or control character of the value stands as it is. */
function text(value: string): string {
  const bytes = [...new TextEncoder().encode(value)];
  const body = bytes.map((byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9_ .:/@-]/.test(char) ? char : `\\${String(byte).padStart(3, "0")}`;
  });
  return `'${body.join("")}'`;
}
