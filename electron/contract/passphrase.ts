/** The shortest passphrase that a key is kept under, in characters. In a file without imports, since the page carries it. */
export const SHORTEST_PASSPHRASE = 12
