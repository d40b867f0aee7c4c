import { LuaFaultAt } from "./lua-lexer.js";

/** A goto or break that waits for its label. */
interface Jump {
  /** How many locals there are where the jump may land. */
  readonly slot: number;
  readonly offset: number;
}

interface Block {
  readonly first: number;
  readonly loop: boolean;
  readonly labels: Set<string>;
  /** By label; those of BREAK are breaks. */
  readonly jumps: Map<string, Jump[]>;
}

/** No name of Lua. */
const BREAK = "break";

interface FunctionScope {
  readonly vararg: boolean;
  readonly locals: string[];
  /** How many locals have a name. */
  readonly named: Map<string, number>;
  readonly blocks: Block[];
  readonly upvalues: Set<string>;
}

const MAX_LOCALS = 200;
const MAX_UPVALUES = 60;

/** Locals, labels and jumps of a script while it is read. Source: lj_parse.c of LuaJIT 2.1. */
export class LuaScope {
  readonly #functions: FunctionScope[] = [];

  get vararg(): boolean {
    return this.#current().vararg;
  }

  openFunction(vararg: boolean): void {
    this.#functions.push({ vararg, locals: [], named: new Map(), blocks: [], upvalues: new Set() });
    this.openBlock(false);
  }

  closeFunction(): void {
    const [block] = this.#current().blocks;
    const [label, jumps] = [...openJumps(block)][0] ?? [];
    this.#functions.pop();
    const [jump] = jumps ?? [];
    if (jump === undefined) return;
    const reason = label === BREAK ? "has a break outside a loop" : `has no label ${label}`;
    throw new LuaFaultAt(reason, jump.offset);
  }

  openBlock(loop: boolean): void {
    const { blocks, locals } = this.#current();
    blocks.push({ first: locals.length, loop, labels: new Set(), jumps: new Map() });
  }

  /** Jumps that found no label go on into the block around. */
  closeBlock(): void {
    const { blocks, locals, named } = this.#current();
    const block = blocks.pop();
    const outer = blocks.at(-1);
    if (block === undefined || outer === undefined) return;
    for (const [label, jumps] of openJumps(block)) {
      if (label === BREAK && block.loop) continue;
      const moved = jumps.map(({ offset }) => ({ offset, slot: block.first }));
      const known = outer.jumps.get(label);
      if (known === undefined) outer.jumps.set(label, moved);
      else for (const jump of moved) known.push(jump);
    }
    for (const name of locals.splice(block.first)) named.set(name, (named.get(name) ?? 1) - 1);
  }

  declare(name: string, offset: number): void {
    const { locals, named } = this.#current();
    if (locals.length >= MAX_LOCALS)
      throw new LuaFaultAt(`has more than ${MAX_LOCALS} local variables in one function`, offset);
    locals.push(name);
    named.set(name, (named.get(name) ?? 0) + 1);
  }

  label(name: string, offset: number): void {
    const labels = this.#current().blocks.at(-1)?.labels;
    if (labels?.has(name)) throw new LuaFaultAt(`has the label ${name} twice`, offset);
    labels?.add(name);
  }

  /** A label takes the jumps that stand before it; those behind it are taken when its block ends. */
  land(name: string, atBlockEnd: boolean): void {
    const { blocks, locals } = this.#current();
    const block = blocks.at(-1);
    if (block === undefined) return;
    const slot = atBlockEnd ? block.first : locals.length;
    const into = block.jumps.get(name)?.find((jump) => jump.slot < slot);
    if (into !== undefined)
      throw new LuaFaultAt(
        `jumps with goto ${name} into the scope of the local ${locals[into.slot]}`,
        into.offset,
      );
    block.jumps.delete(name);
  }

  /** A goto, or a break without a label. */
  jump(label: string | undefined, offset: number): void {
    const { blocks, locals } = this.#current();
    const jumps = blocks.at(-1)?.jumps;
    const name = label ?? BREAK;
    const jump = { slot: locals.length, offset };
    const known = jumps?.get(name);
    if (known === undefined) jumps?.set(name, [jump]);
    else known.push(jump);
  }

  /** True when a name is a local of the function or of one around it. */
  isLocal(name: string, offset: number): boolean {
    const depth = this.#functions.findLastIndex(({ named }) => (named.get(name) ?? 0) > 0);
    if (depth < 0) return false;
    for (const inner of this.#functions.slice(depth + 1)) {
      inner.upvalues.add(`${depth} ${name}`);
      if (inner.upvalues.size > MAX_UPVALUES)
        throw new LuaFaultAt(`has more than ${MAX_UPVALUES} upvalues in one function`, offset);
    }
    return true;
  }

  #current(): FunctionScope {
    const current = this.#functions.at(-1);
    if (current === undefined) throw new LuaFaultAt("has no function to be in", 0);
    return current;
  }
}

/** Jumps of a block that none of its labels takes. */
const openJumps = (block: Block | undefined): readonly (readonly [string, readonly Jump[]])[] =>
  [...(block?.jumps ?? [])].filter(([label]) => !block?.labels.has(label));
