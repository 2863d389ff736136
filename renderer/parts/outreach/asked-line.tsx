/** The last line of a message that waits for an answer, in their words. */
export function AskedLine({ words }: { readonly words: string }) {
  return (
    <blockquote dir="auto" className="border-s-2 border-mark ps-3 font-serif text-body italic [overflow-wrap:anywhere]">
      {words}
    </blockquote>
  );
}
