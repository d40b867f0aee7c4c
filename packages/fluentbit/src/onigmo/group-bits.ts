/** A bit for each group; all groups from 32 on share the bit of group 0, as in Onigmo. */
export interface GroupBits {
  bits: number;
}

const WIDTH = 32;

export function hasGroup({ bits }: GroupBits, group: number): boolean {
  return group < WIDTH ? (bits & (1 << group)) !== 0 : (bits & 1) !== 0;
}

export function addGroup(set: GroupBits, group: number): void {
  set.bits |= group < WIDTH ? 1 << group : 1;
}
