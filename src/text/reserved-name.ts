/**
 * Whether no file or folder can have this name on Windows, whatever its ending: a name of a device, or one
 * that ends with a dot or a blank. A repository that holds one cannot be checked out there.
 */
export function isReservedName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|:|$)|[. ]$/iu.test(name);
}
