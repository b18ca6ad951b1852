/** The item at an index that must exist. Throws a `RangeError` if it does not: that is a bug, not bad input. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  if (!(index >= 0 && index < list.length)) {
    throw new RangeError(`no item at index ${index} of a list of ${list.length}`);
  }
  return list[index] as T;
}
