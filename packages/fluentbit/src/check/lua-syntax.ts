import { compareVersions } from "../catalogue/engine.js";
import { LuaFaultAt, type LuaToken, luaTokens } from "./lua-lexer.js";
import { LuaScope } from "./lua-scope.js";

/** Why LuaJIT refuses a script, and where: line and column from 1. */
export interface LuaFault {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

/** What a script without faults defines. */
export interface LuaReading {
  readonly fault?: LuaFault;
  /** Globals that it assigns somewhere. */
  readonly globals: ReadonlySet<string>;
  /** It can define globals in ways that its text does not show. */
  readonly dynamic: boolean;
}

/** Why the engine's LuaJIT refuses a script; undefined: it takes it. Nothing is run. */
export function luaFault(source: string, version: string): LuaFault | undefined {
  return readLua(source, version).fault;
}

/** Reads a script as the engine of a version does. From 3.2 on its LuaJIT has the ways of Lua 5.2. */
export function readLua(source: string, version: string): LuaReading {
  const parser = new LuaParser(source, compareVersions(version, "3.2.0") >= 0);
  try {
    parser.script();
    return { globals: parser.globals, dynamic: parser.dynamic };
  } catch (fault) {
    if (!(fault instanceof LuaFaultAt)) throw fault;
    return {
      fault: { reason: fault.reason, ...placeOf(source, fault.offset) },
      globals: parser.globals,
      dynamic: parser.dynamic,
    };
  }
}

function placeOf(
  source: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const lines = source.slice(0, offset).split(/\r\n|\n\r|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** Globals through which a script can make others. */
const DYNAMIC: ReadonlySet<string> = new Set(
  "_G setfenv getfenv load loadstring loadfile dofile require module debug rawset".split(" "),
);

/** Left and right binding of an operator. */
const BINARY: { readonly [operator: string]: readonly [left: number, right: number] } = {
  "+": [6, 6],
  "-": [6, 6],
  "*": [7, 7],
  "/": [7, 7],
  "%": [7, 7],
  "^": [10, 9],
  "..": [5, 4],
  "==": [3, 3],
  "~=": [3, 3],
  "<": [3, 3],
  ">": [3, 3],
  "<=": [3, 3],
  ">=": [3, 3],
  and: [2, 2],
  or: [1, 1],
};
const UNARY_BINDING = 8;
const MAX_LEVEL = 200;
const BLOCK_ENDS: ReadonlySet<string> = new Set(["else", "elseif", "end", "until"]);

/** What an expression is, as far as an assignment or a call asks. */
type Kind = "local" | "global" | "field" | "call" | "value";

/** One function a thing of the grammar, as in lj_parse.c of LuaJIT 2.1. */
class LuaParser {
  readonly globals = new Set<string>();
  dynamic = false;
  readonly #source: string;
  readonly #lua52: boolean;
  readonly #tokens: Generator<LuaToken, void>;
  readonly #scope = new LuaScope();
  #token: LuaToken;
  #ahead: LuaToken | undefined;
  #lastEnd = 0;
  #level = 0;

  constructor(source: string, lua52: boolean) {
    this.#source = source;
    this.#lua52 = lua52;
    this.#tokens = luaTokens(source);
    this.#token = { type: "end", text: "", offset: 0, end: 0 };
  }

  script(): void {
    this.#token = this.#read();
    this.#scope.openFunction(true);
    this.#chunk();
    if (this.#token.type !== "end") this.#fail("the end of the script");
    this.#scope.closeFunction();
  }

  #read(): LuaToken {
    const { value } = this.#tokens.next();
    const at = this.#source.length;
    return value ?? { type: "end", text: "", offset: at, end: at };
  }

  #next(): LuaToken {
    const taken = this.#token;
    this.#lastEnd = taken.end;
    this.#token = this.#ahead ?? this.#read();
    this.#ahead = undefined;
    return taken;
  }

  #peek(): LuaToken {
    this.#ahead ??= this.#read();
    return this.#ahead;
  }

  #is(text: string): boolean {
    return this.#token.text === text && this.#token.type !== "name";
  }

