/**
 * The same text in memory of its own. A piece that was cut out of a longer text keeps all of that text alive, so whatever
 * stays of a large file, some names of it, must be copyString first.
 */
export function copyString<Text extends string>(text: Text): Text {
  // Joining copies; cutting the joined text again keeps alive no more than it. The characters are the same, and so is
  // the brand.
  return ` ${text}`.slice(1) as Text;
}
