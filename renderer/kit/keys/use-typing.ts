import { useEffect, useState } from 'react';

const textFields = 'textarea, input:not([type=checkbox], [type=radio])';

/** Whether a text field has the focus, so that letters are typed into it and are no keys of the page. */
export function useTyping(): boolean {
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    const look = (): void => setTyping(document.activeElement?.matches(textFields) === true);
    // The focus is still on its way while an element loses it.
    const lookLater = (): void => queueMicrotask(look);
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', lookLater);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', lookLater);
    };
  }, []);
  return typing;
}