  #take(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#next();
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#fail(JSON.stringify(text));
  }

  #expectClose(close: string, opener: LuaToken): void {
    if (this.#take(close)) return;
    const { line } = placeOf(this.#source, opener.offset);
    const here = placeOf(this.#source, this.#token.offset).line;
    const name = opener.text === "" ? "it" : JSON.stringify(opener.text);
    this.#fail(
      here === line ? JSON.stringify(close) : `"${close}" to close ${name} of line ${line}`,
    );
  }

  #fail(wanted: string): never {
    const { type, text, offset } = this.#token;
    const got = type === "end" ? "its end" : text === "" ? `a ${type}` : JSON.stringify(text);
    throw new LuaFaultAt(`has ${got} where Lua wants ${wanted}`, offset);
  }

  #deeper(): void {
    this.#level += 1;
    if (this.#level >= MAX_LEVEL)
      throw new LuaFaultAt(`is nested more than ${MAX_LEVEL} levels deep`, this.#token.offset);
  }

  /** Old LuaJIT takes `goto` for a name where no label follows. */
  #isName(): boolean {
    return this.#token.type === "name" || (!this.#lua52 && this.#is("goto"));
  }

  #name(): string {
    if (!this.#isName()) this.#fail("a name");
    return this.#next().text;
  }

  #atBlockEnd(): boolean {
    return (
      this.#token.type === "end" ||
      (this.#token.type === "keyword" && BLOCK_ENDS.has(this.#token.text))
    );
  }

  #chunk(): void {
    this.#deeper();
    let last = false;
    while (!last && !this.#atBlockEnd()) {
      last = this.#statement();
      this.#take(";");
    }
    this.#level -= 1;
  }

  #block(loop = false): void {
    this.#scope.openBlock(loop);
    this.#chunk();
    this.#scope.closeBlock();
  }

  /** True: it must be the last of its block. */
  #statement(): boolean {
    const start = this.#token;
    if (start.type === "mark") {
      if (this.#is("::")) this.#label();
      else if (this.#lua52 && this.#is(";")) this.#next();
      else this.#assignmentOrCall();
      return false;
    }
    if (start.type !== "keyword") {
      this.#assignmentOrCall();
      return false;
    }
    switch (start.text) {
      case "if":
        this.#if(start);
        return false;
      case "while":
        this.#next();
        this.#expression();
        this.#expect("do");
        this.#block(true);
        this.#expectClose("end", start);
        return false;
      case "do":
        this.#next();
        this.#block();
        this.#expectClose("end", start);
        return false;
      case "for":
        this.#for(start);
        return false;
      case "repeat":
        this.#repeat(start);
        return false;
      case "function":
        this.#functionStatement(start);
        return false;
      case "local":
        this.#local(start);
        return false;
      case "return":
        this.#next();
        if (!this.#atBlockEnd() && !this.#is(";")) this.#expressions();
        return true;
      case "break":
        this.#next();
        this.#scope.jump(undefined, start.offset);
        return !this.#lua52;
      case "goto":
        if (this.#lua52 || this.#peek().type === "name") {
          this.#next();
          const { offset } = this.#token;
          this.#scope.jump(this.#name(), offset);
        } else this.#assignmentOrCall();
        return false;
      default:
        this.#assignmentOrCall();
        return false;
    }
  }

  #if(start: LuaToken): void {
    do {
      this.#next();
      this.#expression();
      this.#expect("then");
      this.#block();
    } while (this.#is("elseif"));
    if (this.#take("else")) this.#block();
    this.#expectClose("end", start);
  }

  #for(start: LuaToken): void {
    this.#next();
    const { offset } = this.#token;
    const names = [this.#name()];
    this.#scope.openBlock(true);
    for (const hidden of ["(for 1)", "(for 2)", "(for 3)"]) this.#scope.declare(hidden, offset);
    if (this.#take("=")) {
      this.#expression();
      this.#expect(",");
      this.#expression();
      if (this.#take(",")) this.#expression();
    } else {
      if (!this.#is(",") && !this.#is("in")) this.#fail('"=" or "in"');
      while (this.#take(",")) names.push(this.#name());
      this.#expect("in");
      this.#expressions();
    }
    this.#expect("do");
    this.#scope.openBlock(false);
    for (const name of names) this.#scope.declare(name, offset);
    this.#chunk();
    this.#scope.closeBlock();
    this.#expectClose("end", start);
    this.#scope.closeBlock();
  }

  #repeat(start: LuaToken): void {
    this.#next();
    this.#scope.openBlock(true);
    this.#scope.openBlock(false);
    this.#chunk();
    this.#expectClose("until", start);
    this.#expression();
    this.#scope.closeBlock();
    this.#scope.closeBlock();
  }

  #functionStatement(start: LuaToken): void {
    this.#next();
    const { offset } = this.#token;
    const name = this.#name();
    const local = this.#scope.isLocal(name, offset);
    let plain = true;
    while (this.#take(".")) {
      this.#name();
      plain = false;
    }
    const method = this.#take(":");
    if (method) this.#name();
    if (plain && !method && !local) this.globals.add(name);
    else if (!local) this.#use(name);
    this.#functionBody(start, method);
  }

  #functionBody(start: LuaToken, method: boolean): void {
    const { offset } = this.#token;
    this.#expect("(");
    const names = method ? ["self"] : [];
    let vararg = false;
    while (!vararg && !this.#is(")")) {
      if (this.#isName()) names.push(this.#name());
      else if (this.#take("...")) vararg = true;
      else this.#fail('a name or "..."');
      if (vararg || !this.#take(",")) break;
      if (this.#is(")")) this.#fail('a name or "..."');
    }
    this.#expect(")");
    this.#scope.openFunction(vararg);
    for (const name of names) this.#scope.declare(name, offset);
    this.#chunk();
    this.#expectClose("end", start);
    this.#scope.closeFunction();
  }

  #local(start: LuaToken): void {
    this.#next();
    const { offset } = this.#token;
    if (this.#take("function")) {
      this.#scope.declare(this.#name(), offset);
      this.#functionBody(start, false);
      return;
    }
    const names = [this.#name()];
    while (this.#take(",")) names.push(this.#name());
    if (this.#take("=")) this.#expressions();
    for (const name of names) this.#scope.declare(name, offset);
  }

  #label(): void {
    this.#next();
    const { offset } = this.#token;
    const name = this.#name();
    this.#scope.label(name, offset);
    this.#expect("::");
    for (;;) {
      if (this.#is("::")) {
        this.#deeper();
        this.#label();
        this.#level -= 1;
      } else if (!(this.#lua52 && this.#take(";"))) break;
    }
    this.#scope.land(name, this.#atBlockEnd() && !this.#is("until"));
  }

  #assignmentOrCall(): void {
    const targets: LuaToken[] = [];
    let start = this.#token;
    let kind = this.#primary();
    if (kind === "call") return;
    for (;;) {
      if (kind === "call" || kind === "value") this.#fail('"="');
      if (kind === "global") targets.push(start);
      if (!this.#take(",")) break;
      start = this.#token;
      kind = this.#primary();
    }
    this.#expect("=");
    this.#expressions();
    for (const { text } of targets) this.globals.add(text);
  }

  #expressions(): void {
    do this.#expression();
    while (this.#take(","));
  }

  #expression(): void {
    this.#binary(0);
  }

  #binary(limit: number): void {
    this.#deeper();
    if (this.#is("not") || this.#is("-") || this.#is("#")) {
      this.#next();
      this.#binary(UNARY_BINDING);
    } else this.#simple();
    for (let binding = this.#binding(); binding !== undefined && binding[0] > limit; ) {
      this.#next();
      this.#binary(binding[1]);
      binding = this.#binding();
    }
    this.#level -= 1;
  }

  #binding(): readonly [number, number] | undefined {
    const { type, text } = this.#token;
    if (type !== "mark" && type !== "keyword") return undefined;
    return Object.hasOwn(BINARY, text) ? BINARY[text] : undefined;
  }

  #simple(): void {
    const { type, text } = this.#token;
    if (type === "number" || type === "string") this.#next();
    else if (type === "keyword" && (text === "nil" || text === "true" || text === "false"))
      this.#next();
    else if (this.#is("...")) this.#dots();
    else if (this.#is("{")) this.#table();
    else if (this.#is("function")) this.#functionBody(this.#next(), false);
    else this.#primary();
  }

  #dots(): void {
    if (!this.#scope.vararg)
      throw new LuaFaultAt('has "..." outside a function that takes "..."', this.#token.offset);
    this.#next();
  }

  #table(): void {
    const start = this.#next();
    while (!this.#is("}")) {
      if (this.#is("[")) {
        this.#next();
        this.#expression();
        this.#expect("]");
        this.#expect("=");
        this.#expression();
      } else if (this.#isName() && this.#peek().text === "=" && this.#peek().type === "mark") {
        this.#next();
        this.#next();
        this.#expression();
      } else this.#expression();
      if (!this.#take(",") && !this.#take(";")) break;
    }
    this.#expectClose("}", start);
  }

  #primary(): Kind {
    let kind = this.#prefix();
    for (;;) {
      if (this.#take(".")) {
        this.#name();
        kind = "field";
      } else if (this.#is("[")) {
        this.#next();
        this.#expression();
        this.#expect("]");
        kind = "field";
      } else if (this.#take(":")) {
        this.#name();
        this.#callArguments();
        kind = "call";
      } else if (this.#is("(") || this.#is("{") || this.#token.type === "string") {
        this.#callArguments();
        kind = "call";
      } else return kind;
    }
  }

  #prefix(): Kind {
    const start = this.#token;
    if (this.#take("(")) {
      this.#expression();
      this.#expectClose(")", start);
      return "value";
    }
    if (!this.#isName()) this.#fail("an expression");
    const name = this.#next().text;
    if (this.#scope.isLocal(name, start.offset)) return "local";
    this.#use(name);
    return "global";
  }

  #use(name: string): void {
    if (DYNAMIC.has(name)) this.dynamic = true;
  }

  #callArguments(): void {
    const start = this.#token;
    if (this.#is("{")) this.#table();
    else if (start.type === "string") this.#next();
    else if (this.#is("(")) {
      if (!this.#lua52 && this.#onNewLine())
        throw new LuaFaultAt(
          "has a call that may be a new statement: the ( is on a line of its own",
          start.offset,
        );
      this.#next();
      if (!this.#is(")")) this.#expressions();
      this.#expectClose(")", start);
    } else this.#fail("the arguments of a call");
  }

  #onNewLine(): boolean {
    return /[\r\n]/.test(this.#source.slice(this.#lastEnd, this.#token.offset));
  }
}
