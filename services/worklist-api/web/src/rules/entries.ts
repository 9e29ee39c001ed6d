export const replacedAt = <One>(list: readonly One[], at: number, one: One): One[] => list.with(at, one);

export const withoutAt = <One>(list: readonly One[], at: number): One[] => list.toSpliced(at, 1);
