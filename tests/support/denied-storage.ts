/** Scripts for pages whose browser denies to keep anything: in a database, or beside it. */
export const denyDatabase = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Denied', 'SecurityError');
  };
};

export const denyLocal = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('Denied', 'SecurityError');
  };
};
