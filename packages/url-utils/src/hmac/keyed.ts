export type Bytes = string | Uint8Array;

/** An HMAC whose key is set: gives the lower-case hex of a message. Strings are taken as UTF-8. */
export type KeyedHmac = (message: Bytes) => string;

/**
 * Keeps what was prepared for the last key, as a server signs with one. It stays in memory, where its caller holds the
 * key itself. Bytes are not kept: their owner may write to them.
 */
export function rememberLast(prepare: (key: Bytes) => KeyedHmac): (key: Bytes, message: Bytes) => string {
  let lastKey: string | undefined;
  let last: KeyedHmac;
  return (key, message) => {
    if (typeof key !== "string") return prepare(key)(message);
    if (key !== lastKey) {
      last = prepare(key);
      lastKey = key;
    }
    return last(message);
  };
}
